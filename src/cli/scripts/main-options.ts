import type { Command } from 'commander';
import { SPECS_DIR } from '../../config/saved-specs.ts';
import type { CommonOptions } from '../common-options.ts';
import { type KeyValues, keyValue } from '../specs/key-value.ts';
import { specsDirOption } from '../specs/spec-directories.ts';

/** Options of commands that use saved specs and pipeline files. */
export interface SpecUse {
  readonly spec: boolean;
  readonly specsDir: string;
  readonly pipeline?: string;
}

/** Options that declare the arguments of `main` for scripts given by name. */
export interface MainOptions extends CommonOptions, SpecUse {
  readonly input?: KeyValues;
  readonly output?: KeyValues;
  readonly env?: KeyValues;
  readonly jobArg?: KeyValues;
  readonly sample?: readonly string[];
  /** How the script is called, and its arguments: only of `test-script`. */
  readonly call?: string;
  readonly arg?: readonly string[];
}

export function addMainOptions(command: Command): Command {
  return addSpecUse(command)
    .option('--input <name=path>', 'real data for an input; can be repeated', keyValue)
    .option(
      '--output <name[=path]>',
      'an output; a path with a file extension is a file; can be repeated',
      nameAndValue,
    )
    .option('--env <name=value>', 'an entry of `environ_vars`; can be repeated', keyValue)
    .option('--job-arg <name=value>', 'a job argument, JSON or text; can be repeated', keyValue)
    .option(
      '--sample <path|column=values>',
      'sample data instead of the usual table: a file, a directory, or a column such as `label=0,1`; can be repeated',
      repeated,
    );
}

/** Options of every command that uses saved specs for scripts given by name. */
export function addSpecUse(command: Command): Command {
  return command
    .addOption(specsDirOption())
    .option(
      '--pipeline <file>',
      'pipeline file that declares the step of the script (default: found beside the script)',
    )
    .option('--no-spec', 'ignore saved specs and pipeline files: run on sample data');
}

/** Options for a script that no pipeline file declares. */
export function addCallOptions(command: Command): Command {
  return command
    .option(
      '--call <contract>',
      'how the script is called: `main`, `cli`, `notebook`, or a function (`build`, `module:build`)',
    )
    .option(
      '--arg <value>',
      'an argument of a program (`--call cli`), or `name=value` for a function or notebook; can be repeated, and contain `{input_paths.NAME}` and `{output_paths.NAME}`',
      repeated,
    );
}

function nameAndValue(text: string, before: KeyValues = {}): KeyValues {
  return keyValue(text.includes('=') ? text : `${text}=${text}`, before);
}

function repeated(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** The options as they were given, to repeat the run. */
export function givenOptions(options: MainOptions): readonly string[] {
  const pairs = (flag: string, values: KeyValues = {}) =>
    Object.entries(values).flatMap(([name, value]) => [
      flag,
      value === name && flag === '--output' ? name : `${name}=${value}`,
    ]);
  return [
    ...pairs('--input', options.input),
    ...pairs('--output', options.output),
    ...pairs('--env', options.env),
    ...pairs('--job-arg', options.jobArg),
    ...(options.sample ?? []).flatMap((one) => ['--sample', one]),
    ...(options.call === undefined ? [] : ['--call', options.call]),
    ...(options.arg ?? []).flatMap((one) => ['--arg', one]),
    ...(options.pipeline === undefined ? [] : ['--pipeline', options.pipeline]),
    ...(options.spec ? [] : ['--no-spec']),
    ...(options.specsDir === SPECS_DIR ? [] : ['--specs-dir', options.specsDir]),
  ];
}
