import { type OneShotOptions, runOneShot } from './one-shot.ts';

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
  options: OneShotOptions,
): Promise<ReadonlyMap<number, Derived>> {
  const results = new Map<number, Derived>();
  if (jobs.length === 0) return results;
  await runOneShot('variants', { jobs }, options, { seconds: SECONDS }, (reply) => {
    const { id, column, skipped } = reply;
    if (typeof id !== 'number') return;
    results.set(
      id,
      typeof skipped === 'string'
        ? { skipped }
        : { column: typeof column === 'string' ? column : null },
    );
  });
  return results;
}
