import { existsSync, mkdirSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeDirectory } from '../files/make-directory.ts';
import { toRaw } from '../files/raw-path.ts';
import { RESULTS_DIR } from '../files/results-dir.ts';
import { UserError } from '../text/errors.ts';
import { notADirectory, unusableWorkspace } from './disk-error.ts';
import { isEmptyDirectory, makeWay } from './make-way.ts';
import { identityOf, isMarked, mark, refuseForeign, restoreMarker } from './marker.ts';
import { unneededParts } from './needed-parts.ts';
import { type StepDirectory, stepDirectory } from './step-directory.ts';
import { sweepTrash, Trash } from './trash.ts';
import { realPath } from './tree-entries.ts';
import { lockWorkspace } from './workspace-lock.ts';

/** The workspace directory, opened for one run. */
export class Workspace {
  /** Absolute. */
  readonly dir: string;
  /** The same, raw and without links: excluded from inputs, because the run writes to it. */
  readonly real: string;
  readonly #identity: string | undefined;
  readonly #isNew: boolean;
  readonly #release: () => void;
  readonly #trash: Trash;
  /** Path → identity of each directory that this run created for a step. */
  readonly #made = new Map<string, string | undefined>();
  /** Files that existed at the path of the directory of a step. */
  readonly #foreign: string[] = [];
  #closed = false;

  constructor(dir: string, { isNew }: { readonly isNew: boolean }, release: () => void) {
    this.dir = dir;
    this.#isNew = isNew;
    const found = realPath(toRaw(dir));
    this.real = 'path' in found ? found.path : toRaw(dir);
    this.#identity = rootIdentity(dir);
    this.#release = release;
    this.#trash = new Trash(dir);
  }

  directoryOf(step: string): StepDirectory {
    return stepDirectory(this.dir, step);
  }

  /** @throws UserError if a file of the user exists at the path of one of these steps */
  refuseForeign(steps: readonly string[]): void {
    for (const step of steps) refuseForeign(this.directoryOf(step).dir);
  }

  /**
   * Creates the directory of a starting step and removes files of earlier attempts. Never writes to
   * files that scripts put at its path.
   */
  freshStep(step: string): StepDirectory {
    const wanted = this.directoryOf(step);
    this.#refuseReplaced();
    if (this.#isOurs(wanted.dir)) this.#trash.discard(wanted.dir);
    else this.#makeWay(wanted.dir);
    // Few synchronous calls of microseconds each: the thread pool of Node is slower.
    mkdirSync(wanted.dir);
    this.#made.set(wanted.dir, identityOf(wanted.dir));
    mark(wanted.dir);
    for (const one of [wanted.inputs, wanted.outputs, wanted.logs, wanted.work]) mkdirSync(one);
    return wanted;
  }

  /** Removes the private files of the step: its inputs and its working directory. */
  clear(step: string): void {
    const { dir, inputs, work } = this.directoryOf(step);
    if (this.#closed || !this.#isOurs(dir)) return;
    for (const one of [inputs, work]) this.#trash.discard(one);
  }

  /**
   * Removes files that are not kept, and unlocks. Does nothing on a second call.
   * @returns what could not be removed
   */
  close(keep: 'everything' | 'outputs' | 'nothing'): readonly string[] {
    if (this.#closed) return [];
    this.#closed = true;
    try {
      // The directory that is now at this path does not belong to the run.
      if (this.#isReplaced()) return [this.dir];
      const dirs = [...this.#made.keys()].filter((dir) => this.#isStillOurs(dir));
      if (keep !== 'nothing') dirs.forEach(restoreMarker);
      const isLeft = keep !== 'nothing' || existsSync(path.join(this.dir, RESULTS_DIR));
      if (isLeft && this.#isNew) hideFromGit(this.dir);
      const unwanted = {
        nothing: () => dirs,
        outputs: () => unneededParts(dirs),
        everything: () => [],
      };
      for (const one of unwanted[keep]()) this.#trash.discard(one);
      return [...this.#foreign, ...this.#trash.close()];
    } finally {
      this.#release();
    }
  }

  #isStillOurs(dir: string): boolean {
    if (this.#isOurs(dir)) return true;
    try {
      this.#makeWay(dir);
    } catch {
      this.#foreign.push(dir);
    }
    return false;
  }

  #makeWay(dir: string): void {
    const aside = makeWay(dir);
    if (aside !== undefined) this.#foreign.push(aside);
  }

  #refuseReplaced(): void {
    if (!this.#isReplaced()) return;
    throw new UserError(`The workspace \`${this.dir}\` was replaced during the run.`, {
      cure: 'Look for a script that moves or removes the directory.',
    });
  }

  /** A script may have replaced the workspace by a link. */
  #isReplaced(): boolean {
    const identity = rootIdentity(this.dir);
    return identity !== undefined && identity !== this.#identity;
  }

  #isOurs(dir: string): boolean {
    const identity = identityOf(dir);
    return identity !== undefined && (this.#made.get(dir) === identity || isMarked(dir));
  }
}

/**
 * Opens the workspace directory, for one run at a time.
 * @throws UserError if it cannot be created or written, or if another run uses it
 */
export function openWorkspace(directory: string): Workspace {
  const dir = path.resolve(directory);
  const existed = existsSync(dir);
  try {
    makeDirectory(dir);
    if (!statSync(dir).isDirectory()) throw notADirectory(dir);
    const unlock = lockWorkspace(dir);
    sweepTrash(dir);
    return new Workspace(dir, { isNew: !existed }, () => {
      try {
        unlock();
        // Also remove a workspace that this run created and that is empty at the end.
        if (!existed && isEmptyDirectory(dir)) rmdirSync(dir);
      } catch {
        // The next run takes over the lock of a dead run.
      }
    });
  } catch (error) {
    throw unusableWorkspace(error, dir);
  }
}

/** What is kept is no source; specs are, and older ones lie in the workspace. */
export function hideFromGit(dir: string): void {
  const text = '# The files of a run. Specs are sources.\n*\n!/.specs/\n!/.specs/**\n';
  try {
    writeFileSync(path.join(dir, '.gitignore'), text, { flag: 'wx' });
  } catch {
    // A script wrote one, or the disk is full.
  }
}

/** If the user named a link, its target is the workspace. */
function rootIdentity(dir: string): string | undefined {
  try {
    const found = statSync(dir, { bigint: true, throwIfNoEntry: false });
    return found && `${found.dev}:${found.ino}`;
  } catch {
    // A file exists at a parent path, or a link is circular.
    return 'unreachable';
  }
}
