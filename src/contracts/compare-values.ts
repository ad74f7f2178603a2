import type { ColumnContract } from '../report/data-contract.ts';
import type { FileDifference } from './difference.ts';
import { listed } from './listed.ts';

/** The statistics of a column whose name and type are the same. */
export function compareValues(
  before: ColumnContract,
  now: ColumnContract,
): readonly FileDifference[] {
  const parts = [
    ...compareCategories(before, now),
    ...compareRange(before, now),
    ...compareShares(before, now),
  ];
  if (parts.length === 0) return [];
  const isNew = parts.some(({ isAdded }) => isAdded);
  const text = parts.map(({ message }) => message).join(', ');
  return [{ class: isNew ? 'additive' : 'benign', message: `values of ${before.name}: ${text}` }];
}

interface Part {
  readonly message: string;
  readonly isAdded?: boolean;
}

function compareCategories({ values: before }: ColumnContract, now: ColumnContract): Part[] {
  // What was redacted cannot be compared.
  if (before === undefined || before.some((value) => value.includes('***'))) return [];
  if (now.values === undefined) {
    const [was, is] = [before.length, now.distinct];
    return is === undefined || is === was ? [] : [{ message: `${was} → ${is} distinct` }];
  }
  const added = now.values.filter((value) => !before.includes(value));
  const gone = before.filter((value) => !now.values?.includes(value));
  return [
    ...(added.length === 0 ? [] : [{ message: `new ${quoted(added)}`, isAdded: true }]),
    ...(gone.length === 0 ? [] : [{ message: `without ${quoted(gone)}` }]),
  ];
}

function quoted(values: readonly string[]): string {
  return listed(values.map((value) => JSON.stringify(value)));
}

function compareRange(before: ColumnContract, now: ColumnContract): Part[] {
  const spread = spreadOf(before, now);
  const facts = (['min', 'max', 'mean'] as const).flatMap((key) => {
    const [was, is] = [before[key], now[key]];
    if (was === undefined || is === undefined || isClose(was, is, spread)) return [];
    return [{ message: `${key} ${was} → ${is}` }];
  });
  if (facts.length > 0 || before.values !== undefined) return facts;
  const { distinct: was } = before;
  const { distinct: is } = now;
  return was === undefined || is === undefined || was === is
    ? []
    : [{ message: `${was} → ${is} distinct` }];
}

/** Floating-point results differ in the last digits between machines and library versions. */
const TOLERANCE = 1e-4;

function isClose(was: number | string, is: number | string, spread: number): boolean {
  if (was === is) return true;
  if (typeof was !== 'number' || typeof is !== 'number') return false;
  return Math.abs(was - is) <= TOLERANCE * spread;
}

function spreadOf(before: ColumnContract, now: ColumnContract): number {
  const numbers = [before.min, before.max, now.min, now.max].filter(
    (value) => typeof value === 'number',
  );
  if (numbers.length === 0) return 0;
  const range = Math.max(...numbers) - Math.min(...numbers);
  return range > 0 ? range : Math.max(...numbers.map(Math.abs));
}

function compareShares(
  { nullRate: before = 0 }: ColumnContract,
  { nullRate: now = 0 }: ColumnContract,
): Part[] {
  return Math.abs(before - now) < SMALLEST_CHANGE
    ? []
    : [{ message: `missing ${percent(before)} → ${percent(now)}` }];
}

const SMALLEST_CHANGE = 0.0005;

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}
