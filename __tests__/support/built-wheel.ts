import { execFile } from 'node:child_process';
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { buildTree } from './installed-package.ts';

const run = promisify(execFile);
const SCRIPTS = process.platform === 'win32' ? 'Scripts' : 'bin';

export interface BuiltWheel extends AsyncDisposable {
  /** Absolute: an empty directory for the files of a test. */
  readonly dir: string;
  /** Absolute. */
  readonly wheel: string;
  /** Absolute: a copy of the sources in which the wheel was built. */
  readonly tree: string;
}

/** Builds the wheel from the sources as they are now. */
export async function builtWheel(): Promise<BuiltWheel> {
  const dir = await realpath(await mkdtemp(path.join(tmpdir(), 'cursus-wheel-')));
  const dispose = () => rm(dir, { recursive: true, force: true });
  try {
    const tree = path.join(dir, 'tree');
    await buildTree(tree);
    return { dir, tree, wheel: await buildWheel(tree, dir), [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** @returns the path of the wheel */
export async function buildWheel(tree: string, destination: string): Promise<string> {
  const python = process.env['CURSUS_TEST_PYTHON'] ?? 'python3';
  await run(process.execPath, ['scripts/build-wheel.ts', destination], {
    cwd: tree,
    env: { ...process.env, PYTHON: python },
  });
  const [wheel] = (await readdir(destination)).filter((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error('The build has left no wheel.');
  return path.join(destination, wheel);
}

/** A new virtual environment with these packages; returns the directory of its programs. */
export async function environment(
  dir: string,
  packages: readonly string[],
  base = process.env['CURSUS_TEST_PYTHON'] ?? 'python3',
): Promise<string> {
  await run(base, ['-m', 'venv', dir]);
  const programs = path.join(dir, SCRIPTS);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  await run(path.join(programs, 'python'), [...pip, ...packages]);
  return programs;
}
