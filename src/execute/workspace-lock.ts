import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { UserError } from '../errors.ts';

/** Two runs in one workspace would clear each other's directories away. */
const LOCK = '.cursus-lock';

/**
 * Takes the workspace for this process.
 * @returns what gives it back
 * @throws UserError when another run that is still alive holds it.
 */
export async function lockWorkspace(dir: string): Promise<() => Promise<void>> {
  const file = path.join(dir, LOCK);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (isAlive(holder)) {
      throw new UserError(`Another run (process ${holder}) is using the workspace \`${dir}\`.`, {
        cure: 'Wait for it to end, or give this run a workspace directory of its own.',
      });
    }
    await rm(file, { force: true });
  }
  throw new UserError(`The workspace \`${dir}\` is being taken by other runs.`, {
    cure: 'Give this run a workspace directory of its own.',
  });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
