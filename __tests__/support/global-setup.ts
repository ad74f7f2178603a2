import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

/**
 * Before all test files: puts the directory of the real `python3` first, where a version manager has
 * a script of that name on `PATH` that costs more time at each start than Python itself.
 */
export function setup(): void {
  const program = 'import os, sys; print(os.path.dirname(sys.executable))';
  try {
    const real = execFileSync('python3', ['-c', program], { encoding: 'utf8' }).trim();
    const directories = (process.env['PATH'] ?? '').split(path.delimiter);
    if (real !== '' && !directories.includes(real))
      process.env['PATH'] = [real, ...directories].join(path.delimiter);
  } catch {
    // The tests that need it say that it is missing.
  }
}
