/**
 * The expected result of a hostile script or package, from the header of its file: `# key: value`.
 * The tests check every key, and the table in docs/reliability.md is generated from the same values.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export interface TortureCase {
  /** The name of its file, which describes its behaviour. */
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  /** Of the step that runs it. */
  readonly status: Status;
  /** Of the step's findings, sorted. */
  readonly codes: readonly string[];
  /** Of the step's first finding: the line marked `# here`; `null`: that finding has no line. */
  readonly line: number | null;
  /** A part of the message of that finding. */
  readonly message?: string;
  /** Time limit of the step in seconds. */
  readonly timeout: number;
  readonly needs: readonly string[];
  /** Further keys of the step in the pipeline file. */
  readonly step: Readonly<Record<string, unknown>>;
  /**
   * `unchanged`: verdicts, outputs and logs of the neighbours are the same as without it.
   * `not accused`: they passed or are cancelled, and no finding names them.
   */
  readonly neighbours: Neighbours;
  /** Codes of the step that reads its outputs, if any. */
  readonly next?: readonly string[];
  /** State of a package that steps from one template share, because it cannot be renewed. */
  readonly shared?: string;
  /** Of the whole run, if the case affects it: exit code, and codes without a step. */
  readonly run?: { readonly exitCode: number; readonly codes: readonly string[] };
}

const STATUSES = ['passed', 'failed', 'timed-out', 'crashed', 'cancelled'] as const;
const NEIGHBOURS = ['unchanged', 'not accused'] as const;
type Status = (typeof STATUSES)[number];
type Neighbours = (typeof NEIGHBOURS)[number];

const words = z.string().transform((text) => text.split(' '));

const headerSchema = z.strictObject({
  status: z.enum(STATUSES),
  codes: words.transform((codes) => (codes[0] === 'none' ? [] : codes.toSorted())),
  neighbours: z.enum(NEIGHBOURS),
  line: z.coerce.number().int().optional(),
  message: z.string().optional(),
  timeout: z.coerce.number().default(20),
  needs: words.default([]),
  next: words.optional(),
  shared: z.string().optional(),
  step: z.string().default('{}'),
  run: words.optional(),
});

/** The cases of a directory, by name. */
export function readCases(dir: string): TortureCase[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.py'))
    .toSorted()
    .map((name) => readCase(path.join(dir, name)));
}

/**
 * Those that this machine can run.
 * @param python version of its interpreter, `3.11.7`
 */
export function runnable(cases: readonly TortureCase[], python: string): TortureCase[] {
  return cases.filter(({ needs }) => needs.every((need) => isMet(need, python)));
}

/** @throws Error for a key that no test checks, or a value that it cannot have */
function readCase(file: string): TortureCase {
  const lines = readFileSync(file, 'utf8').split('\n');
  const pairs = lines
    .slice(
      0,
      lines.findIndex((text) => !text.startsWith('# ')),
    )
    .flatMap((text) => [...text.matchAll(/^# ([a-z]+): (.+)$/g)].map(([, ...pair]) => pair));
  const header = headerSchema.parse(Object.fromEntries(pairs));
  const marked = lines.findIndex((text) => text.endsWith('  # here'));
  const {
    line = marked < 0 ? null : marked + 1,
    message,
    run,
    step,
    next,
    shared,
    ...others
  } = header;
  return {
    ...others,
    name: path.basename(file, '.py'),
    file,
    line,
    step: JSON.parse(step),
    ...(message === undefined ? {} : { message }),
    ...(next === undefined ? {} : { next }),
    ...(shared === undefined ? {} : { shared }),
    ...(run === undefined ? {} : { run: { exitCode: Number(run[0]), codes: run.slice(1) } }),
  };
}

function isMet(need: string, python: string): boolean {
  if (need === 'root') return process.getuid?.() === 0;
  const [, sign, version = ''] = /^python(>=|<)(.+)$/.exec(need) ?? [];
  // The packages are in the environment that the tests run in.
  if (sign === undefined) return true;
  return comparable(python) >= comparable(version) === (sign === '>=');
}

function comparable(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}
