import type { FileContract } from '../report/data-contract.ts';
import type { FileDifference } from './difference.ts';
import { listed } from './listed.ts';

/** Everything about a file but its columns. */
export function compareFile(before: FileContract, now: FileContract): readonly FileDifference[] {
  if (before.format !== now.format) {
    return [breaking(`format changed: ${before.format} → ${now.format}`)];
  }
  return [
    ...compareCompression(before, now),
    ...compareParts(before, now),
    ...compareRows(before, now),
    ...compareArrays(before, now),
    ...compareModels(before, now),
    ...compareMembers(before, now),
  ];
}

function compareCompression(
  { compression: before }: FileContract,
  { compression: now }: FileContract,
): readonly FileDifference[] {
  if (before === now) return [];
  return [breaking(`compression changed: ${before ?? 'none'} → ${now ?? 'none'}`)];
}

function compareParts(
  { parts: before = 1, rowsVary }: FileContract,
  { parts: now = 1 }: FileContract,
): readonly FileDifference[] {
  if (before === now || rowsVary) return [];
  return [{ class: 'benign', message: `number of files: ${before} → ${now}` }];
}

/** Half or twice as many rows are within the normal change of data; more is not. */
const MOST_CHANGE = 2;

function compareRows(
  { rows: before, rowsVary }: FileContract,
  { rows: now }: FileContract,
): readonly FileDifference[] {
  if (before === undefined || now === undefined || before === now) return [];
  const message = `rows: ${before} → ${now}`;
  if (before === 0) return [{ class: 'benign', message }];
  if (now * MOST_CHANGE < before || now > before * MOST_CHANGE) return [breaking(message)];
  return rowsVary ? [] : [{ class: 'benign', message }];
}

/** The first size is the number of rows. */
function compareArrays(
  { array: before }: FileContract,
  { array: now }: FileContract,
): readonly FileDifference[] {
  if (before === undefined || now === undefined) return [];
  const [rows = 0, ...sizes] = before.shape;
  const [rowsNow = 0, ...sizesNow] = now.shape;
  const shapes = `shape: (${before.shape.join(', ')}) → (${now.shape.join(', ')})`;
  const isSame = before.shape.length === now.shape.length && sizes.join() === sizesNow.join();
  return [
    ...(before.dtype === now.dtype ? [] : [breaking(`dtype: ${before.dtype} → ${now.dtype}`)]),
    ...(isSame ? compareRows({ format: 'npy', rows }, { format: 'npy', rows: rowsNow }) : []),
    ...(isSame ? [] : [breaking(shapes)]),
  ];
}

function compareModels(
  { model: before }: FileContract,
  { model: now }: FileContract,
): readonly FileDifference[] {
  if (before === undefined || now === undefined) return [];
  const kind = before.kind === now.kind ? [] : [breaking(`model: ${before.kind} → ${now.kind}`)];
  const { features: names, featureCount: count } = before;
  if (names !== undefined && now.features !== undefined) {
    return [...kind, ...compareFeatures(names, now.features)];
  }
  return count === now.featureCount || count === undefined || now.featureCount === undefined
    ? kind
    : [...kind, breaking(`features of the model: ${count} → ${now.featureCount}`)];
}

function compareFeatures(
  before: readonly string[],
  now: readonly string[],
): readonly FileDifference[] {
  if (before.join('\0') === now.join('\0')) return [];
  const gone = before.filter((name) => !now.includes(name));
  const added = now.filter((name) => !before.includes(name));
  if (gone.length + added.length === 0) {
    return [breaking('features of the model are in another order')];
  }
  const parts = [
    ...(gone.length === 0 ? [] : [`without ${listed(gone)}`]),
    ...(added.length === 0 ? [] : [`with ${listed(added)}`]),
  ];
  return [breaking(`features of the model changed: ${parts.join(', ')}`)];
}

function compareMembers(
  { members: before = [] }: FileContract,
  { members: now = [] }: FileContract,
): readonly FileDifference[] {
  if (before.length === 0 || now.length === 0) return [];
  const gone = before.filter((name) => !now.includes(name));
  const added = now.filter((name) => !before.includes(name));
  return [
    ...(gone.length === 0 ? [] : [breaking(`members gone: ${listed(gone)}`)]),
    ...(added.length === 0
      ? []
      : [{ class: 'additive' as const, message: `members added: ${listed(added)}` }]),
  ];
}

function breaking(message: string): FileDifference {
  return { class: 'breaking', message };
}
