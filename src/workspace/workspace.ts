import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { readdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { DISCARDED, discard } from './discard.ts';
import { isSlight } from './is-slight.ts';
import { makeDirectory } from './make-directory.ts';
import { type StepDirectory, type StepPlaces, stepPlaces } from './step-directory.ts';
import { mark, refuseForeign } from './step-marker.ts';
import { lockWorkspace } from './workspace-lock.ts';

export interface Workspace {
  readonly dir: string;
  /** A fresh, empty directory for the step; what an earlier run or attempt left there is gone. */
  readonly freshStep: (step: string) => Promise<StepDirectory>;
  /**
   * Makes the directory of a step that is about to be ready, where that can be done without more
   * ado; `freshStep` then only hands it over.
   */
  readonly makeAhead: (step: string) => StepDirectory | undefined;
  /**
   * Removes what nobody but the step itself has any use for, its inputs and its working directory,
   * where they take room worth having; the rest goes when the workspace is closed.
   */
  readonly clear: (step: string) => Promise<void>;
  readonly places: (step: string) => StepPlaces;
  /** @throws UserError where a directory of the user's is in the way of one of these steps */
  readonly refuseForeign: (steps: readonly string[]) => Promise<void>;
  /**
   * Removes what is not to be kept, and unlocks; the second time it does nothing.
   * @returns what could not be removed
   */
  readonly close: (keep: 'everything' | 'outputs' | 'nothing') => Promise<readonly string[]>;
}

/**
 * Opens the scratch directory of runs, for one run at a time.
 * @throws UserError when it cannot be made or written, or another run is using it.
 */
export async function openWorkspace(directory: string): Promise<Workspace> {
  const dir = path.resolve(directory);
  const existed = existsSync(dir);
  await createDirectory(dir);
  const unlock = await lockWorkspace(dir);
  await sweep(dir);
  const control = path.join(dir, `${CONTROL}${randomUUID().slice(0, 8)}`);
  const pattern = path.join(control, 'marker');
  const places = (step: string) => stepPlaces(dir, step);
  const made = new Set<string>();
  const ahead = new Map<string, StepDirectory>();
  const obstinate: string[] = [];
  let attempts = 0;
  let closed = false;

  // Few calls of microseconds each: a trip to Node's thread pool takes longer than any of them.
  const make = (step: StepPlaces): StepDirectory => {
    if (attempts === 0) {
      mkdirSync(control, { mode: 0o700 });
      writeFileSync(pattern, '');
    }
    mkdirSync(step.dir);
    made.add(step.dir);
    mark(step.dir, pattern);
    for (const one of [step.inputs, step.outputs, step.logs, step.work]) mkdirSync(one);
    attempts += 1;
    return { ...step, control: `${control}${path.sep}${attempts}.` };
  };

  return {
    dir,
    places,
    freshStep: async (step) => {
      const wanted = places(step);
      const waiting = ahead.get(wanted.dir);
      if (waiting !== undefined) {
        ahead.delete(wanted.dir);
        return waiting;
      }
      if (existsSync(wanted.dir)) {
        if (!made.has(wanted.dir)) await refuseForeign(wanted.dir);
        await discard(wanted.dir);
      }
      return make(wanted);
    },
    makeAhead: (step) => {
      const wanted = places(step);
      if (closed || existsSync(wanted.dir)) return undefined;
      const directory = make(wanted);
      ahead.set(wanted.dir, directory);
      return directory;
    },
    clear: async (step) => {
      const { inputs, work } = places(step);
      for (const one of [inputs, work]) {
        const rest = isSlight(one) ? undefined : await discard(one);
        if (rest !== undefined) obstinate.push(rest);
      }
    },
    refuseForeign: async (steps) => {
      for (const step of steps) await refuseForeign(places(step).dir);
    },
    close: async (keep) => {
      if (closed) return [];
      closed = true;
      try {
        const unwanted = [
          control,
          ...obstinate,
          ...[...made].flatMap((stepDir) =>
            partsToRemove(stepDir, ahead.has(stepDir) ? 'nothing' : keep),
          ),
        ];
        const left: string[] = [];
        for (const one of unwanted) {
          const rest = await discard(one);
          if (rest !== undefined) left.push(rest);
        }
        return left;
      } finally {
        await unlock();
        // Left as it was found: a workspace that this run made and left empty goes too.
        if (!existed) await rmdir(dir).catch(() => {});
      }
    },
  };
}

function partsToRemove(stepDir: string, keep: 'everything' | 'outputs' | 'nothing'): string[] {
  if (keep === 'everything') return [];
  if (keep === 'nothing') return [stepDir];
  return [path.join(stepDir, 'inputs'), path.join(stepDir, 'work')];
}

const CONTROL = '.control-';

/** What runs left that were ended before they could clear away; only with the lock held. */
async function sweep(dir: string): Promise<void> {
  for (const name of await readdir(dir)) {
    if (name.startsWith(CONTROL) || DISCARDED.test(name)) await discard(path.join(dir, name));
  }
}

async function createDirectory(dir: string): Promise<void> {
  try {
    await makeDirectory(dir);
    if (!(await stat(dir)).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    const probe = path.join(dir, `.write-${randomUUID().slice(0, 8)}`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const what =
      code === 'EEXIST' || code === 'ENOTDIR'
        ? 'is not a directory'
        : `cannot be written (${code})`;
    throw new UserError(`The workspace directory \`${dir}\` ${what}.`, {
      cure: 'Name a directory that may be made and written with `--workspace-dir` (action: `workspace-dir`).',
      cause,
    });
  }
}
