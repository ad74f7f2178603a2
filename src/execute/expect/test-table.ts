import { columnsOf } from '../../config/expect/entry-rules.ts';
import type { ExpectedRule } from '../../config/expect/expectation.ts';
import { withRows } from '../../data/search/open-rows.ts';
import { TABLE_LIMITS } from '../../data/table-limits.ts';
import { formatNumber } from '../../text/format-count.ts';
import type { ExpectedTable, TableFile } from './expected-tables.ts';
import { type CellRule, type RowTest, rowTest } from './rule-tests.ts';
import { type HideSecrets, showCell } from './show-cell.ts';

/** How the table breaks one rule. */
export type Breach = { readonly rule: ExpectedRule } & (
  | { readonly kind: 'rows'; readonly rows: number; readonly isAll: boolean }
  | {
      readonly kind: 'columns';
      readonly missing: readonly string[];
      readonly present: readonly string[];
      readonly file: string;
    }
  | {
      readonly kind: 'cells';
      /** Number of offending rows, and of the rows that were read. */
      readonly count: number;
      readonly rows: number;
      /** The first offending rows: `row 4: "abc"`. */
      readonly first: readonly string[];
    }
);

export interface TableTest {
  readonly breaches: readonly Breach[];
  /** Number of rows that were read, if there are more. */
  readonly readOnly?: number;
  /** Why a file could not be read. */
  readonly failed?: { readonly file: string; readonly error: unknown };
}

export interface TableTestLimits {
  readonly rows: number;
  /** Number of cells of all columns together. */
  readonly cells: number;
}

export const TABLE_TEST_LIMITS: TableTestLimits = { rows: 1_000_000, cells: 50_000_000 };

const MOST_SHOWN = 5;

/** Tests the rules on all rows of a table, up to the limits. Never rejects. */
export async function testTable(
  { files }: ExpectedTable,
  rules: readonly ExpectedRule[],
  hide: HideSecrets,
  limits: TableTestLimits = TABLE_TEST_LIMITS,
): Promise<TableTest> {
  const cut = tooWide(files, rules);
  if (cut !== undefined) return { breaches: [], failed: cut };
  const lacking = missingColumns(files, rules);
  const named = new Set(lacking.flatMap(({ missing }) => missing));
  const tests = rules
    .filter((rule): rule is CellRule => rule.kind !== 'rows' && rule.kind !== 'columns')
    .filter((rule) => !columnsOf(rule).some((column) => named.has(column)))
    .map((rule) => new RuleState(rule, hide));
  const range = rules.find(({ kind }) => kind === 'rows');
  const known = knownRows(files);
  const mustRead = tests.length > 0 || (range !== undefined && known === null);
  const reading = mustRead ? await readRows(files, tests, limits) : { rows: 0, isAll: true };
  const counted = {
    rows: known ?? reading.rows,
    isAll: known !== null || (mustRead && reading.isAll),
  };
  return {
    breaches: [
      ...lacking,
      ...rules.flatMap((rule) => rowBreach(rule, counted)),
      ...tests.flatMap((state) => state.breach(reading.rows)),
    ],
    ...(reading.isAll ? {} : { readOnly: reading.rows }),
    ...('failed' in reading ? { failed: reading.failed } : {}),
  };
}

/** A column behind those that were read cannot be called missing. */
function tooWide(files: readonly TableFile[], rules: readonly ExpectedRule[]): TableTest['failed'] {
  const wanted = rules.flatMap(columnsOf);
  for (const { profile } of files) {
    const present = new Set(profile.table?.columns.map(({ name }) => name));
    const isCut = (profile.table?.columns.length ?? 0) >= TABLE_LIMITS.maxColumns;
    if (!isCut || wanted.every((column) => present.has(column))) continue;
    const most = formatNumber(TABLE_LIMITS.maxColumns);
    return { file: profile.path, error: new Error(`it has more than ${most} columns`) };
  }
  return undefined;
}

/** Each column once, for the first rule that names it. */
function missingColumns(
  files: readonly TableFile[],
  rules: readonly ExpectedRule[],
): (Breach & { readonly kind: 'columns' })[] {
  const seen = new Set<string>();
  // The list of columns says it best.
  const ordered = [...rules].sort(
    (a, b) => Number(b.kind === 'columns') - Number(a.kind === 'columns'),
  );
  return ordered.flatMap((rule) => {
    const wanted = [...new Set(columnsOf(rule))].filter((column) => !seen.has(column));
    for (const { profile } of files) {
      const present = (profile.table?.columns ?? []).map(({ name }) => name);
      const missing = wanted.filter((column) => !present.includes(column));
      if (missing.length === 0) continue;
      for (const column of missing) seen.add(column);
      return [{ kind: 'columns' as const, rule, missing, present, file: profile.path }];
    }
    return [];
  });
}

/** From what the files say of themselves, or from their profile. */
function knownRows(files: readonly TableFile[]): number | null {
  let sum = 0;
  for (const { profile } of files) {
    const rows = profile.table?.rows ?? null;
    if (rows === null) return null;
    sum += rows;
  }
  return sum;
}

function rowBreach(
  rule: ExpectedRule,
  { rows, isAll }: { readonly rows: number; readonly isAll: boolean },
): readonly Breach[] {
  if (rule.kind !== 'rows') return [];
  const tooFew = isAll && rows < rule.least;
  return tooFew || rows > rule.most ? [{ kind: 'rows', rule, rows, isAll }] : [];
}

interface RowsRead {
  readonly rows: number;
  readonly isAll: boolean;
  readonly failed?: { readonly file: string; readonly error: unknown };
}

async function readRows(
  files: readonly TableFile[],
  tests: readonly RuleState[],
  limits: TableTestLimits,
): Promise<RowsRead> {
  let rows = 0;
  for (const { absolute, profile } of files) {
    const isText = profile.format === 'csv' || profile.format === 'tsv';
    const prefix = files.length > 1 ? `${profile.path} ` : '';
    try {
      const isAll = await withRows(absolute, profile, async (table) => {
        if (table === null) throw new Error('it is too large, or has no rows');
        const most = Math.min(limits.rows, limits.cells / Math.max(1, table.columns.length));
        const indices = tests.map((test) => test.indicesIn(table.columns));
        let row = 0;
        for await (const cells of table.rows) {
          if (rows >= most) return false;
          rows += 1;
          row += 1;
          const number = row;
          const where = () => `${prefix}row ${number}`;
          for (const [index, test] of tests.entries()) {
            test.look(cells, indices[index] ?? [], isText, where);
          }
        }
        return true;
      });
      if (!isAll) return { rows, isAll: false };
    } catch (error) {
      return { rows, isAll: false, failed: { file: profile.path, error } };
    }
  }
  return { rows, isAll: true };
}

/** A rule, and the rows that broke it so far. */
class RuleState {
  readonly #rule: CellRule;
  readonly #columns: readonly string[];
  readonly #test: RowTest;
  readonly #hide: HideSecrets;
  readonly #first: string[] = [];
  #count = 0;

  constructor(rule: CellRule, hide: HideSecrets) {
    this.#rule = rule;
    this.#columns = columnsOf(rule);
    this.#test = rowTest(rule);
    this.#hide = hide;
  }

  indicesIn(columns: readonly string[]): readonly number[] {
    return this.#columns.map((column) => columns.indexOf(column));
  }

  look(
    row: readonly unknown[],
    indices: readonly number[],
    isText: boolean,
    where: () => string,
  ): void {
    const cells = indices.map((index) => row[index]);
    const broken = this.#test({ cells, isText, where });
    if (broken === undefined) return;
    this.#count += 1;
    if (this.#first.length >= MOST_SHOWN) return;
    const shown = cells.map((cell, index) =>
      showCell(cell, this.#columns[index] ?? '', isText, this.#hide),
    );
    const values = this.#rule.kind === 'not-null' ? '' : `: ${shown.join(', ')}`;
    this.#first.push(`${where()}${values}${broken.note === undefined ? '' : ` (${broken.note})`}`);
  }

  breach(rows: number): readonly Breach[] {
    if (this.#count === 0) return [];
    return [{ kind: 'cells', rule: this.#rule, count: this.#count, rows, first: this.#first }];
  }
}
