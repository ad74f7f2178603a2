import { randomUUID } from 'node:crypto';
import { linkSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { UserError } from '../text/errors.ts';

/** Two runs in one workspace would remove each other's directories. */
const LOCK = '.cursus-lock';

/**
 * Locks of this process: the process id alone does not distinguish them from those of a dead run.
 */
const held = new Set<string>();

/**
 * Locks the workspace for this process.
 * @returns a function to release the lock
 * @throws UserError if another active run holds it, or a file of the user exists there
 */
export function lockWorkspace(dir: string): () => void {
  const file = path.join(dir, LOCK);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (take(file)) {
      held.add(file);
      return () => {
        held.delete(file);
        if (readLock(file) === identity(process.pid) || isLink(file)) rmSync(file);
      };
    }
    const holder = readLock(file);
    if (holder === undefined) continue;
    if (!IDENTITY.test(holder)) {
      throw new UserError(
        `\`${file}\` already exists and was not created by a run, so it is not removed.`,
        {
          cure: 'Move it away, or choose another workspace directory.',
        },
      );
    }
    if (isAlive(holder, file)) {
      throw new UserError(
        `Another run (process ${holder.split(' ')[0]}) is using the workspace \`${dir}\`.`,
        {
          cure: `Wait until it ends, or choose another workspace directory for this run. (If no other run is active, remove ${file}.)`,
        },
      );
    }
    rmSync(file, { force: true });
  }
  throw new UserError(`Other runs are using the workspace \`${dir}\`.`, {
    cure: 'Choose another workspace directory for this run.',
  });
}

/** A process id and its start time; empty if a run died while writing the lock. */
const IDENTITY = /^(\d+( \d+)?)?$/;

/** `undefined` if there is no lock. Only a file is a lock. */
function readLock(file: string): string | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  return found.isFile() ? readFileSync(file, 'utf8') : 'not a file';
}

/** A script may have replaced the lock with a link. */
function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Atomic: the lock appears with its content or not at all. */
function take(file: string): boolean {
  const own = `${file}.${randomUUID()}`;
  try {
    writeFileSync(own, identity(process.pid), { flag: 'wx' });
    linkSync(own, file);
    return true;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (syscall !== 'link') throw error;
    return takeWithoutLinks(file);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Not every file system has hard links. */
function takeWithoutLinks(file: string): boolean {
  try {
    writeFileSync(file, identity(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Process ids are reused, especially in containers; with the start time they are unique. */
function identity(pid: number): string {
  return `${pid} ${startOf(pid)}`.trim();
}

/** In clock ticks since boot; empty if the platform does not report it. */
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
