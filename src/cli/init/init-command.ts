import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { makeDirectory } from '../../files/make-directory.ts';
import { escapeText, listNames, quoteName } from '../../text/describe-value.ts';
import { UserError } from '../../text/errors.ts';
import { commandName } from '../command-name.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { draftPipeline } from './draft-pipeline.ts';
import { findProjectFiles, type ProjectFiles, scriptsIn } from './find-scripts.ts';
import { foreignLines, foreignPipelines, unnamedPathLines, unreadableLines } from './left-out.ts';
import { missingLines } from './missing-lines.ts';
import { absentForNotebooks, readScripts } from './read-scripts.ts';
import { schemaUri } from './schema-uri.ts';
import { writePipelineFile } from './write-pipeline-file.ts';

interface InitOptions {
  readonly output: string;
  readonly scriptsDir?: readonly string[];
  readonly python?: string;
}

const EXAMPLES = `
Every Python file with \`def main(input_paths, …)\`, and every program that opens container paths of
SageMaker, becomes a step, in any directory of the project; if there are none, every program with
arguments. Notebooks become steps, too. The command lists what the file lacks: inputs without data, variables, job arguments, and the
arguments that argparse, click or typer asks for.

Examples:
  $ cursus runtime init
  $ cursus runtime init --scripts-dir src/steps --output ci/pipeline.yml`;

export function initCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return new Command('init')
    .description('write a commented pipeline file from the scripts found')
    .option(
      '--output <file>',
      'the file to write; an existing one is never overwritten',
      'pipeline.yml',
    )
    .option(
      '--scripts-dir <dir>',
      'directory of the scripts; can be repeated (default: found by their content)',
      (directory, before: readonly string[] = []) => [...before, directory],
    )
    .option('--python <path>', 'Python interpreter')
    .addHelpText('after', EXAMPLES)
    .action(async (options: InitOptions) => {
      await initPipeline(options, terminal);
      exit(EXIT_CODES.passed);
    });
}

async function initPipeline(options: InitOptions, terminal: Terminal): Promise<void> {
  const { cwd } = terminal;
  const file = path.resolve(cwd, options.output);
  const project = await findProjectFiles(cwd);
  const foreign = await foreignPipelines(cwd);
  const chosen = await chooseScripts(options.scriptsDir, project, cwd);
  const reading = {
    ...{ python: options.python, relativeTo: path.dirname(file) },
    named: options.scriptsDir !== undefined,
  };
  const { scripts, leftOut: unread } = await readScripts(chosen, project, reading, terminal);
  const unreadable = unreadableLines(unread, cwd);
  if (scripts.length === 0) throw nothingFound(unreadable, foreign);
  const steps = draftPipeline(scripts, project, path.dirname(file));
  const shown = options.output.replaceAll('\\', '/');
  const run = `${commandName(terminal.environ)} runtime test-pipeline ${escapeText(shown)}`;
  const text = writePipelineFile(path.basename(cwd), steps, {
    run,
    schema: schemaUri(cwd, path.dirname(file)),
  });
  await writeNew(file, text, options.output);
  const hasNotebooks = steps.some(({ contract }) => contract === 'notebook');
  const absent = hasNotebooks ? await absentForNotebooks(options.python, terminal) : [];
  const flows = steps.flatMap(({ inputs }) =>
    inputs.filter(([, from]) => typeof from === 'object'),
  );
  const output = escapeText(shown);
  const counts = [count(steps.length, 'step'), count(flows.length, 'data flow')].join(', ');
  terminal.stdout.write(
    [
      `Wrote ${output}: ${counts}.`,
      ...leftOut(project, options, cwd),
      ...unreadable,
      ...unnamedPathLines(scripts),
      ...missingLines(steps, text, { file: output, run, absent }),
      ...foreignLines(foreign, terminal),
      '',
    ].join('\n'),
  );
}

/** Programs may be tools of the project: the user decides. */
function leftOut(
  { scripts, programs }: ProjectFiles,
  { scriptsDir }: InitOptions,
  cwd: string,
): readonly string[] {
  if (scriptsDir !== undefined || scripts.length === 0 || programs.length === 0) return [];
  const names = programs.map((file) => path.relative(cwd, file));
  return [
    `Left out: ${listNames(names)}: programs with arguments. To include them, use \`--scripts-dir\`, or add steps with \`call: cli\`.`,
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

async function chooseScripts(
  named: readonly string[] | undefined,
  { scripts, programs, notebooks }: ProjectFiles,
  cwd: string,
): Promise<readonly string[]> {
  if (named !== undefined) {
    const found = await Promise.all(named.map((one) => scriptsIn(path.resolve(cwd, one))));
    const empty = named.filter((_, index) => found[index]?.length === 0);
    if (empty.length === 0) return [...new Set(found.flat())];
    throw new UserError(`No Python scripts found in ${listNames(empty)}.`, {
      cure: 'Name the directory that contains them.',
    });
  }
  return [...(scripts.length > 0 ? scripts : programs), ...notebooks];
}

function nothingFound(unreadable: readonly string[], [foreign]: readonly string[]): UserError {
  const cures = [
    ...unreadable,
    foreign === undefined
      ? 'Run the command in the root of the project, or name a directory with `--scripts-dir`: then every script in it becomes a step.'
      : `${quoteName(foreign)} can be run as it is: \`runtime test-pipeline ${escapeText(foreign)}\`.`,
  ];
  return new UserError(
    'No Python script with `def main(input_paths, …)` found in this directory.',
    { cure: cures.join('\n  ') },
  );
}

async function writeNew(file: string, text: string, shown: string): Promise<void> {
  try {
    makeDirectory(path.dirname(file));
    await writeFile(file, text, { flag: 'wx' });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const exists = code === 'EEXIST' && (await readFile(file).catch(() => undefined)) !== undefined;
    throw new UserError(
      exists
        ? `${escapeText(shown)} exists already.`
        : `${escapeText(shown)} cannot be written (${code}).`,
      {
        cure: exists
          ? 'Name another file with `--output`; nothing is overwritten.'
          : 'Choose a file in a writable directory.',
        cause,
      },
    );
  }
}
