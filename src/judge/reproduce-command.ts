import { DEFAULT_LIMITS, type Limit } from '../config/limits.ts';
import { TOOL } from '../report/version.ts';

/** The options of a run that change its result. */
export interface ReproduceOptions {
  readonly timeoutSeconds: number;
  readonly retries: number;
  readonly memoryLimitBytes?: Limit | 'auto' | undefined;
  readonly preload?: 'auto' | 'off' | readonly string[] | undefined;
}

/**
 * A command for any machine with Node: the package of this version by name, and the options of the
 * run. `undefined` for a pipeline without a file.
 */
export function reproduceCommand(
  file: string | undefined,
  { timeoutSeconds, retries, memoryLimitBytes, preload }: ReproduceOptions,
): string | undefined {
  if (file === undefined) return undefined;
  const memory = memoryLimitBytes ?? DEFAULT_LIMITS.memoryBytes;
  return [
    `npx --yes ${TOOL.name}@${TOOL.version} runtime test-pipeline ${shellWord(file)}`,
    timeoutSeconds === USUAL_TIMEOUT ? '' : `--timeout ${timeoutSeconds}`,
    retries === 0 ? '' : `--retries ${retries}`,
    memory === DEFAULT_LIMITS.memoryBytes ? '' : `--memory-limit ${memory}`,
    preload === undefined
      ? ''
      : `--preload ${typeof preload === 'string' ? preload : preload.join(',')}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Quoted for a POSIX shell, unless it contains only safe characters. */
function shellWord(text: string): string {
  // A file that begins with a dash would be an option.
  const word = text.startsWith('-') ? `./${text}` : text;
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

const USUAL_TIMEOUT = 300;
