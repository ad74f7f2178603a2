import { listNames } from '../../text/describe-value.ts';
import { UserError } from '../../text/errors.ts';
import type { Dialogue } from '../terminal.ts';
import { ask } from './ask.ts';
import { type DraftEntry, SPEC_PARTS, type SpecPart } from './spec-draft.ts';

export interface EntryValue {
  readonly part: SpecPart;
  readonly key: string;
  readonly text: string;
}

/**
 * The values of a spec: from the command line, then from the answers or, without questions, the
 * suggested values. An empty answer removes the key.
 * @returns values in the order of the parts; `undefined` if the user cancels
 * @throws UserError if there are questions but no terminal
 */
export async function answerEntries(
  entries: readonly DraftEntry[],
  given: readonly EntryValue[],
  { yes, dialogue }: { readonly yes: boolean; readonly dialogue: Dialogue | undefined },
): Promise<readonly EntryValue[] | undefined> {
  const open = entries.filter(
    ({ part, key }) => !given.some((one) => one.part === part && one.key === key),
  );
  const answered: EntryValue[] = [];
  for (const { part, key, suggestion, required, line } of open) {
    if (yes) {
      if (suggestion !== '') answered.push({ part, key, text: suggestion });
      continue;
    }
    if (dialogue === undefined) throw noTerminal(open);
    const where = line === undefined ? '' : ` (line ${line})`;
    const text = await ask(
      { message: `${WORDS[part]} ${key}${where}`, suggestion, required },
      dialogue,
    );
    if (text === undefined) return undefined;
    if (text !== '') answered.push({ part, key, text });
  }
  return [...given, ...answered].sort(
    (a, b) => SPEC_PARTS.indexOf(a.part) - SPEC_PARTS.indexOf(b.part),
  );
}

const WORDS = {
  input_paths: 'Path of input',
  output_paths: 'Path of output',
  environ_vars: 'Value of variable',
  job_args: 'Value of job argument',
} as const satisfies Record<SpecPart, string>;

function noTerminal(open: readonly DraftEntry[]): UserError {
  const names = listNames(open.map(({ part, key }) => `${part}.${key}`));
  return new UserError(`No terminal is available to ask for ${names}.`, {
    cure: 'Use `--yes` to accept the suggested values, or set values with `--input`, `--output`, `--env` and `--job-arg`.',
  });
}
