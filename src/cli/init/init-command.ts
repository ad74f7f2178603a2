import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { makeDirectory } from '../../files/make-directory.ts';
import { stepOfScript } from '../../scripts/script-pipeline.ts';
import { escapeText, listNames } from '../../text/describe-value.ts';
import { UserError } from '../../text/errors.ts';
import { commandName } from '../command-name.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { analyseScripts } from '../specs/analyse-script.ts';
import type { Terminal } from '../terminal.ts';
import { draftPipeline, type ScriptToList } from './draft-pipeline.ts';
import { findProjectFiles, type ProjectFiles, scriptsIn } from './find-scripts.ts';
import { missingLines } from './missing-lines.ts';
import { schemaPlace } from './schema-place.ts';
import { writePipelineFile } from './write-pipeline-file.ts';

interface InitOptions {
  readonly output: string;
  readonly scriptsDir?: string;
  readonly python?: string;
}

const EXAMPLES = `
Every Python file with \`def main(input_paths, …)\`, and every program that opens container paths of
SageMaker, becomes a step, in any directory of the project; if there are none, every program with
arguments. The command lists what the file lacks: inputs without data, variables, job arguments, and the
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
    .option('--scripts-dir <dir>', 'directory of the scripts (default: found by their content)')
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
  const chosen = await chooseScripts(options.scriptsDir, project, cwd);
  const scripts = await readScripts(chosen, path.dirname(file), options, terminal);
  const steps = draftPipeline(scripts, project, path.dirname(file));
  const shown = options.output.replaceAll('\\', '/');
  const run = `${commandName(terminal.environ)} runtime test-pipeline ${escapeText(shown)}`;
  const text = writePipelineFile(path.basename(cwd), steps, {
    run,
    schema: schemaPlace(cwd, path.dirname(file)),
  });
  await writeNew(file, text, options.output);
  const flows = steps.flatMap(({ inputs }) =>
    inputs.filter(([, from]) => typeof from === 'object'),
  );
  const output = escapeText(shown);
  const counts = [count(steps.length, 'step'), count(flows.length, 'data flow')].join(', ');
  terminal.stdout.write(
    [
      `Wrote ${output}: ${counts}.`,
      ...leftOut(project, options, cwd),
      ...missingLines(steps, text, { file: output, run }),
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
  named: string | undefined,
  { scripts, programs }: ProjectFiles,
  cwd: string,
): Promise<readonly string[]> {
  if (named !== undefined) {
    const found = await scriptsIn(path.resolve(cwd, named));
    if (found.length > 0) return found;
    throw new UserError(`No Python scripts found in ${listNames([named])}.`, {
      cure: 'Name the directory that contains them.',
    });
  }
  const found = scripts.length > 0 ? scripts : programs;
  if (found.length > 0) return found;
  throw new UserError('No Python script with `def main(input_paths, …)` found in this directory.', {
    cure: 'Run the command in the root of the project, or name a directory with `--scripts-dir`: then every script in it becomes a step.',
  });
}

async function readScripts(
  files: readonly string[],
  relativeTo: string,
  { python }: InitOptions,
  terminal: Terminal,
): Promise<ScriptToList[]> {
  const analyses = await analyseScripts(files, python, terminal);
  const names = new Set<string>();
  return files.flatMap((file) => {
    const analysis = analyses.get(file);
    if (analysis === undefined) return [];
    const name = freeName(file, names);
    names.add(name);
    return [{ name, path: path.relative(relativeTo, file).split(path.sep).join('/'), analysis }];
  });
}

/** Two scripts of one name differ in the names of their directories. */
function freeName(file: string, taken: ReadonlySet<string>): string {
  const own = stepOfScript(file);
  if (!taken.has(own)) return own;
  const longer = stepOfScript(`${path.basename(path.dirname(file))}_${path.basename(file)}`);
  for (let number = 2, name = longer; ; number += 1) {
    if (!taken.has(name)) return name;
    name = `${longer}_${number}`;
  }
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
