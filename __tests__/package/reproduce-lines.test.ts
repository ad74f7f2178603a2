import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type InstalledPackage, installPackage } from '../support/installed-package.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples');

let project: InstalledPackage;

beforeAll(async () => {
  project = await installPackage();
}, 300_000);

afterAll(() => project[Symbol.asyncDispose]());

interface Case {
  /** What is typed after `cursus runtime`. */
  readonly args: readonly string[];
  /** Files to write, by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly causes?: number;
}

const main = (...lines: readonly string[]) =>
  `def main(input_paths, output_paths, environ_vars, job_args):\n${lines.map((line) => `    ${line}\n`).join('')}`;
const step = (script: string, extra = '') =>
  `steps:\n  one:\n    script: ${JSON.stringify(script)}\n${extra}`;
const WRITES_A = main(
  'import csv, os',
  'with open(os.path.join(output_paths["table"], "t.csv"), "w") as f:',
  '    csv.writer(f).writerows([["a"], [1]])',
);
const READS_B = main(
  'import csv, glob, os',
  'for name in glob.glob(os.path.join(input_paths["table"], "*")):',
  '    print([row["b"] for row in csv.DictReader(open(name))])',
);
// One line, because either half of it can be the one that is killed.
const BYTES = main('held = bytearray(600_000_000); held[::4096] = b"x" * len(held[::4096])');

const CASES: Readonly<Record<string, Case>> = {
  'seven faults': { args: ['test-pipeline', 'broken/pipeline.yml'], causes: 7 },
  'a path with a blank': {
    args: ['test-pipeline', 'my pipelines/p 1.yml'],
    files: {
      'my pipelines/p 1.yml': step('x.py'),
      'my pipelines/x.py': main('raise ValueError("blank")'),
    },
  },
  'a path with quotes and a dollar': {
    args: ['test-pipeline', "it's $HOME.yml"],
    files: { "it's $HOME.yml": step('q.py'), 'q.py': main('raise ValueError("quoted")') },
  },
  'a path that begins with a dash': {
    args: ['test-pipeline', './-p.yml'],
    files: { '-p.yml': step('dash.py'), 'dash.py': main('raise ValueError("dash")') },
  },
  'a time limit': {
    args: ['test-pipeline', 'slow.yml', '--timeout', '1'],
    files: { 'slow.yml': step('slow.py'), 'slow.py': main('import time', 'time.sleep(20)') },
  },
  'a time limit of the run': {
    args: ['test-pipeline', 'late.yml', '--run-timeout', '2'],
    files: { 'late.yml': step('late.py'), 'late.py': main('import time', 'time.sleep(20)') },
  },
  'a memory limit': {
    args: ['test-pipeline', 'large.yml', '--memory-limit', '300MB'],
    files: { 'large.yml': step('large.py'), 'large.py': BYTES },
  },
  'retries that do not help': {
    args: ['test-pipeline', 'again.yml', '--retries', '1'],
    files: { 'again.yml': step('again.py'), 'again.py': main('raise OSError("no host")') },
  },
  'no preload': {
    args: ['test-pipeline', 'plain.yml', '--preload', 'off'],
    files: { 'plain.yml': step('plain.py'), 'plain.py': 'import not_there\n' },
  },
  'a pipeline in JSON': {
    args: ['test-pipeline', 'p.json'],
    files: {
      'p.json': '{"steps": {"one": {"script": "j.py", "output_paths": {"o": "o"}}}}',
      'j.py': main('pass'),
    },
  },
  'a script alone': {
    args: ['test-script', 'scripts/alone.py'],
    files: { 'scripts/alone.py': main('1 / 0') },
  },
  'a script by name': {
    args: ['test-script', 'alone'],
    files: { 'scripts/alone.py': main('1 / 0') },
  },
  'two scripts': {
    args: ['test-compatibility', 'scripts/writes.py', 'scripts/reads.py'],
    files: { 'scripts/writes.py': WRITES_A, 'scripts/reads.py': READS_B },
  },
  'many scripts': {
    args: ['test-scripts', 'scripts/m1.py', 'scripts/m2.py'],
    files: { 'scripts/m1.py': main('[][1]'), 'scripts/m2.py': 'def main(:\n' },
    causes: 2,
  },
};

test('every printed reproduction line, pasted into a shell, shows its cause again', async () => {
  await cp(path.join(EXAMPLES, 'broken'), path.join(project.dir, 'broken'), { recursive: true });
  let causes = 0;
  for (const [name, { args, files = {}, causes: expected = 1 }] of Object.entries(CASES)) {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(project.dir, file)), { recursive: true });
      await writeFile(path.join(project.dir, file), text);
    }
    const found = await causesOf('npx', [
      'cursus',
      'runtime',
      ...args,
      '--results-file',
      'results.json',
    ]);
    expect(found, name).toHaveLength(expected);
    const commands = new Set(found.map(({ reproduce }) => reproduce));
    for (const command of commands) {
      // As pasted, but for the file in which this test reads what it found.
      const again = await causesOf('sh', ['-c', `${command} --results-file "$RESULTS"`]);
      const theirs = found.filter(({ reproduce }) => reproduce === command);
      expect(again.map(essence), `${name}: ${command}`).toEqual(theirs.map(essence));
      causes += theirs.length;
    }
  }
  expect(causes).toBeGreaterThanOrEqual(20);
}, 300_000);

interface Cause {
  readonly reproduce: string;
  readonly steps: readonly string[];
  readonly finding: { readonly code: string; readonly message: string; readonly location: unknown };
}

/** Without the amount of memory in use when the limit was noticed, which differs between runs. */
function essence({ finding: { code, message, location }, steps }: Cause) {
  return { code, message: message.replace(/: [\d.]+ MB of/, ': MB of'), location, steps };
}

async function causesOf(program: string, args: readonly string[]): Promise<readonly Cause[]> {
  const results = path.join(project.dir, 'results.json');
  await rm(results, { force: true });
  const env = { ...process.env, RESULTS: results };
  const { code, output } = await new Promise<{ code: number; output: string }>((resolve) => {
    execFile(program, args, { cwd: project.dir, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` }),
    );
  });
  expect(code, output).toBe(1);
  return JSON.parse(await readFile(results, 'utf8')).causes;
}
