import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { safeName } from './safe-name.ts';
import { lockWorkspace } from './workspace-lock.ts';

/** Tells a directory that a run made from one that is the user's own. */
const MARKER = '.cursus-step';

export interface StepDirectory {
  /** Absolute; `inputs/`, `outputs/` and `logs/` lie below it. */
  readonly dir: string;
  readonly inputs: string;
  readonly logs: string;
  /** Folder of one output, by logical name. */
  readonly output: (logicalName: string) => string;
}

export interface Workspace {
  readonly dir: string;
  /** A fresh, empty directory for the step; what an earlier run or attempt left there is gone. */
  readonly freshStep: (step: string) => Promise<StepDirectory>;
  /** Where the step's directory is, whether it has been made or not. */
  readonly stepDirectory: (step: string) => StepDirectory;
  /** A private directory for the harness's own files. */
  readonly controlDir: () => Promise<string>;
  /** Removes what is not to be kept, and unlocks. */
  readonly close: (keep: 'everything' | 'outputs' | 'nothing') => Promise<void>;
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
  const control = path.join(dir, `.control-${randomUUID().slice(0, 8)}`);
  const made = new Set<string>();
  let controls = 0;

  const stepDirectory = (step: string): StepDirectory => {
    const stepDir = path.join(dir, `test_${safeName(step)}`);
    return {
      dir: stepDir,
      inputs: path.join(stepDir, 'inputs'),
      logs: path.join(stepDir, 'logs'),
      output: (logicalName) => path.join(stepDir, 'outputs', safeName(logicalName)),
    };
  };

  return {
    dir,
    stepDirectory,
    freshStep: async (step) => {
      const directory = stepDirectory(step);
      await refuseForeign(directory.dir);
      await discard(directory.dir);
      made.add(directory.dir);
      await mkdir(directory.inputs, { recursive: true });
      await mkdir(directory.logs);
      await mkdir(path.join(directory.dir, 'outputs'));
      await writeFile(path.join(directory.dir, MARKER), '');
      return directory;
    },
    controlDir: async () => {
      const own = path.join(control, String(controls++));
      await mkdir(own, { recursive: true, mode: 0o700 });
      return own;
    },
    close: async (keep) => {
      await discard(control);
      for (const stepDir of made) {
        if (keep === 'nothing') await discard(stepDir);
        if (keep === 'outputs') await discard(path.join(stepDir, 'inputs'));
      }
      await unlock();
      // Left as it was found: a workspace that this run made and left empty goes too.
      if (!existed) await rmdir(dir).catch(() => {});
    },
  };
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
    await mkdir(dir, { recursive: true });
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

/** A step may have left directories that it made read-only, or processes that still write. */
async function discard(dir: string): Promise<void> {
  const aside = `${dir}.old-${randomUUID().slice(0, 8)}`;
  const moved = await rename(dir, aside).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  if (moved) await rm(aside, { recursive: true, force: true, maxRetries: 3 });
}
