/** Tests of rules on the rows of one table, row by row. */
import type { ExpectedRule } from '../../config/expect/expectation.ts';
import { isMissing } from '../../data/search/find-cells.ts';
import { hasType, isInRange, memberOf } from './cell-fits.ts';

/** A rule about the cells of some columns. */
export type CellRule = Exclude<ExpectedRule, { readonly kind: 'rows' | 'columns' }>;

/** The cells of one row, in the order of the columns of the rule. */
export interface RowCells {
  readonly cells: readonly unknown[];
  /** The cells have no types of their own. */
  readonly isText: boolean;
  /** `row 4`, or `part-1.csv row 4`. */
  readonly where: () => string;
}

/** What is wrong with a row: words that follow its values, or `undefined`. */
export type RowTest = (row: RowCells) => { readonly note?: string } | undefined;

export function rowTest(rule: CellRule): RowTest {
  switch (rule.kind) {
    case 'not-null':
      return ({ cells: [cell], isText }) => (isMissing(cell, isText) ? BROKEN : undefined);
    case 'type':
      return present((cell, isText) => hasType(cell, rule.type, isText));
    case 'between':
      return present((cell, isText) => isInRange(cell, rule, isText));
    case 'values': {
      const ofText = memberOf(rule.allowed, true);
      const ofValue = memberOf(rule.allowed, false);
      return present((cell, isText) => (isText ? ofText(cell) : ofValue(cell)));
    }
    case 'unique':
      return repeats();
    default:
      return rule satisfies never;
  }
}

const BROKEN = {};

/** Missing values are the matter of `not_null` alone. */
function present(fits: (cell: unknown, isText: boolean) => boolean): RowTest {
  return ({ cells: [cell], isText }) =>
    isMissing(cell, isText) || fits(cell, isText) ? undefined : BROKEN;
}

function repeats(): RowTest {
  const seen = new Map<string, string>();
  return ({ cells, isText, where }) => {
    if (cells.some((cell) => isMissing(cell, isText))) return undefined;
    const key = cells.length === 1 ? keyOf(cells[0]) : JSON.stringify(cells.map(keyOf));
    const first = seen.get(key);
    if (first !== undefined) return { note: `as in ${first}` };
    seen.set(key, where());
    return undefined;
  };
}

/** A value of another type is another value. */
function keyOf(cell: unknown): string {
  if (typeof cell === 'string') return `"${cell}`;
  if (typeof cell === 'object') {
    return cell instanceof Date ? `@${cell.getTime()}` : JSON.stringify(cell, plainBigInt);
  }
  return String(cell);
}

function plainBigInt(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}` : value;
}
