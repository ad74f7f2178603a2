import { readFileSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { UserError } from '../errors.ts';

/** Two runs in one workspace would clear each other's directories away. */
const LOCK = '.cursus-lock';

/** Locks that this process holds: by its number alone it could not tell them from a dead run's. */
const held = new Set<string>();

/**
 * Takes the workspace for this process.
 * @returns what gives it back
 * @throws UserError when another run that is still alive holds it.
 */
export async function lockWorkspace(dir: string): Promise<() => Promise<void>> {
  const file = path.join(dir, LOCK);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await take(file)) {
      held.add(file);
      return async () => {
        held.delete(file);
        await rm(file, { force: true });
      };
    }
    const holder = await readFile(file, 'utf8').catch(() => '');
    if (isAlive(holder, file)) {
      throw new UserError(
        `Another run (process ${holder.split(' ')[0]}) is using the workspace \`${dir}\`.`,
        {
          cure: `Wait for it to end, or give this run a workspace directory of its own. (If no run is there, remove ${file}.)`,
        },
      );
    }
    await rm(file, { force: true });
  }
  throw new UserError(`The workspace \`${dir}\` is being taken by other runs.`, {
    cure: 'Give this run a workspace directory of its own.',
  });
}

/** Never an empty lock: it appears with its content, or not at all. */
async function take(file: string): Promise<boolean> {
  const own = `${file}.${process.pid}`;
  await writeFile(own, identity(process.pid));
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // A file system without hard links.
    return writeFile(file, identity(process.pid), { flag: 'wx' }).then(
      () => true,
      () => false,
    );
  } finally {
    await rm(own, { force: true });
  }
}

/** The number alone comes again, soonest in containers; with the time of the start it does not. */
function identity(pid: number): string {
  return `${pid} ${startOf(pid)}`.trim();
}

/** In clock ticks since boot; empty where the platform does not tell. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive(holder: string, file: string): boolean {
  const pid = Number(holder.split(' ')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return held.has(file);
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return holder === identity(pid);
}
