import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

export const ROOT = path.resolve(import.meta.dirname, '..');

/** The packages of the examples and the tests: their virtual environment is shared. */
export const TEST_REQUIREMENTS: readonly string[] = [
  path.join(ROOT, 'examples', 'gradient-boosting', 'requirements.txt'),
  path.join(ROOT, '__tests__', 'support', 'requirements.txt'),
];

/**
 * Returns the interpreter of a virtual environment with the packages of these files, and creates it
 * once. The key is the one of `__tests__/support/python-packages.ts`, so both use the same folder.
 */
export function pythonWith(requirements: readonly string[]): string {
  const base = process.env['CURSUS_TEST_PYTHON'] ?? 'python3';
  const version = execFileSync(base, ['-VV'], { encoding: 'utf8' });
  const key = createHash('sha256')
    .update(version + requirements.map((file) => readFileSync(file, 'utf8')).join(''))
    .digest('hex');
  const venv = path.join(ROOT, '.cache', `venv-${key.slice(0, 12)}`);
  const python = path.join(venv, 'bin', 'python');
  if (existsSync(path.join(venv, 'complete'))) return python;
  rmSync(venv, { recursive: true, force: true });
  mkdirSync(path.dirname(venv), { recursive: true });
  execFileSync(base, ['-m', 'venv', venv]);
  execFileSync(
    python,
    [
      ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary=:all:'],
      ...requirements.flatMap((file) => ['-r', file]),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  // Written last, so that an incomplete environment is created again.
  mkdirSync(path.join(venv, 'complete.part'));
  renameSync(path.join(venv, 'complete.part'), path.join(venv, 'complete'));
  return python;
}
