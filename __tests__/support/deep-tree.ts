import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Python that makes directories within each other and a file in the innermost, however long its
 * path becomes: a system call takes 4,095 bytes.
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

/** Removes what is too deep for Node. */
export async function removeDeep(directory: string): Promise<void> {
  await run('rm', ['-rf', directory]);
}
