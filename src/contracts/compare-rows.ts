import type { FileDifference } from './difference.ts';

/** Half or twice as many rows are within the normal change of data; more is not. */
const MOST_CHANGE = 2;
/** If their number is different in each run, the locked one is only an example. */
const MOST_CHANGE_OF_VARYING = 10;

export function compareRows(
  before: number | undefined,
  now: number | undefined,
  rowsVary: true | undefined,
): readonly FileDifference[] {
  if (before === undefined || now === undefined || before === now) return [];
  const message = `rows: ${before} → ${now}`;
  if (before === 0) return rowsVary ? [] : [{ class: 'benign', message }];
  const most = rowsVary ? MOST_CHANGE_OF_VARYING : MOST_CHANGE;
  if (now * most < before || now > before * most) return [{ class: 'breaking', message }];
  return rowsVary ? [] : [{ class: 'benign', message }];
}
