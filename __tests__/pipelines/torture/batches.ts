import { MODES, type Mode, type TortureRun, tortureRun } from './torture-run.ts';

/** Cases that run in one pipeline, with templates and with fresh interpreters. */
export interface Batch<Case> {
  readonly cases: readonly Case[];
  /** The run of the whole batch, or of this case alone if another case prevents its end. */
  readonly runOf: (one: Case, mode: Mode) => Promise<TortureRun>;
  /** Every run that there was. */
  readonly runs: (mode: Mode) => Promise<readonly TortureRun[]>;
}

export interface BatchOptions<Case> {
  readonly python: string;
  readonly maxParallel: number;
  readonly limitSeconds: number;
  readonly write: (dir: string, cases: readonly Case[]) => Promise<void>;
}

/**
 * Runs on request; then both modes run in parallel.
 * @param options is called by then
 */
export function createBatch<Case>(
  cases: readonly Case[],
  options: () => BatchOptions<Case>,
): Batch<Case> {
  const run = (some: readonly Case[], mode: Mode) => {
    const { write, ...others } = options();
    return tortureRun((dir) => write(dir, some), { ...others, mode });
  };
  const runMode = async (mode: Mode) => {
    const together = await run(cases, mode);
    const isWhole = !together.end.hung && together.report?.complete === true;
    if (isWhole || cases.length === 1) return new Map(cases.map((one) => [one, together]));
    const alone = new Map<Case, TortureRun>();
    for (const one of cases) alone.set(one, await run([one], mode));
    return alone;
  };
  let started: Record<Mode, Promise<Map<Case, TortureRun>>> | undefined;
  const start = (mode: Mode) => {
    started ??= { auto: runMode('auto'), off: runMode('off') };
    return started[mode];
  };
  return {
    cases,
    runOf: async (one, mode) => {
      await Promise.all(MODES.map(start));
      const found = (await start(mode)).get(one);
      if (found === undefined) throw new Error('The case is not in this batch.');
      return found;
    },
    runs: async (mode) => [...new Set((await start(mode)).values())],
  };
}

/** Lists of at most `size` entries. */
export function chunks<T>(entries: readonly T[], size: number): T[][] {
  const count = Math.ceil(entries.length / size);
  return Array.from({ length: count }, (_, index) =>
    entries.slice(index * size, (index + 1) * size),
  );
}

/** For `describe.each`, which truncates names from objects. */
export function named<Case extends { readonly name: string }>(
  cases: readonly Case[],
): [name: string, one: Case][] {
  return cases.map((one) => [one.name, one]);
}
