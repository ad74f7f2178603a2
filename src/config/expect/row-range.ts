export interface RowRange {
  readonly least: number;
  readonly most: number;
  /** `more than 0`, for messages. */
  readonly words: string;
}

export const EXPECTED_ROWS =
  'a number of rows (`100`), a comparison (`">0"`, `">=10"`, `"<1000"`, `"<=1000"`) or a range (`"100..200"`)';

/** @returns `undefined` for anything that is not a range of rows; it may be empty */
export function parseRows(written: string | number): RowRange | undefined {
  const text = String(written).trim();
  const range = /^(\d{1,15})\s*\.\.\s*(\d{1,15})$/.exec(text);
  if (range !== null) {
    const [least, most] = [Number(range[1]), Number(range[2])];
    return { least, most, words: `${least} to ${most}` };
  }
  const [, sign, digits] = /^(>=|<=|==|=|>|<)?\s*(\d{1,15})$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const count = Number(digits);
  switch (sign) {
    case '>':
      return { least: count + 1, most: Number.POSITIVE_INFINITY, words: `more than ${count}` };
    case '>=':
      return { least: count, most: Number.POSITIVE_INFINITY, words: `at least ${count}` };
    case '<':
      return { least: 0, most: count - 1, words: `fewer than ${count}` };
    case '<=':
      return { least: 0, most: count, words: `at most ${count}` };
    default:
      return { least: count, most: count, words: `exactly ${count}` };
  }
}
