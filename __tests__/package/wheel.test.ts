import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltWheel, buildWheel, builtWheel, environment } from '../support/built-wheel.ts';
import { pythonWith } from '../support/python-packages.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const POSIX = process.platform !== 'win32';

const UVX = path.join(
  path.dirname(await pythonWith([path.join(ROOT, '__tests__/support/uv.txt')])),
  'uvx',
);

/** Writes the interpreter that runs it. */
const WHICH_PYTHON = `import os, sys
def main(input_paths, output_paths, environ_vars, job_args):
    open(os.path.join(output_paths["python"], "path.txt"), "w").write(sys.prefix)
`;
const WAITS = `import os, signal
def main(input_paths, output_paths, environ_vars, job_args):
    open("waiting", "w").close()
    signal.pause()
`;

let built: BuiltWheel;
/** The programs of an environment that holds nothing but the wheel. */
let programs: string;
/** Variables without which neither Python nor uv can work here, and a PATH without Node. */
let environ: Record<string, string>;

beforeAll(async () => {
  built = await builtWheel();
  programs = await environment(path.join(built.dir, 'alone'), [built.wheel]);
  const bare = path.join(built.dir, 'bare');
  await mkdir(bare);
  // The scripts of uv's environments call these.
  for (const name of POSIX ? ['realpath', 'dirname'] : []) {
    const { stdout } = await run('sh', ['-c', `command -v ${name}`]);
    await symlink(stdout.trim(), path.join(bare, name));
  }
  const hidden = /^(PATH|VIRTUAL_ENV|pythonLocation|NODE_.*|npm_.*|CURSUS_.*)$/i;
  const kept = Object.entries(process.env).filter(([name]) => !hidden.test(name));
  environ = { ...Object.fromEntries(kept), PATH: bare } as Record<string, string>;
});

afterAll(() => built?.[Symbol.asyncDispose]());

async function project(name: string): Promise<string> {
  const dir = path.join(built.dir, name);
  await cp(path.join(ROOT, 'examples/quickstart'), dir, { recursive: true });
  await writeFile(path.join(dir, 'which_python.py'), WHICH_PYTHON);
  await writeFile(path.join(dir, 'waits.py'), WAITS);
  await writeFile(
    path.join(dir, 'which.yml'),
    'steps:\n  which: { script: which_python.py, output_paths: { python: out } }\n',
  );
  await writeFile(path.join(dir, 'waits.yml'), 'steps:\n  waits: { script: waits.py }\n');
  return dir;
}

const QUICKSTART = ['runtime', 'test-pipeline', 'pipeline.yml'];
const WHICH = ['runtime', 'test-pipeline', 'which.yml', '--preserve-outputs'];

/** The prefix of the Python that ran the steps. */
function usedPython(dir: string): string {
  return readFileSync(path.join(dir, 'test_workspace/test_which/outputs/python/path.txt'), 'utf8');
}

describe('the wheel', () => {
  test('has the version of package.json, the same bytes each time and no other file', async () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    expect(path.basename(built.wheel)).toBe(`cursus_runtime_action-${version}-py3-none-any.whl`);
    const again = await buildWheel(built.tree, path.join(built.dir, 'again'));
    expect(readFileSync(again).equals(readFileSync(built.wheel))).toBe(true);
    const list = ['-m', 'zipfile', '-l', built.wheel];
    const { stdout } = await run(path.join(programs, 'python'), list);
    const folders = stdout.match(/^cursus_runtime_action[^/]*\/(bundle\/[^/]+|)/gm) ?? [];
    expect([...new Set(folders)].sort()).toEqual([
      `cursus_runtime_action-${version}.dist-info/`,
      'cursus_runtime_action/',
      'cursus_runtime_action/bundle/cli',
      'cursus_runtime_action/bundle/harness',
    ]);
    expect(stdout).not.toContain('__pycache__');
  });

  test.each(['cursus', 'cursus-runtime-action'])(
    'runs the quickstart as `%s` where no Node is installed',
    async (command) => {
      const dir = await project(`empty-${command}`);
      const { stdout } = await run(path.join(programs, command), QUICKSTART, {
        ...{ cwd: dir, env: environ },
      });
      expect(stdout).toContain('Pipeline Status: ✅ PASS');
    },
  );

  test('runs the quickstart in one line with uvx where no Node is installed', async () => {
    const dir = await project('uvx');
    const args = ['--python', path.join(programs, 'python'), '--from', built.wheel];
    const { stdout } = await run(UVX, [...args, 'cursus-runtime-action', ...QUICKSTART], {
      ...{ cwd: dir, env: environ },
    });
    expect(stdout).toContain('Pipeline Status: ✅ PASS');
  });

  test('ends with the exit code of the command line', async () => {
    const wrong = run(path.join(programs, 'cursus'), ['runtime', 'test-pipeline', 'no.yml'], {
      ...{ cwd: built.dir, env: environ },
    });
    await expect(wrong).rejects.toMatchObject({ code: 2 });
  });

  test.runIf(POSIX)('passes signals on to the command line', async () => {
    const dir = await project('signal');
    const args = ['runtime', 'test-pipeline', 'waits.yml', '-v'];
    const child = spawn(path.join(programs, 'cursus'), args, { cwd: dir, env: environ });
    let text = '';
    child.stderr.on('data', (part) => {
      text += part;
    });
    // A second signal would kill it at once.
    child.stdout.once('data', () => child.kill('SIGTERM'));
    const [code] = await once(child, 'close');
    expect(text).toContain('SIGTERM: stopping the steps');
    expect(code).toBe(1);
  });
});

describe('the Python that runs the scripts', () => {
  test('is that of the environment, if it holds more than the wheel', async () => {
    const dir = await project('with-packages');
    const venv = path.join(built.dir, 'with-packages-venv');
    const own = await environment(venv, [built.wheel, 'tomli']);
    await run(path.join(own, 'cursus'), WHICH, { cwd: dir, env: environ });
    expect(usedPython(dir)).toBe(venv);
  });

  test('is that of the PATH, not that of an environment made for the wheel', async () => {
    const dir = await project('tool');
    const venv = path.join(built.dir, 'on-path');
    const onPath = await environment(venv, ['tomli']);
    const env = { ...environ, PATH: [programs, onPath].join(path.delimiter) };
    await run(path.join(programs, 'cursus'), WHICH, { cwd: dir, env });
    expect(usedPython(dir)).toBe(venv);
  });
});
