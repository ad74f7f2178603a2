import { availableParallelism } from 'node:os';
import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_LIMITS, type Limit } from '../config/limits.ts';
import type { CacheMode, OnDrift } from '../config/pipeline-config.ts';
import {
  EXPECTED_MAX_PARALLEL,
  EXPECTED_MEMORY_LIMIT,
  EXPECTED_RUN_TIMEOUT,
  parseMaxParallel,
  parseMemoryLimit,
  parseRunTimeout,
  parseWholeNumber,
  RETRIES,
} from '../config/run-settings.ts';
import { DEFAULT_TIMEOUT_SECONDS, EXPECTED_TIMEOUT, parseTimeout } from '../config/timeout.ts';
import type { VariantWish } from '../config/variant-names.ts';
import type { GivenSample } from '../data/place-sample.ts';
import { earlierTimings } from '../program/earlier-timings.ts';
import { checkBundleDirectory, needsContract, type ReportFiles } from '../program/report-files.ts';
import { byOutputFlag, OUTPUT_FORMATS } from '../reporters/output-formats.ts';
import type { RunOptions } from '../run.ts';
import type { SelectionWish } from '../select/selection-wish.ts';
import { DEFAULT_WORKSPACE } from './default-workspace.ts';
import type { Terminal } from './terminal.ts';

/** Options of every command that runs scripts. */
export interface CommonOptions {
  readonly workspaceDir: string;
  readonly outputFormat: 'text' | 'json';
  readonly timeout: number;
  readonly python?: string;
  readonly maxParallel?: number | 'auto';
  readonly failFast?: boolean;
  readonly retries: number;
  readonly memoryLimit: Limit | 'auto';
  readonly runTimeout: Limit;
  readonly preload?: 'auto' | 'off' | readonly string[];
  readonly onDrift?: OnDrift;
  readonly timingsFrom?: string;
  readonly cleanup: boolean;
  readonly preserveOutputs?: boolean;
  readonly verbose?: boolean;
  /** Options of `test-pipeline` alone. */
  readonly cache?: CacheMode;
  readonly cacheLimit?: number;
  readonly cacheSample?: number;
  readonly step?: string;
  readonly refresh?: boolean;
  readonly keepResults?: boolean;
  readonly variants?: readonly VariantWish[];
  readonly failOnVariants?: boolean;
  readonly bundle?: string;
  readonly bundleLimit?: number;
  /** Not an option: the directory of the pipeline file, which may contain a `.venv`. */
  readonly projectDir?: string;
  /** From the options of `test-pipeline`. */
  readonly selection?: SelectionWish;
  /** Not an option of every command: instead of the usual table. */
  readonly sampleData?: GivenSample;
}

export function addCommonOptions(command: Command): Command {
  command
    .option('--workspace-dir <dir>', 'scratch directory of the run', directory, DEFAULT_WORKSPACE)
    .addOption(
      new Option('--output-format <format>', 'output format of the results')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option(
      '--timeout <seconds>',
      'time limit of a step that does not set one',
      timeout,
      DEFAULT_TIMEOUT_SECONDS,
    )
    .option('--python <path>', 'Python interpreter (default: a virtual environment, then PATH)')
    .option(
      '--max-parallel <n>',
      'maximum number of parallel steps, or `auto`: the number of processors (default)',
      maxParallel,
    )
    .option('--fail-fast', 'stop the run at the first failure')
    .option('--retries <n>', 'number of retries of a failed step', retries, 0)
    .option(
      '--memory-limit <size>',
      'memory limit of a step that does not set one: `2GB`, `auto` (90 % of the memory) or `off`',
      memoryLimit,
      DEFAULT_LIMITS.memoryBytes,
    )
    .option(
      '--run-timeout <seconds>',
      'time limit of the whole run, or `off`; the report is written when it is reached',
      runTimeout,
      DEFAULT_LIMITS.runTimeoutSeconds,
    )
    .option(
      '--preload <modules>',
      '`auto`, `off`, or modules to import once for all steps',
      preload,
    )
    .addOption(
      new Option(
        '--on-drift <action>',
        'how to report a breaking change of a locked output (default: `on_drift` of the pipeline file)',
      ).choices(['error', 'warn', 'off']),
    )
    .option(
      '--timings-from <file>',
      'JSON results of an earlier run, used to start the longest path first',
    );
  for (const { flag, description } of OUTPUT_FORMATS) {
    command.option(`--${flag} <file>`, `also write ${description}`);
  }
  return command
    .option('--no-cleanup', 'keep all files in the workspace')
    .option('--preserve-outputs', 'keep outputs and logs of the steps in the workspace')
    .option('-v, --verbose', 'also print step starts, notices and longer logs');
}

/** The files to write the report to. */
export function reportFiles(options: CommonOptions): ReportFiles {
  const values = options as unknown as Readonly<Record<string, string | undefined>>;
  return byOutputFlag(({ flag }) => values[new Option(`--${flag} <file>`).attributeName()]);
}

/** The options of the run; the command adds reporters and interruption. */
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
    ...(options.selection === undefined ? {} : { selection: options.selection }),
    ...(options.sampleData === undefined ? {} : { sampleData: options.sampleData }),
    maxParallel:
      typeof options.maxParallel === 'number' ? options.maxParallel : availableParallelism(),
    failFast: options.failFast ?? false,
    retries: options.retries,
    memoryLimitBytes: options.memoryLimit,
    ...(options.onDrift === undefined ? {} : { onDrift: options.onDrift }),
    ...(options.cache === undefined ? {} : { cache: options.cache }),
    ...(options.cacheLimit === undefined ? {} : { cacheLimitBytes: options.cacheLimit }),
    ...(options.cacheSample === undefined ? {} : { cacheSample: { share: options.cacheSample } }),
    ...(options.step === undefined ? {} : { step: options.step }),
    refresh: options.refresh ?? false,
    // On a runner, no later run of one step would use them.
    keepResults: (options.keepResults ?? false) && (terminal.environ['CI'] ?? '') === '',
    ...(options.bundle === undefined
      ? {}
      : { bundle: bundleOf(options.bundle, options, terminal) }),
    contract: needsContract(reportFiles(options)),
    runTimeoutSeconds: options.runTimeout,
    cleanup: options.cleanup,
    preserveOutputs: options.preserveOutputs ?? false,
    cwd: terminal.cwd,
    baseDir: terminal.cwd,
    environ: terminal.environ,
  };
}

/** Checked before the run, so that no bundle is lost because of a wrong path. */
function bundleOf(
  dir: string,
  { bundleLimit }: CommonOptions,
  { cwd }: Terminal,
): NonNullable<RunOptions['bundle']> {
  checkBundleDirectory(dir, cwd);
  return { dir, ...(bundleLimit === undefined ? {} : { limitBytes: bundleLimit }) };
}

function timeout(text: string): number {
  return parseTimeout(text) ?? refuse(EXPECTED_TIMEOUT);
}

function maxParallel(text: string): number | 'auto' {
  return parseMaxParallel(text) ?? refuse(EXPECTED_MAX_PARALLEL);
}

function retries(text: string): number {
  const { least, most } = RETRIES;
  return parseWholeNumber(text, RETRIES) ?? refuse(`a whole number from ${least} to ${most}`);
}

function memoryLimit(text: string): Limit | 'auto' {
  return parseMemoryLimit(text) ?? refuse(EXPECTED_MEMORY_LIMIT);
}

function runTimeout(text: string): Limit {
  return parseRunTimeout(text) ?? refuse(EXPECTED_RUN_TIMEOUT);
}

/** An empty path would make the working directory the workspace. */
export function directory(text: string): string {
  return text.trim() === '' ? refuse('the path of a directory') : text;
}

function preload(text: string): 'auto' | 'off' | readonly string[] {
  if (text === 'auto' || text === 'off') return text;
  const modules = text.split(',').map((name) => name.trim());
  if (!modules.every((name) => /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(name))) {
    refuse('`auto`, `off`, or modules such as `pandas,sklearn`');
  }
  return modules;
}

function refuse(expected: string): never {
  throw new InvalidArgumentError(`It must be ${expected}.`);
}
