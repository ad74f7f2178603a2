import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { interpreterCandidates } from '../python/find-interpreter.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import type { startSupervisor } from '../python/start-supervisor.ts';
import { Supervision } from '../python/supervision.ts';
import type { Supervisor } from '../python/supervisor.ts';
import { KNOWN_DIR } from './known/known-directory.ts';
import { KnownPython } from './known/known-python.ts';
import type { RunOptions } from './run-options.ts';
import { scriptEnvironment } from './step-environment.ts';
import { warmOf } from './warm-python.ts';

type StartOptions = Pick<RunOptions, 'python' | 'cwd' | 'projectDir' | 'environ' | 'signal'> &
  Partial<Pick<RunOptions, 'cache' | 'warm' | 'workspaceDir'>>;

export interface StartedPython {
  readonly config: PipelineConfig;
  /** With results of earlier runs, it may not be started yet. */
  readonly supervision: Supervision;
  /** Analyses a script with the interpreter of the run, or as an earlier run did. */
  readonly analyse: (script: string) => Promise<ScriptAnalysis>;
  /** Keeps what this run learned of the scripts. */
  readonly keep: () => Promise<void>;
}

/** Starts Python while the pipeline is read; a mistake in the pipeline is reported first. */
export async function startPython(
  pipeline: PipelineConfig | Promise<PipelineConfig>,
  options: StartOptions,
): Promise<StartedPython> {
  const warm = warmOf(options);
  const ready = warm?.supervision;
  if (ready !== undefined) return started(await pipeline, ready, undefined);
  const { cwd, projectDir = cwd, signal } = options;
  const search = {
    python: options.python,
    projectDirs: [...new Set([projectDir, cwd])],
    environ: scriptEnvironment(options.environ),
  };
  const isKept = warm !== undefined;
  const again = (executable: string) => () =>
    start({ ...search, python: executable, projectDirs: [], signal });
  if (mayKnow(options)) {
    const config = await pipeline;
    const known = knownPython(config, options, search);
    if (known?.interpreter !== undefined) {
      const start = again(known.command);
      const supervision = new Supervision(known.interpreter, start, { isKept });
      warm?.keep(supervision);
      return started(config, supervision, known);
    }
  }
  const starting = start({ ...search, signal });
  // Awaited below, unless a mistake in the pipeline is thrown first.
  starting.catch(() => {});
  try {
    const config = await pipeline;
    const first = await starting;
    const supervision = new Supervision(first, again(first.hello.executable), { isKept });
    warm?.keep(supervision);
    return started(config, supervision, knownPython(config, options, search));
  } catch (error) {
    await starting.then(
      (supervisor) => supervisor.close(),
      () => {},
    );
    throw error;
  }
}

/** Loaded only here: a run whose steps are all cached needs none of it. */
async function start(options: Parameters<typeof startSupervisor>[0]): Promise<Supervisor> {
  const { startSupervisor } = await import('../python/start-supervisor.ts');
  return startSupervisor(options);
}

function started(
  config: PipelineConfig,
  supervision: Supervision,
  known: KnownPython | undefined,
): StartedPython {
  const analyse = async (script: string) => {
    const earlier = known?.analysisOf(script);
    if (earlier !== undefined) return earlier;
    return supervision.use(async (supervisor) => {
      const analysis = await supervisor.analyse(script);
      known?.note(script, analysis, supervisor.libraries);
      return analysis;
    });
  };
  return { config, supervision, analyse, keep: async () => known?.save(supervision.interpreter) };
}

/** Whether an earlier run may have kept what it learned: else Python starts at once. */
function mayKnow({ cache, workspaceDir, cwd }: StartOptions): boolean {
  if (cache === 'off' || workspaceDir === undefined) return false;
  return existsSync(path.resolve(cwd, workspaceDir, KNOWN_DIR));
}

/** `undefined` without the cache: every step runs, and needs Python. */
function knownPython(
  { cache, file, name, root }: PipelineConfig,
  options: StartOptions,
  search: Omit<Parameters<typeof interpreterCandidates>[0], 'platform' | 'exists'>,
): KnownPython | undefined {
  const { workspaceDir, cwd } = options;
  if ((options.cache ?? cache) !== 'read-write' || workspaceDir === undefined) return undefined;
  const { platform } = process;
  const [first] = interpreterCandidates({ ...search, platform, exists: existsSync });
  if (first === undefined) return undefined;
  return KnownPython.of({
    dir: path.resolve(cwd, workspaceDir, KNOWN_DIR),
    pipeline: `${root}\n${file ?? name}`,
    command: first.command,
    environ: scriptEnvironment(options.environ),
  });
}
