import { describeValue, quoteName } from '../../../text/describe-value.ts';
import { didYouMean } from '../../../text/nearest-name.ts';
import type { KeyPath } from '../../pipeline-document.ts';

export interface StageFault {
  readonly message: string;
  readonly path: KeyPath;
  /** The key at that path is the fault, not its value. */
  readonly ofKey?: true;
  readonly cure: string;
}

/** What of a stage DVC does not accept. */
export function stageFaults(given: unknown, path: KeyPath): StageFault[] {
  const fault = (message: string, at: KeyPath = path, cure = CURE) => [{ message, path: at, cure }];
  if (!isMapping(given)) return fault('not a mapping');
  if (!('foreach' in given)) return bodyFaults(given, path, STAGE_KEYS);
  if (!('do' in given)) return fault('`foreach` without `do`');
  if (!isMapping(given['do'])) return fault('`do` is not a mapping', [...path, 'do']);
  const { do: body, foreach: _, ...others } = given;
  return [
    ...Object.keys(others).map((key) => ({
      message: `\`${key}\` beside \`foreach\``,
      path: [...path, key],
      ofKey: true as const,
      cure: 'Move it into `do`: a loop has the keys `foreach` and `do`.',
    })),
    ...bodyFaults(body as Record<string, unknown>, [...path, 'do'], BODY_KEYS),
  ];
}

const LISTS = ['deps', 'outs', 'metrics', 'plots', 'params', 'outs_persist'];
const BODY_KEYS = [
  ...['cmd', 'wdir', 'vars', 'frozen', 'always_changed', 'desc', 'meta', ...LISTS],
  // Of earlier versions of DVC.
  ...['live', 'locked'],
];
const STAGE_KEYS = [...BODY_KEYS, 'matrix'];

const CURE =
  'Write it as DVC expects it: `stages: { train: { cmd: python train.py, deps: […], outs: […] } }`.';

function bodyFaults(
  body: Record<string, unknown>,
  path: KeyPath,
  keys: readonly string[],
): StageFault[] {
  const { cmd, wdir } = body;
  const faults: StageFault[] = [];
  const add = (message: string, at: KeyPath, cure = CURE) =>
    faults.push({ message, path: at, cure });
  if (cmd === undefined || cmd === null) add('it has no `cmd`', path);
  else if (!isCommand(cmd)) add('`cmd` is not a text or a list of texts', [...path, 'cmd']);
  if (wdir !== undefined && typeof wdir !== 'string') {
    add(`\`wdir\` is not a path: ${describeValue(wdir)}`, [...path, 'wdir']);
  }
  for (const key of LISTS) {
    const value = body[key] ?? [];
    if (!Array.isArray(value)) {
      add(
        `\`${key}\` is not a list: ${describeValue(value)}`,
        [...path, key],
        typeof value === 'string' && !value.includes('${')
          ? `Write \`${key}: [${value}]\`.`
          : `Write the entries of \`${key}\` as a list, as DVC requires.`,
      );
    }
  }
  for (const key of Object.keys(body)) {
    if (keys.includes(key)) continue;
    faults.push({
      message: `unknown key ${quoteName(key)}`,
      path: [...path, key],
      ofKey: true,
      cure: didYouMean(key, keys) ?? `Keys of a stage: ${keys.join(', ')}.`,
    });
  }
  return faults;
}

function isCommand(cmd: unknown): boolean {
  const isText = (one: unknown) => typeof one === 'string' && one.trim() !== '';
  return isText(cmd) || (Array.isArray(cmd) && cmd.length > 0 && cmd.every(isText));
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
