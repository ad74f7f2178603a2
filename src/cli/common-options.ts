import { availableParallelism } from 'node:os';
import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseTimeout } from '../config/timeout.ts';
import { earlierTimings } from '../earlier-timings.ts';
import type { RunOptions } from '../run.ts';
import type { Terminal } from './terminal.ts';

/** What every command that runs scripts takes. */
export interface CommonOptions {
  readonly workspaceDir: string;
  readonly outputFormat: 'text' | 'json';
  readonly timeout: number;
  readonly python?: string;
  readonly maxParallel?: number;
  readonly failFast?: boolean;
  readonly retries: number;
  readonly preload?: 'auto' | 'off' | readonly string[];
  readonly timingsFrom?: string;
  readonly junitFile?: string;
  readonly resultsFile?: string;
  readonly cleanup: boolean;
  readonly preserveOutputs?: boolean;
  readonly verbose?: boolean;
  /** Not a flag: the directory of the pipeline file, where a `.venv` may be. */
  readonly projectDir?: string;
}

export function addCommonOptions(command: Command): Command {
  return command
    .option('--workspace-dir <dir>', 'scratch directory of the run', './test_workspace')
    .addOption(
      new Option('--output-format <format>', 'how results are printed')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--timeout <seconds>', 'time limit of a step that names none', timeout, 300)
    .option('--python <path>', 'Python interpreter (default: a virtual environment, then PATH)')
    .option('--max-parallel <n>', 'steps at once (default: processors)', positiveInteger)
    .option('--fail-fast', 'end the run at the first failure')
    .option('--retries <n>', 'further tries of a step that fails', naturalNumber, 0)
    .option(
      '--preload <modules>',
      '`auto`, `off`, or modules to import once for all steps',
      preload,
    )
    .option('--timings-from <file>', 'JSON results of an earlier run: its longest way goes first')
    .option('--junit-file <file>', 'also write the results as JUnit XML')
    .option('--results-file <file>', 'also write the results as JSON')
    .option('--no-cleanup', 'keep everything in the workspace')
    .option('--preserve-outputs', 'keep outputs and logs of the steps in the workspace')
    .option('-v, --verbose', 'also print what starts, notices and longer logs');
}

/** The options of the run itself; reporters and interruption are added by the command. */
export async function toRunOptions(
  options: CommonOptions,
  terminal: Terminal,
): Promise<Omit<RunOptions, 'signal' | 'onEvent'>> {
  const secondsOf =
    options.timingsFrom === undefined
      ? undefined
      : await earlierTimings(path.resolve(terminal.cwd, options.timingsFrom));
  return {
    ...(secondsOf === undefined ? {} : { secondsOf }),
    workspaceDir: options.workspaceDir,
    timeoutSeconds: options.timeout,
    ...(options.python === undefined ? {} : { python: options.python }),
    ...(options.preload === undefined ? {} : { preload: options.preload }),
    ...(options.projectDir === undefined ? {} : { projectDir: options.projectDir }),
    maxParallel: options.maxParallel ?? availableParallelism(),
    failFast: options.failFast ?? false,
    retries: options.retries,
    cleanup: options.cleanup,
    preserveOutputs: options.preserveOutputs ?? false,
    cwd: terminal.cwd,
    baseDir: terminal.cwd,
    environ: terminal.environ,
  };
}

function timeout(text: string): number {
  const value = parseTimeout(text);
  if (typeof value === 'number') return value;
  throw new InvalidArgumentError(`It must be ${value.expected}.`);
}

function positiveInteger(text: string): number {
  return wholeNumber(text, 1);
}

function naturalNumber(text: string): number {
  return wholeNumber(text, 0);
}

function wholeNumber(text: string, least: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) {
    throw new InvalidArgumentError(`It must be a whole number, ${least} or more.`);
  }
  return value;
}

function preload(text: string): 'auto' | 'off' | readonly string[] {
  if (text === 'auto' || text === 'off') return text;
  const modules = text.split(',').map((name) => name.trim());
  if (!modules.every((name) => /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(name))) {
    throw new InvalidArgumentError(
      'It must be `auto`, `off`, or modules such as `pandas,sklearn`.',
    );
  }
  return modules;
}
