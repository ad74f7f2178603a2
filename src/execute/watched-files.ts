/** The files that repeated runs depend on. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { scriptCandidates } from '../config/script-search.ts';
import type { Plan, PlannedStep } from '../pipeline/plan.ts';
import { missingModules, moduleDirectories } from './missing-modules.ts';
import type { StepOutcome } from './step/step-outcome.ts';

/** All paths are absolute, and need not exist. */
export interface Watched {
  /** Files, and directories with all that is in them. */
  readonly files: Iterable<string>;
  /** Directories of which only modules count. */
  readonly packages: Iterable<string>;
  /** Files that count from now on: a step may have written them while it ran. */
  readonly quiet: Iterable<string>;
  /** Files, and directories with all that is in them, that never count. */
  readonly except: Iterable<string>;
}

interface Surroundings {
  /** Of the run. */
  readonly cwd: string;
  /** Base of the paths in the report. */
  readonly baseDir: string;
  readonly environ: Readonly<Record<string, string | undefined>>;
}

export class WatchedFiles {
  readonly #pipeline: string;
  readonly #never: readonly string[];
  readonly #files = new Set<string>();
  readonly #beside = new Set<string>();
  readonly #packages = new Set<string>();
  readonly #quiet = new Set<string>();
  readonly #written = new Set<string>();
  /** Called as soon as it is known what a run depends on, before its steps start. */
  onPlanned = () => {};

  /**
   * All absolute.
   * @param never files and directories whose changes do not count: what the runs write
   */
  constructor(pipeline: string, never: readonly string[]) {
    this.#pipeline = pipeline;
    this.#never = never;
  }

  /** What stops a run as it changes. */
  get duringRun(): Watched {
    const files = [this.#pipeline, ...this.#files];
    return { files, packages: [], quiet: [], except: this.#except };
  }

  /** What starts the next run. */
  get afterRun(): Watched {
    const { yaml, json } = documentsBeside(this.#pipeline);
    return {
      files: [this.#pipeline, ...yaml, ...this.#files, ...this.#beside],
      packages: this.#packages,
      quiet: [...json, ...this.#quiet],
      except: this.#except,
    };
  }

  planned({ config, plan, checks }: PlannedRun, { cwd }: Pick<Surroundings, 'cwd'>): void {
    const add = (file: string) => this.#files.add(file);
    for (const check of checks) add(check);
    for (const { script, inputs, config: step } of plan.steps) {
      if (script.kind === 'none' ? script.leftOut === undefined : script.path === null) {
        scriptCandidates(config, step, { cwd }).forEach(add);
      } else if (script.kind !== 'none' && script.path !== null) {
        add(script.path);
        // A module that could not be imported is no loaded one.
        for (const file of modulesIn(path.dirname(script.path))) this.#beside.add(file);
      }
      for (const { source } of inputs) {
        if (source.kind === 'declared' || source.kind === 'missing') add(source.path);
      }
    }
    this.onPlanned();
  }

  ended(
    config: PipelineConfig,
    { steps }: Plan,
    outcomes: ReadonlyMap<string, StepOutcome>,
    around: Surroundings,
  ): void {
    const planned = new Map(steps.map((step) => [step.name, step]));
    for (const [name, outcome] of outcomes) {
      for (const source of outcome.sources ?? []) this.#files.add(source);
      for (const { kind, what } of outcome.report.observed ?? []) {
        if (kind === 'read') this.#quiet.add(path.resolve(around.baseDir, what));
        if (kind === 'write') this.#written.add(path.resolve(around.baseDir, what));
      }
      for (const file of notFound(outcome)) this.#quiet.add(file);
      const step = planned.get(name);
      if (step !== undefined) this.#addMissing(config, step, outcome, around);
    }
  }

  /** @param files that libraries opened as they were imported */
  imported(files: readonly string[]): void {
    for (const file of files) this.#quiet.add(file);
  }

  #addMissing(
    config: PipelineConfig,
    step: PlannedStep,
    outcome: StepOutcome,
    { environ }: Surroundings,
  ): void {
    const directories = moduleDirectories(config, step, environ);
    for (const module of missingModules(outcome)) {
      const [top = ''] = module.split('.');
      for (const dir of directories) {
        this.#files.add(path.join(dir, `${top}.py`));
        this.#packages.add(path.join(dir, top));
      }
    }
  }

  /** What steps write would start runs without an end. */
  get #except(): readonly string[] {
    return [...this.#never, ...[...this.#written].filter((file) => file !== this.#pipeline)];
  }
}

interface PlannedRun {
  readonly config: PipelineConfig;
  readonly plan: Plan;
  /** Absolute paths. */
  readonly checks: Iterable<string>;
}

const MOST_FILES = 200;

/** Files beside the pipeline file that it can name. */
function documentsBeside(pipeline: string) {
  const dir = path.dirname(pipeline);
  const named = (pattern: RegExp) =>
    namesIn(dir)
      .filter((name) => pattern.test(name) && path.join(dir, name) !== pipeline)
      .slice(0, MOST_FILES)
      .map((name) => path.join(dir, name));
  // Steps and reports often write JSON.
  return { yaml: named(/\.ya?ml$/i), json: named(/\.json$/i) };
}

function modulesIn(dir: string): readonly string[] {
  const names = namesIn(dir).filter((name) => name.endsWith('.py'));
  return names.slice(0, MOST_FILES).map((name) => path.join(dir, name));
}

/** Files that the code asked for, and that were not there. */
function notFound({ exception, handled }: StepOutcome): readonly string[] {
  const all = [...(exception === undefined ? [] : [exception, ...exception.chain]), ...handled];
  return all.flatMap(({ filename, bases }) =>
    filename !== null && path.isAbsolute(filename) && bases.includes('FileNotFoundError')
      ? [filename]
      : [],
  );
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}
