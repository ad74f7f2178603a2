import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { scriptEnvironment } from '../execute/step-environment.ts';
import { startSupervisor } from '../python/start-supervisor.ts';
import { escapeText, listNames } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { withContainerNames } from './container-names.ts';
import { EXIT_CODES } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { contractOf, type ScriptToList, writePipelineFile } from './write-pipeline-file.ts';

interface InitOptions {
  readonly output: string;
  readonly scriptsDir?: string;
  readonly python?: string;
}

/** The default directories to search for scripts. */
const USUAL_DIRS = [
  'src/cursus/steps/scripts',
  'scripts',
  'dockers/xgboost_atoz/scripts',
  'dockers/pytorch_bsm_ext/scripts',
  '.',
];

const EXAMPLES = `
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
    .option('--scripts-dir <dir>', 'directory of the scripts (default: the usual directories)')
    .option('--python <path>', 'Python interpreter')
    .addHelpText('after', EXAMPLES)
    .action(async (options: InitOptions) => {
      const file = path.resolve(terminal.cwd, options.output);
      const dir = await chooseDir(options.scriptsDir, terminal.cwd);
      const scripts = await readScripts(dir, path.dirname(file), options, terminal);
      const text = writePipelineFile(path.basename(terminal.cwd), scripts);
      await writeNew(file, text, options.output);
      const count = (...wanted: ReturnType<typeof contractOf>[]) =>
        scripts.filter((script) => wanted.includes(contractOf(script))).length;
      const runnable = scripts.filter(
        (script) => script.analysis.main !== null && contractOf(script) !== 'cli',
      ).length;
      const others = [
        [count('cli'), 'run as programs'],
        [count('notebook'), 'notebooks'],
      ].flatMap(([number, words]) => (number === 0 ? [] : `, ${number} ${words}`));
      const output = escapeText(options.output);
      const from = escapeText(path.relative(terminal.cwd, dir) || '.');
      terminal.stdout.write(
        `Wrote ${output}: ${scripts.length} steps from ${from}, ${runnable} with main()${others.join('')}.\nTry: cursus runtime test-pipeline ${output}\n`,
      );
      exit(EXIT_CODES.passed);
    });
}

async function chooseDir(named: string | undefined, cwd: string): Promise<string> {
  const candidates = named === undefined ? USUAL_DIRS : [named];
  for (const candidate of candidates) {
    const dir = path.resolve(cwd, candidate);
    if ((await scriptFiles(dir)).length > 0) return dir;
  }
  throw new UserError(`No Python scripts found in ${listNames(candidates)}.`, {
    cure: 'Name their directory with `--scripts-dir`.',
  });
}

async function scriptFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(
      (entry) =>
        entry.isFile() && /^(?!__|test_|conftest|setup\.py)[^.].*\.(py|ipynb)$/.test(entry.name),
    )
    .map(({ name }) => path.join(dir, name))
    .sort();
}

async function readScripts(
  dir: string,
  relativeTo: string,
  options: InitOptions,
  { cwd, environ }: Terminal,
): Promise<ScriptToList[]> {
  const supervisor = await startSupervisor({
    python: options.python,
    projectDirs: [cwd],
    environ: scriptEnvironment(environ),
  });
  try {
    const all = await scriptFiles(dir);
    // A step has the name of its script: a notebook beside a script of its name is left out.
    const files = all.filter(
      (file) => !file.endsWith('.ipynb') || !all.includes(file.replace(/ipynb$/, 'py')),
    );
    return await Promise.all(
      files.map(async (file) => {
        const script = {
          name: path.parse(file).name,
          path: path.relative(relativeTo, file).split(path.sep).join('/'),
          analysis: await supervisor.analyse(file),
        };
        const isProgram = contractOf(script) === 'cli';
        return isProgram ? { ...script, analysis: withContainerNames(script.analysis) } : script;
      }),
    );
  } finally {
    await supervisor.close();
  }
}

async function writeNew(file: string, text: string, shown: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const exists = code === 'EEXIST';
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
