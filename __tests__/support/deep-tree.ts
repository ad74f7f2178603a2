import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Python that creates nested directories and a file in the innermost, even if its path is longer
 * than the 4,095 bytes that a system call accepts.
 */
export const MAKES_DEEP = [
  'def make_deep(root, levels, name="t.csv", text="a,b\\n1,2\\n", directory="d"):',
  '    here = os.open(".", os.O_RDONLY)',
  '    os.makedirs(root, exist_ok=True)',
  '    os.chdir(root)',
  '    for _ in range(levels):',
  '        os.mkdir(directory)',
  '        os.chdir(directory)',
  '    if name:',
  '        with open(name, "w") as file:',
  '            file.write(text)',
  '    os.fchdir(here)',
  '    os.close(here)',
  '',
].join('\n');

/** Runs Python with `os` and `make_deep` at hand. */
export async function runPython(program: string, ...args: string[]): Promise<void> {
  await run('python3', ['-c', `import os, sys\n${MAKES_DEEP}\n${program}`, ...args]);
}

/** Removes a tree that is too deep for Node. */
export async function removeDeep(directory: string): Promise<void> {
  await run('rm', ['-rf', directory]);
}
