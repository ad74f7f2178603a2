import { DEFAULT_LIMITS, type Limit } from '../config/limits.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { DEFAULT_TIMEOUT_SECONDS } from '../config/timeout.ts';
import type { StepReport } from '../report/report.ts';
import { TOOL } from '../report/version.ts';

/** The options of a run that change its result. */
export interface ReproduceOptions {
  readonly timeoutSeconds: number;
  readonly retries: number;
  readonly memoryLimitBytes?: Limit | 'auto' | undefined;
  readonly runTimeoutSeconds?: Limit | undefined;
  readonly preload?: 'auto' | 'off' | readonly string[] | undefined;
}

type Pipeline = Pick<PipelineConfig, 'file' | 'form' | 'givenOptions' | 'handOver'>;

/**
 * A command for any machine with Node: the package of this version by name, and the options of the
 * run. `undefined` for a pipeline that the library was given as a value.
 */
export function reproduceCommand(
  pipeline: Pipeline,
  steps: readonly Pick<StepReport, 'script'>[],
  options: ReproduceOptions,
): string | undefined {
  const subject = subjectOf(pipeline, steps);
  if (subject === undefined) return undefined;
  const { timeoutSeconds, retries, memoryLimitBytes, runTimeoutSeconds, preload } = options;
  const memory = memoryLimitBytes ?? DEFAULT_LIMITS.memoryBytes;
  const total = runTimeoutSeconds ?? DEFAULT_LIMITS.runTimeoutSeconds;
  return [
    `npx --yes ${TOOL.name}@${TOOL.version} runtime ${subject.join(' ')}`,
    ...(pipeline.givenOptions ?? []).map((word) =>
      word.startsWith('--') ? word : shellWord(word),
    ),
    timeoutSeconds === DEFAULT_TIMEOUT_SECONDS ? '' : `--timeout ${timeoutSeconds}`,
    retries === 0 ? '' : `--retries ${retries}`,
    memory === DEFAULT_LIMITS.memoryBytes ? '' : `--memory-limit ${memory}`,
    total === DEFAULT_LIMITS.runTimeoutSeconds ? '' : `--run-timeout ${total}`,
    preload === undefined
      ? ''
      : `--preload ${typeof preload === 'string' ? preload : preload.join(',')}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The command with another path of a file in it, for another working directory. */
export function withOtherPath(command: string, path: string, other: string): string {
  return `${command} `.replace(` ${shellWord(path)} `, () => ` ${shellWord(other)} `).trimEnd();
}

/** The subcommand and the files that it tests. */
function subjectOf(
  { file, form, handOver }: Pipeline,
  steps: readonly Pick<StepReport, 'script'>[],
): readonly string[] | undefined {
  if (file !== undefined) return ['test-pipeline', shellWord(file)];
  const scripts = steps.flatMap(({ script }) => (script === undefined ? [] : shellWord(script)));
  if (scripts.length === 0 || scripts.length < steps.length) return undefined;
  if (form === 'independent') return ['test-scripts', ...scripts];
  if (handOver !== true || scripts.length > 2) return undefined;
  return [scripts.length === 1 ? 'test-script' : 'test-compatibility', ...scripts];
}

/** Quoted for a POSIX shell, unless it contains only safe characters. */
export function shellWord(text: string): string {
  // A file that begins with a dash would be an option.
  const word = text.startsWith('-') ? `./${text}` : text;
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
