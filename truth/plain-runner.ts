import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import type { PlainStep } from './plain-plan.ts';

export interface PlainResult {
  readonly ok: boolean;
  /** A producer failed. */
  readonly blocked?: boolean;
  readonly error?: string;
  readonly root?: string;
}

export interface PlainAnswer {
  readonly results: Readonly<Record<string, PlainResult>>;
  /** By step and path: the kind of each column, `null` for a file that is not a table. */
  readonly files?: Readonly<Record<string, Readonly<Record<string, Columns | null>>>>;
}

export type Columns = Readonly<Record<string, string>>;

export interface PlainJob {
  readonly steps: readonly PlainStep[];
  /** Absolute: where the steps write. */
  readonly work: string;
  readonly profile?: boolean;
}

export interface PlainRunner {
  readonly run: (job: PlainJob) => Promise<PlainAnswer>;
  readonly end: () => void;
}

/** Starts `python/run_plainly.py`, which runs one pipeline at a time. */
export function startPlainRunner(python: string): PlainRunner {
  const child = spawn(python, [path.join(import.meta.dirname, 'python', 'run_plainly.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // A forked process must not inherit threads.
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MPLBACKEND: 'Agg' },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ready = lines.next();
  return {
    run: async (job) => {
      await ready;
      child.stdin.write(`${JSON.stringify(job)}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error('run_plainly.py ended.');
      return JSON.parse(value as string) as PlainAnswer;
    },
    end: () => child.stdin.end(),
  };
}
