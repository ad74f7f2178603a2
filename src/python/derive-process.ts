import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { HARNESS_DIR } from './harness-path.ts';
import { killTrees } from './kill-tree.ts';

/** A table to write as a variant of another one; as in `src/harness/variants/main.py`. */
export interface DeriveJob {
  readonly id: number;
  /** Absolute. */
  readonly source: string;
  /** Absolute; its directory is made. */
  readonly target: string;
  readonly format: string;
  readonly variant: string;
}

/** The changed column, if one was; or why the variant does not apply. */
export type Derived = { readonly column: string | null } | { readonly skipped: string };

const SECONDS = 120;

/** Writes variants of tables. Never rejects: a job without a reply is skipped. */
export async function deriveTables(
  jobs: readonly DeriveJob[],
  options: {
    readonly python: string;
    readonly environ: Readonly<Record<string, string>>;
    readonly cwd: string;
    readonly signal: AbortSignal;
  },
): Promise<ReadonlyMap<number, Derived>> {
  const results = new Map<number, Derived>();
  if (jobs.length === 0) return results;
  const child = spawn(options.python, [path.join(HARNESS_DIR, 'variants', 'main.py')], {
    cwd: options.cwd,
    env: { ...options.environ, PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const stop = () => {
    killTrees(child.pid === undefined ? [] : [child.pid]);
    child.stdout.destroy();
  };
  const timer = setTimeout(stop, SECONDS * 1000);
  options.signal.addEventListener('abort', stop, { once: true });
  child.once('error', () => child.stdout.destroy());
  child.stdin.on('error', () => {});
  child.stdin.end(`${JSON.stringify({ jobs })}\n`);
  try {
    let text = '';
    for await (const part of child.stdout.setEncoding('utf8')) text += String(part);
    for (const line of text.split('\n')) takeReply(line, results);
  } catch {
    // Killed: the jobs without a reply are skipped.
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', stop);
    stop();
  }
  return results;
}

function takeReply(line: string, results: Map<number, Derived>): void {
  if (line === '') return;
  const { id, column, skipped } = JSON.parse(line);
  results.set(id, typeof skipped === 'string' ? { skipped } : { column: column ?? null });
}
