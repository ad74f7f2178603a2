import { Command } from 'commander';
import { shownPath } from '../../config/shown-path.ts';
import { oneLine } from '../../reporters/plain-text.ts';
import { ScriptExecutionSpec } from '../../specs/script-execution-spec.ts';
import { quoteName } from '../../text/describe-value.ts';
import { UserError } from '../../text/errors.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import type { Dialogue, Terminal } from '../terminal.ts';
import { ask } from './ask.ts';
import { jobArgument, type KeyValues, keyValue } from './key-value.ts';
import { changeSpec, type SpecChange } from './spec-changes.ts';
import { builderWith } from './spec-directories.ts';
import { SPEC_PARTS } from './spec-draft.ts';
import { addSpecOptions, type SpecOptions } from './spec-options.ts';

interface EditOptions extends SpecOptions {
  readonly set?: KeyValues;
  readonly unset?: readonly string[];
}

const EXAMPLES = `
Keys: input_paths.<name>, output_paths.<name>, environ_vars.<name>, job_args.<name>, job_args=null,
script_path, user_notes. A job argument is parsed as JSON if possible, otherwise it is text. Without
--set and --unset, the command asks for every value.

Examples:
  $ cursus runtime specs edit preprocessing --set input_paths.DATA=data/raw
  $ cursus runtime specs edit training --set job_args.max_depth=6 --unset environ_vars.DEBUG`;

export function editSpecCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return addSpecOptions(
    new Command('edit')
      .description('change a saved spec; the rest of its file is not changed')
      .argument('<name>', 'name of the step or of its script')
      .option('--set <key=value>', 'set a value; can be repeated', keyValue)
      .option('--unset <key>', 'remove a key; can be repeated', collect)
      .addHelpText('after', EXAMPLES),
  ).action(async (name: string, options: EditOptions) => {
    const builder = await builderWith(name, options, terminal);
    const spec = await ScriptExecutionSpec.loadFromFile(name, builder.specsDir);
    const changes = givenChanges(options);
    const wanted = changes.length > 0 ? changes : await askChanges(spec, terminal.dialogue?.());
    if (wanted === undefined) {
      terminal.stderr.write('Cancelled: nothing was saved.\n');
      exit(EXIT_CODES.failed);
      return;
    }
    if (wanted.length === 0) {
      terminal.stdout.write('Nothing was changed.\n');
      return;
    }
    const saved = await builder.saveScriptSpec(changeSpec(spec, wanted));
    const lines = wanted.map(({ key, text }) =>
      oneLine(text === undefined ? `without ${key}` : `${key} = ${text}`),
    );
    const heading = `Saved ${oneLine(shownPath(saved, terminal.cwd))}`;
    terminal.stdout.write(`${[heading, ...lines.map((line) => `  ${line}`)].join('\n')}\n`);
  });
}

function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function givenChanges({ set = {}, unset = [] }: EditOptions): readonly SpecChange[] {
  const twice = unset.find((key) => Object.hasOwn(set, key));
  if (twice !== undefined) {
    throw new UserError(`${quoteName(twice)} is both set and unset.`, {
      cure: 'Remove one of them.',
    });
  }
  return [
    ...Object.entries(set).map(([key, text]) => ({ key, text })),
    ...unset.map((key) => ({ key, text: undefined })),
  ];
}

/** @returns the changed answers; `undefined` if the user cancels */
async function askChanges(
  spec: ScriptExecutionSpec,
  dialogue: Dialogue | undefined,
): Promise<readonly SpecChange[] | undefined> {
  if (dialogue === undefined) {
    throw new UserError('No terminal is available to ask for values.', {
      cure: 'Give the changes with `--set <key>=<value>` or `--unset <key>`.',
    });
  }
  const changes: SpecChange[] = [];
  const dict = spec.toDict();
  for (const part of SPEC_PARTS) {
    for (const [name, value] of Object.entries(dict[part] ?? {})) {
      const before = part === 'job_args' ? asWritten(value) : String(value);
      const key = `${part}.${name}`;
      const text = await ask({ message: key, suggestion: before, required: false }, dialogue);
      if (text === undefined) return undefined;
      if (text !== before) changes.push({ key, text });
    }
  }
  return changes;
}

/** The text that `jobArgument` parses as this value. */
function asWritten(value: unknown): string {
  return typeof value === 'string' && jobArgument(value) === value ? value : JSON.stringify(value);
}
