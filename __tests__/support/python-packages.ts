import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { TestProject } from 'vitest/node';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const REQUIREMENTS = [
  path.join(ROOT, 'examples', 'gradient-boosting', 'requirements.txt'),
  path.join(import.meta.dirname, 'requirements.txt'),
];

/**
 * Makes a virtual environment with the packages that the examples and tests need, once for their
 * requirements: tests of real data libraries take their interpreter from it.
 */
export default function setup(project: TestProject): void {
  project.provide('pythonWithPackages', pythonWithPackages());
}

function pythonWithPackages(): string {
  const base = process.env['CURSUS_TEST_PYTHON'] ?? 'python3';
  const version = execFileSync(base, ['-VV'], { encoding: 'utf8' });
  const key = createHash('sha256')
    .update(version + REQUIREMENTS.map((file) => readFileSync(file, 'utf8')).join(''))
    .digest('hex');
  const venv = path.join(ROOT, '.cache', `venv-${key.slice(0, 12)}`);
  const windows = process.platform === 'win32';
  const python = (dir: string) =>
    windows ? path.join(dir, 'Scripts', 'python.exe') : path.join(dir, 'bin', 'python');
  const complete = path.join(venv, 'complete');
  if (existsSync(complete)) return python(venv);
  rmSync(venv, { recursive: true, force: true });
  mkdirSync(path.dirname(venv), { recursive: true });
  execFileSync(base, ['-m', 'venv', venv]);
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--only-binary=:all:',
  ];
  execFileSync(python(venv), [...pip, ...REQUIREMENTS.flatMap((file) => ['-r', file])], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // Written last: an incomplete environment is created again.
  mkdirSync(`${complete}.part`);
  renameSync(`${complete}.part`, complete);
  return python(venv);
}

declare module 'vitest' {
  interface ProvidedContext {
    /** An interpreter that has pandas, scikit-learn, LightGBM, pyarrow and polars. */
    pythonWithPackages: string;
  }
}
