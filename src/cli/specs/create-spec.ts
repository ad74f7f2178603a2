import path from 'node:path';
import { Command } from 'commander';
import { RuntimeTester } from '../../api/runtime-tester.ts';
import { shownPath } from '../../config/shown-path.ts';
import { oneLine } from '../../reporters/plain-text.ts';
import { ScriptExecutionSpec } from '../../specs/script-execution-spec.ts';
import { findSpecFile } from '../../specs/spec-files.ts';
import { requireName } from '../../specs/spec-names.ts';
import { escapeText } from '../../text/describe-value.ts';
import { UserError } from '../../text/errors.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { analyseScript } from './analyse-script.ts';
import { answerEntries, type EntryValue } from './answer-entries.ts';
import {
  declaredFor,
  declaredNote,
  declaredValues,
  openInputs,
  withOptions,
} from './declared-values.ts';
import { jobArgument, type KeyValues, keyValue } from './key-value.ts';
import { specBuilders, specsDirs } from './spec-directories.ts';
import { type DraftEntry, draftSpec, type SpecPart } from './spec-draft.ts';
import { addSpecOptions, type SpecOptions } from './spec-options.ts';

interface CreateOptions extends SpecOptions {
  readonly step?: string;
  readonly input?: KeyValues;
  readonly output?: KeyValues;
  readonly env?: KeyValues;
  readonly jobArg?: KeyValues;
  readonly testDataDir: string;
  readonly yes?: boolean;
  readonly python?: string;
}

const EXAMPLES = `
The values are taken from the step of the script in a pipeline file, if there is one, then from the code
of the script: inputs, outputs and required values. The command asks for the rest: inputs, outputs, variables, then job arguments. An existing spec is never overwritten.

Examples:
  $ cursus runtime specs create tabular_preprocessing
  $ cursus runtime specs create tabular_preprocessing --yes --input DATA=data/raw
  $ cursus runtime specs create train --step calibration_training --job-arg job_type=calibration`;

export function createSpecCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return addSpecOptions(
    new Command('create')
      .description('save a spec with values taken from the code of the script')
      .argument('<script-name>', 'name of a script in a search directory, or a path')
      .option('--step <name>', 'step that runs the script (default: name of the script)')
      .option('--input <name=path>', 'an input path; can be repeated', keyValue)
      .option('--output <name=path>', 'an output path; can be repeated', keyValue)
      .option('--env <name=value>', 'an environment variable; can be repeated', keyValue)
      .option('--job-arg <name=value>', 'a job argument, JSON or text; can be repeated', keyValue)
      .option(
        '--test-data-dir <dir>',
        'base directory of the suggested paths',
        'test/integration/runtime',
      )
      .option('-y, --yes', 'accept all suggested values without asking')
      .option('--python <path>', 'Python interpreter')
      .addHelpText('after', EXAMPLES),
  ).action(async (script: string, options: CreateOptions) => {
    exit(await createSpec(script, options, terminal));
  });
}

async function createSpec(
  given: string,
  options: CreateOptions,
  terminal: Terminal,
): Promise<number> {
  const [builder] = specBuilders(options, terminal);
  const tester = new RuntimeTester(options.workspaceDir, { projectRoot: terminal.cwd });
  const file = tester.findScriptPath(given);
  const scriptName = requireName(path.basename(file, '.py'), 'the name of a script');
  const declared = await declaredFor({ given, file, step: options.step }, terminal.cwd);
  const stepName = requireName(
    options.step ?? declared?.step.name ?? scriptName,
    'the name of a step',
  );
  await refuseExisting(stepName, specsDirs(options, terminal.cwd), terminal);
  const analysis = await analyseScript(file, options.python, terminal);
  const entries =
    declared?.step.call === undefined
      ? draftSpec(analysis, scriptName, options.testDataDir)
      : openInputs(declared, `${options.testDataDir.replace(/[/\\]+$/, '')}/${scriptName}`);
  const known = declared === undefined ? [] : declaredValues(declared, terminal.cwd);
  const values = await answerEntries(entries, withOptions(known, givenValues(options)), {
    yes: options.yes ?? false,
    dialogue: terminal.dialogue?.(),
  });
  if (values === undefined) {
    terminal.stderr.write('Cancelled: nothing was saved.\n');
    return EXIT_CODES.failed;
  }
  const spec = new ScriptExecutionSpec({
    scriptName,
    stepName,
    scriptPath: /[/\\]/.test(given) ? shownPath(file, terminal.cwd) : null,
    inputPaths: partOf(values, 'input_paths'),
    outputPaths: partOf(values, 'output_paths'),
    environVars: partOf(values, 'environ_vars'),
    jobArgs: Object.fromEntries(
      Object.entries(partOf(values, 'job_args')).map(([key, text]) => [key, jobArgument(text)]),
    ),
  });
  const saved = await builder.saveScriptSpec(spec);
  const notes = [
    ...unset(entries, values, shownPath(file, terminal.cwd)),
    ...(analysis.main === null && declared?.step.call === undefined
      ? ['The script has no main() function yet.']
      : []),
    ...(declared === undefined ? [] : [declaredNote(declared)]),
  ];
  terminal.stdout.write(
    [
      `Saved ${shownPath(saved, terminal.cwd)}`,
      ...values.map(({ part, key, text }) => `  ${oneLine(`${part}.${key} = ${text}`)}`),
      ...notes,
      `Change it with: cursus runtime specs edit ${stepName} --set <part>.<key>=<value>`,
      `Run it with: cursus runtime test-script ${stepName}`,
      '',
    ].join('\n'),
  );
  return EXIT_CODES.passed;
}

async function refuseExisting(
  stepName: string,
  directories: readonly string[],
  { cwd }: Terminal,
): Promise<void> {
  for (const directory of directories) {
    const existing = await findSpecFile(stepName, directory, stepName);
    if (existing === undefined) continue;
    throw new UserError(`${escapeText(shownPath(existing, cwd))} exists already.`, {
      cure: `Change it with \`specs edit ${stepName}\`, or name another step with \`--step\`.`,
    });
  }
}

function givenValues({ input, output, env, jobArg }: CreateOptions): readonly EntryValue[] {
  const values = (part: SpecPart, given: KeyValues = {}) =>
    Object.entries(given).map(([key, text]) => ({ part, key, text }));
  return [
    ...values('input_paths', input),
    ...values('output_paths', output),
    ...values('environ_vars', env),
    ...values('job_args', jobArg),
  ];
}

function partOf(values: readonly EntryValue[], part: SpecPart): Record<string, string> {
  return Object.fromEntries(
    values.filter((one) => one.part === part).map(({ key, text }) => [key, text]),
  );
}

/** The value was not asked for, and the script fails without it. */
function unset(
  entries: readonly DraftEntry[],
  values: readonly EntryValue[],
  script: string,
): readonly string[] {
  return entries
    .filter(({ required }) => required)
    .filter(({ part, key }) => !values.some((one) => one.part === part && one.key === key))
    .map(
      ({ part, key, line }) =>
        `Not set, but required by ${script}:${line}: ${part}.${oneLine(key)}`,
    );
}
