/** The interpreters of a run: that of the run, and those of steps that have their own. */
import type { PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import { scriptFinder } from '../config/script-search.ts';
import { type Finding, finding } from '../findings/findings.ts';
import { Supervision } from '../python/supervision.ts';
import { allowsVersion } from './allows-version.ts';
import { type FoundPython, findPython } from './find-python.ts';
import { type Failed, makeEnvironment } from './make-environment.ts';
import { wantedPackages } from './wanted-packages.ts';

export interface PythonsOptions {
  readonly cwd: string;
  /** For the steps and for the commands that make environments. */
  readonly environ: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** An environment is made for the step. */
  readonly onMaking: (step: string, packages: string) => void;
}

type Own = { readonly supervision: Supervision } | { readonly fault: Finding };

export class Pythons {
  readonly ofRun: Supervision;
  readonly #own: ReadonlyMap<string, Own>;

  private constructor(ofRun: Supervision, own: ReadonlyMap<string, Own>) {
    this.ofRun = ofRun;
    this.#own = own;
  }

  /** Makes the environments and starts a supervisor in each; equal ones share it. */
  static async open(
    config: PipelineConfig,
    ofRun: Supervision,
    options: PythonsOptions,
  ): Promise<Pythons> {
    const steps = config.steps.filter((step) => step.interpreter && step.skip === undefined);
    if (steps.length === 0) return new Pythons(ofRun, new Map());
    const { executable, version } = ofRun.interpreter;
    const base = { executable, version: version.join('.') };
    const find = scriptFinder(config, options);
    const executables = new Map<string, Promise<{ readonly executable: string } | Failed>>();
    const supervisions = new Map<string, Promise<Supervision>>();
    const own = await Promise.all(
      steps.map(async (step): Promise<[string, Own]> => {
        const key = JSON.stringify([step.interpreter, scriptOf(step, find)]);
        const known =
          executables.get(key) ?? executableFor(step, scriptOf(step, find), base, config, options);
        executables.set(key, known);
        const found = await known;
        if ('problem' in found) return [step.name, { fault: faultOf(step, found, config) }];
        if (found.executable === executable) return [step.name, { supervision: ofRun }];
        const started = supervisions.get(found.executable) ?? start(found.executable, options);
        supervisions.set(found.executable, started);
        try {
          return [step.name, { supervision: await started }];
        } catch (error) {
          const failure = { problem: (error as Error).message, evidence: [] };
          return [step.name, { fault: faultOf(step, failure, config) }];
        }
      }),
    );
    return new Pythons(ofRun, new Map(own));
  }

  of(step: string): Supervision {
    const own = this.#own.get(step);
    return own !== undefined && 'supervision' in own ? own.supervision : this.ofRun;
  }

  /** The Python of the step, if it is not that of the run. */
  ownOf(step: string): { readonly version: string; readonly executable: string } | undefined {
    const supervision = this.of(step);
    if (supervision === this.ofRun) return undefined;
    const { version, executable } = supervision.interpreter;
    return { version: version.join('.'), executable };
  }

  /** Why the step cannot run. */
  faultOf(step: string): Finding | undefined {
    const own = this.#own.get(step);
    return own !== undefined && 'fault' in own ? own.fault : undefined;
  }

  /** Each once; that of the run first. */
  get all(): readonly Supervision[] {
    const own = [...this.#own.values()].flatMap((one) =>
      'supervision' in one ? [one.supervision] : [],
    );
    return [...new Set([this.ofRun, ...own])];
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((one) => one.close()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

function scriptOf(step: StepConfig, find: ReturnType<typeof scriptFinder>): string | undefined {
  if (step.interpreter?.requirements !== 'script') return undefined;
  const found = find(step);
  return found.found ? found.path : undefined;
}

async function executableFor(
  step: StepConfig,
  script: string | undefined,
  ofRun: FoundPython,
  { root }: PipelineConfig,
  options: PythonsOptions,
): Promise<{ readonly executable: string } | Failed> {
  const { python, requirements } = step.interpreter ?? {};
  const base = python === undefined ? ofRun : await findPython(python, { ...options, root });
  if ('problem' in base) return { ...base, evidence: [] };
  const wanted = wantedPackages({ ...(requirements && { requirements }) }, root, script);
  if (wanted === undefined) return base;
  if ('problem' in wanted) return { ...wanted, evidence: [] };
  if (wanted.python !== undefined && !allowsVersion(wanted.python, base.version)) {
    const problem = `its script requires Python ${wanted.python}, and it would run with ${base.version}`;
    return { problem, evidence: [] };
  }
  return makeEnvironment(base, wanted, {
    ...{ environ: options.environ, signal: options.signal },
    onMaking: () => options.onMaking(step.name, wanted.shown),
  });
}

async function start(
  executable: string,
  { environ, signal }: PythonsOptions,
): Promise<Supervision> {
  const { startSupervisor } = await import('../python/start-supervisor.ts');
  const restart = () => startSupervisor({ python: executable, projectDirs: [], environ, signal });
  return new Supervision(await restart(), restart);
}

function faultOf(step: StepConfig, { problem, evidence }: Failed, config: PipelineConfig): Finding {
  const key = step.interpreter?.requirements === undefined ? 'python' : 'requirements';
  const location = config.locate([...step.keyPath, key]);
  return finding('environment-failed', {
    step: step.name,
    message: `the environment of step \`${step.name}\` cannot be made: ${problem}`,
    ...(location === undefined ? {} : { location }),
    ...(evidence.length === 0 ? {} : { evidence }),
  });
}
