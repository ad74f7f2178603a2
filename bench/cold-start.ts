import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { Command } from './competitors/competitor.ts';
import type { Environment } from './environment.ts';
import { scratchDirectory } from './scratch.ts';
import { timeCommand } from './timed-run.ts';

/** Seconds from the start of a process to the first line of the first script, by run. */
export interface ColdStart {
  readonly action: readonly number[];
  readonly cli: readonly number[];
  /** Start of a bare interpreter up to its first line, which no tool can avoid. */
  readonly python: readonly number[];
  /** Start of Node up to its first line. */
  readonly node: readonly number[];
  /** Of another build of ours. */
  readonly baseline?: { readonly action: readonly number[]; readonly cli: readonly number[] };
}

/** Starts all programs in turn; a script with almost no imports records the time of its start. */
export async function measureColdStart(options: {
  environment: Environment;
  /** Absolute: the other build. */
  baseline?: string | undefined;
  rounds: number;
  log: (line: string) => void;
}): Promise<ColdStart> {
  const { environment, baseline } = options;
  const dir = await scratchDirectory();
  await writeProject(dir);
  const measured = (command: Command) => ({ command, seconds: [] as number[] });
  const ofBuild = (dist: string) => ({
    action: measured(actionCommand(dir, { ...environment, dist })),
    cli: measured(cliCommand({ ...environment, dist })),
  });
  const ours = ofBuild(environment.dist);
  const theirs = baseline === undefined ? undefined : ofBuild(baseline);
  const python = measured({ command: environment.python, args: ['scripts/first_line.py'] });
  const node = measured({ command: process.execPath, args: ['first-line.cjs'] });
  const all = [...Object.values(ours), ...Object.values(theirs ?? {}), python, node];
  // The first run of each reads from disk; later runs read from memory.
  for (let round = -1; round < options.rounds; round += 1) {
    for (const { command, seconds } of all) {
      const took = await untilFirstLine(command, dir, environment);
      if (round >= 0) seconds.push(took);
    }
  }
  options.log('(e) done');
  return {
    action: ours.action.seconds,
    cli: ours.cli.seconds,
    python: python.seconds,
    node: node.seconds,
    ...(theirs === undefined
      ? {}
      : { baseline: { action: theirs.action.seconds, cli: theirs.cli.seconds } }),
  };
}

const SCRIPT = `import os
import time

with open(os.environ["FIRST_LINE_FILE"], "w") as out:
    out.write(str(time.time()))


def main(input_paths, output_paths, environ_vars, job_args):
    pass
`;
const PROGRAM = `require('node:fs').writeFileSync(process.env.FIRST_LINE_FILE, String(Date.now() / 1000));\n`;
const FIRST_LINE_FILE = 'first-line.txt';

async function writeProject(dir: string): Promise<void> {
  await mkdir(path.join(dir, 'scripts'));
  await mkdir(path.join(dir, 'runner'));
  await writeFile(path.join(dir, 'scripts', 'first_line.py'), SCRIPT);
  await writeFile(path.join(dir, 'first-line.cjs'), PROGRAM);
  await writeFile(
    path.join(dir, 'pipeline.yml'),
    'steps:\n  first_line:\n    script: first_line.py\n    input_paths: {}\n',
  );
}

function cliCommand({ dist, python }: Environment): Command {
  return {
    command: process.execPath,
    args: [
      path.join(dist, 'cli', 'index.js'),
      ...['runtime', 'test-pipeline', 'pipeline.yml', '--python', python],
    ],
  };
}

/** As the runner starts it. */
function actionCommand(dir: string, { dist, python }: Environment): Command {
  const files = ['OUTPUT', 'STEP_SUMMARY', 'ENV', 'PATH', 'STATE'].map(
    (name) => [`GITHUB_${name}`, path.join(dir, 'runner', name.toLowerCase())] as const,
  );
  return {
    command: process.execPath,
    args: [path.join(dist, 'action', 'index.js')],
    variables: {
      ...Object.fromEntries(files),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: dir,
      RUNNER_TEMP: path.join(dir, 'runner'),
      'INPUT_PIPELINE-CONFIG': 'pipeline.yml',
      INPUT_PYTHON: python,
    },
  };
}

async function untilFirstLine(
  command: Command,
  dir: string,
  environment: Environment,
): Promise<number> {
  const file = path.join(dir, FIRST_LINE_FILE);
  await rm(file, { force: true });
  const { startedAt } = await timeCommand(command, {
    dir,
    variables: { ...environment.variables, FIRST_LINE_FILE: file },
  });
  return Number(await readFile(file, 'utf8')) - startedAt / 1000;
}
