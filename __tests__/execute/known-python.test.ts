/** What a run learns of Python and the scripts, and when a later run can use it. */
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { loadPipeline } from '../../src/config/load-pipeline.ts';
import { startPython } from '../../src/execute/start-python.ts';
import { createTempProject, type TempProject } from '../support/temp-project.ts';

const FILES = {
  'pipeline.yml': [
    'cache: read-write',
    'steps:',
    '  first: { script: scripts/first.py, output_paths: { out: out/first } }',
    '  second: { script: scripts/second.py, input_paths: { rows: { from: first.out } } }',
  ].join('\n'),
  'scripts/first.py': 'import helper\n\ndef main(input_paths, output_paths, e, j): pass\n',
  'scripts/second.py': 'import json\n\ndef main(input_paths, output_paths, e, j): pass\n',
};
const SCRIPTS = ['first', 'second'] as const;

describe.runIf(process.platform !== 'win32')('a run of the same scripts', () => {
  test('starts no Python, and knows the same of them', async () => {
    await using project = await createTempProject(FILES);
    const python = await environment(project);
    const first = await read(project, python);
    const second = await read(project, python);
    expect(first.isStarted).toBe(true);
    expect(second.isStarted).toBe(false);
    expect(second.analyses).toEqual(first.analyses);
    expect(second.interpreter).toEqual(first.interpreter);
  });

  test('starts it when something needs it', async () => {
    await using project = await createTempProject(FILES);
    const python = await environment(project);
    await read(project, python);
    const { supervision } = await start(project, python);
    await using running = supervision;
    expect(() => running.current).toThrow('not started');
    const script = project.path('scripts/second.py');
    const { main } = await running.use((supervisor) => supervisor.analyse(script));
    expect(main).toMatchObject({ line: 3 });
    expect(running.current.hello.executable).toBe(python);
  });
});

type Change = (project: TempProject, python: string) => void;

/** Each makes what an earlier run learned untrue, or possibly so. */
const CHANGES: readonly (readonly [name: string, change: Change])[] = [
  [
    'a script',
    ({ path: at }) => writeFileSync(at('scripts/second.py'), 'def main(a, b, c): pass\n'),
  ],
  [
    'a package that contains the scripts',
    ({ path: at }) => writeFileSync(at('scripts/__init__.py'), 'print("imported")\n'),
  ],
  [
    'the installed packages',
    (_, python) => {
      const lib = path.join(path.dirname(path.dirname(python)), 'lib');
      const [version = ''] = readdirSync(lib);
      writeFileSync(path.join(lib, version, 'site-packages', 'helper.py'), '');
    },
  ],
  [
    'the environment of Python',
    (_, python) => {
      const settings = path.join(path.dirname(path.dirname(python)), 'pyvenv.cfg');
      writeFileSync(settings, `${readFileSync(settings, 'utf8')}prompt = other\n`);
    },
  ],
  ['what is kept of it', (project) => damage(project)],
];

describe.runIf(process.platform !== 'win32').each(CHANGES)('a change of %s', (_, change) => {
  test('is noticed: Python starts, and the scripts are read again', async () => {
    await using project = await createTempProject(FILES);
    const python = await environment(project);
    await read(project, python);
    change(project, python);
    const { isStarted, analyses } = await read(project, python);
    expect(isStarted).toBe(true);
    await using fresh = await createTempProject();
    const truth = await read(project, python, fresh.dir);
    expect(analyses).toEqual(truth.analyses);
    // And the next run knows it again.
    expect((await read(project, python)).isStarted).toBe(false);
  });
});

test.runIf(process.platform !== 'win32')(
  'a variable that says where Python finds modules is noticed',
  async () => {
    await using project = await createTempProject(FILES);
    const python = await environment(project);
    await read(project, python);
    const environ = { ...process.env, PYTHONNOUSERSITE: '1' };
    expect((await read(project, python, 'work', environ)).isStarted).toBe(true);
  },
);

test.runIf(process.platform !== 'win32')(
  'an interpreter behind a script starts at once: the script may choose another version',
  async () => {
    await using project = await createTempProject(FILES);
    const shim = project.path('shim');
    writeFileSync(shim, `#!/bin/sh\nexec ${await environment(project)} "$@"\n`, { mode: 0o755 });
    await read(project, shim);
    expect((await read(project, shim)).isStarted).toBe(true);
  },
);

test('without the cache, nothing is kept of it', async () => {
  const [, ...steps] = FILES['pipeline.yml'].split('\n');
  await using project = await createTempProject({ ...FILES, 'pipeline.yml': steps.join('\n') });
  const python = await environment(project);
  await read(project, python);
  expect(() => readdirSync(project.path('work'))).toThrow('ENOENT');
});

/** An interpreter in a new environment. */
async function environment(project: TempProject): Promise<string> {
  const base = process.env['CURSUS_TEST_PYTHON'] ?? 'python3';
  const dir = project.path('venv');
  await promisify(execFile)(base, ['-m', 'venv', '--without-pip', dir]);
  return process.platform === 'win32'
    ? path.join(dir, 'Scripts', 'python.exe')
    : path.join(dir, 'bin', 'python');
}

function start(
  { dir, path: at }: TempProject,
  python: string,
  workspaceDir = 'work',
  environ: Readonly<Record<string, string | undefined>> = process.env,
) {
  const { signal } = new AbortController();
  const pipeline = loadPipeline(at('pipeline.yml'), { cwd: dir });
  return startPython(pipeline, { cwd: dir, environ, signal, python, workspaceDir });
}

/** Reads the scripts as a run does that ends well. */
async function read(...given: Parameters<typeof start>) {
  const { supervision, analyse, keep } = await start(...given);
  await using running = supervision;
  const files = SCRIPTS.map((name) => given[0].path(`scripts/${name}.py`));
  const analyses = await Promise.all(files.map(analyse));
  await keep();
  let isStarted = true;
  try {
    running.current;
  } catch {
    isStarted = false;
  }
  const { version, executable, prefixes, can_fork } = running.interpreter;
  return { analyses, isStarted, interpreter: { version, executable, prefixes, can_fork } };
}

function damage({ path: at }: TempProject): void {
  const dir = at('work/.results/python');
  mkdirSync(dir, { recursive: true });
  for (const name of readdirSync(dir)) {
    const file = path.join(dir, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"first"', '"other"').slice(0, -2));
  }
}
