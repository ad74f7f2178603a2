import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** How an output truly differs: found by pandas, without the product. */
export interface TrueChange {
  readonly step: string;
  readonly output: string;
  readonly file: string;
  readonly column: string | null;
  /** `hidden`: no statistic of a column shows it; `opaque`: the file is no table or document. */
  readonly kind: string;
  readonly breaking: boolean;
}

export interface OutputComparer {
  /** Two folders that the plain runner wrote. */
  readonly compare: (before: string, now: string) => Promise<readonly TrueChange[]>;
  readonly end: () => void;
}

/** Starts `python/compare_outputs.py`, which compares one pair at a time. */
export function startComparer(python: string): OutputComparer {
  const script = path.join(import.meta.dirname, '..', 'python', 'compare_outputs.py');
  const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'], env: process.env });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    compare: async (before, now) => {
      child.stdin.write(`${JSON.stringify([before, now])}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error('compare_outputs.py ended.');
      return JSON.parse(value as string) as readonly TrueChange[];
    },
    end: () => child.stdin.end(),
  };
}
