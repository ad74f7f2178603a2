import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { DISCARDED, discard } from './discard.ts';
import { makeDirectory } from './make-directory.ts';
import { safeName } from './safe-name.ts';
import { lockWorkspace } from './workspace-lock.ts';

/** Tells a directory that a run made from one that is the user's own. */
const MARKER = '.cursus-step';
const PARTS = ['inputs', 'outputs', 'logs', 'work'];

export interface StepDirectory {
  /** Absolute; `inputs/`, `outputs/`, `logs/` and `work/` lie below it. */
  readonly dir: string;
  /** Where the script runs: it may do there what it likes, and none of the others is touched. */
  readonly work: string;
  readonly inputs: string;
  /** The files that take what the step prints. */
  readonly stdout: string;
  readonly stderr: string;
  /** A private directory for the harness's own files. */
  readonly control: string;
  /** Folder of one output, by logical name. */
  readonly output: (logicalName: string) => string;
}

export interface Workspace {
  readonly dir: string;
  /** A fresh, empty directory for the step; what an earlier run or attempt left there is gone. */
  readonly freshStep: (step: string) => Promise<StepDirectory>;
  /**
   * Makes the directory of a step that is about to be ready, where that can be done without more
   * ado; `freshStep` then only hands it over.
   */
  readonly makeAhead: (step: string) => StepDirectory | undefined;
  /** Removes what nobody but the step itself has any use for: its inputs, its working directory. */
  readonly clear: (step: string) => Promise<void>;
  /** Where the step's directory is, whether it has been made or not. */
  readonly stepDirectory: (step: string) => StepDirectory;
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
  const made = new Set<string>();
  const ahead = new Set<string>();
  const obstinate: string[] = [];
  let closed = false;

  const stepDirectory = (step: string): StepDirectory => {
    const stepDir = path.join(dir, `test_${safeName(step)}`);
    return {
      dir: stepDir,
      work: path.join(stepDir, 'work'),
      inputs: path.join(stepDir, 'inputs'),
      stdout: path.join(stepDir, 'logs', 'stdout.log'),
      stderr: path.join(stepDir, 'logs', 'stderr.log'),
      control: path.join(control, path.basename(stepDir)),
      output: (logicalName) => path.join(stepDir, 'outputs', safeName(logicalName)),
    };
  };

  // Few calls of microseconds each: a trip to Node's thread pool takes longer than any of them.
  const make = (directory: StepDirectory) => {
    mkdirSync(directory.dir);
    made.add(directory.dir);
    writeFileSync(path.join(directory.dir, MARKER), '');
    for (const part of PARTS) mkdirSync(path.join(directory.dir, part));
    rmSync(directory.control, { recursive: true, force: true });
    mkdirSync(directory.control, { recursive: true, mode: 0o700 });
  };

  return {
    dir,
    stepDirectory,
    freshStep: async (step) => {
      const directory = stepDirectory(step);
      if (ahead.delete(directory.dir)) return directory;
      if (existsSync(directory.dir)) {
        if (!made.has(directory.dir)) await refuseForeign(directory.dir);
        await discard(directory.dir);
      }
      make(directory);
      return directory;
    },
    makeAhead: (step) => {
      const directory = stepDirectory(step);
      if (closed || existsSync(directory.dir)) return undefined;
      make(directory);
      ahead.add(directory.dir);
      return directory;
    },
    clear: async (step) => {
      const { inputs, work, control: own } = stepDirectory(step);
      for (const one of [inputs, work, own]) {
        const rest = await discard(one);
        if (rest !== undefined) obstinate.push(rest);
      }
    },
    refuseForeign: async (steps) => {
      for (const step of steps) await refuseForeign(stepDirectory(step).dir);
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

/**
 * Clears away a directory that a run made for a step; nothing is done where there is none.
 * @throws UserError where no run made it
 */
export async function removeStepDirectory(stepDir: string): Promise<void> {
  if (!existsSync(stepDir)) return;
  const entries = await readdir(stepDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return [] as string[];
    throw error;
  });
  if (!entries.includes(MARKER)) {
    throw new UserError(`\`${stepDir}\` was not made by a run, so it is not removed.`, {
      cure: 'Give the `testDir` of a test environment.',
    });
  }
  await discard(stepDir);
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

/** Nothing of the user's is overwritten: only what a run made before is cleared away. */
async function refuseForeign(stepDir: string): Promise<void> {
  const entries = await readdir(stepDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') return ['(a file)'];
    throw error;
  });
  if (entries.length === 0 || entries.includes(MARKER)) return;
  throw new UserError(
    `\`${stepDir}\` is in the way: this run did not make it, so it is not overwritten.`,
    { cure: 'Move it away, or choose another workspace directory.' },
  );
}
