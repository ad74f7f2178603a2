import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const PACKAGES = [
  path.join(ROOT, 'examples', 'gradient-boosting', 'requirements.txt'),
  path.join(import.meta.dirname, 'requirements.txt'),
];
const NOTEBOOKS = [path.join(import.meta.dirname, 'requirements-notebooks.txt')];
const run = promisify(execFile);

/**
 * An interpreter that has pandas, scikit-learn, LightGBM, pyarrow and polars. The first test file
 * that asks for it creates its virtual environment, which takes minutes: await it at the top level
 * of a test file, where no timeout applies.
 */
export function pythonWithPackages(): Promise<string> {
  return pythonWith(PACKAGES);
}

/** An interpreter that has junitparser, in a small environment. */
export function pythonWithJunitparser(): Promise<string> {
  return pythonWith([path.join(import.meta.dirname, 'junitparser-requirements.txt')]);
}

/** An interpreter that has nbclient and a kernel, but none of these packages. */
export function pythonWithNotebooks(): Promise<string> {
  return pythonWith(NOTEBOOKS);
}

/** An interpreter with these packages, in an environment made on demand. */
export async function pythonWith(requirements: readonly string[]): Promise<string> {
  const base = process.env['CURSUS_TEST_PYTHON'] ?? 'python3';
  const { stdout: version } = await run(base, ['-VV']);
  const key = createHash('sha256')
    .update(version + requirements.map((file) => readFileSync(file, 'utf8')).join(''))
    .digest('hex');
  const venv = path.join(ROOT, '.cache', `venv-${key.slice(0, 12)}`);
  if (!existsSync(path.join(venv, 'complete'))) {
    const program = path.join(import.meta.dirname, 'make_environment.py');
    await run(base, [program, venv, ...requirements]);
  }
  const windows = process.platform === 'win32';
  return path.join(venv, windows ? 'Scripts/python.exe' : 'bin/python');
}
