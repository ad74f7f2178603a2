import type { FileContract } from '../report/data-contract.ts';
import { compareArrays } from './compare-arrays.ts';
import { compareRows } from './compare-rows.ts';
import { breaking, type FileDifference } from './difference.ts';
import { listed } from './listed.ts';
import { hasLockedBytes } from './seal.ts';

/** Everything about a file but its columns. */
export function compareFile(before: FileContract, now: FileContract): readonly FileDifference[] {
  if (before.format !== now.format) {
    return [breaking(`format changed: ${before.format} → ${now.format}`)];
  }
  if (before.state !== now.state) {
    return now.state === undefined
      ? [{ class: 'benign', message: `the file is not ${before.state} any more` }]
      : [breaking(`the file is ${now.state}`)];
  }
  return [
    ...compareText(before, now),
    ...compareContent(before, now),
    ...compareParts(before, now),
    ...compareRows(before.rows, now.rows, before.rowsVary),
    ...compareArrays(before, now),
    ...compareModels(before, now),
    ...compareMembers(before, now),
  ];
}

/** How a reader has to open it. */
function compareText(before: FileContract, now: FileContract): readonly FileDifference[] {
  return [
    ...changed('compression', before.compression ?? 'none', now.compression ?? 'none'),
    ...changed('encoding', before.encoding ?? 'utf-8', now.encoding ?? 'utf-8'),
    ...changed('delimiter', delimiterOf(before), delimiterOf(now)),
  ];
}

function changed(what: string, before: string, now: string): readonly FileDifference[] {
  return before === now ? [] : [breaking(`${what} changed: ${before} → ${now}`)];
}

function delimiterOf({ delimiter, format }: FileContract): string {
  return JSON.stringify(delimiter ?? (format === 'tsv' ? '\t' : ','));
}

/** How the message of a file begins that this run could not read. */
export const NOT_COMPARED = 'not compared';

/** An object that was saved whole, or a document, can hold something else than before. */
function compareContent(before: FileContract, now: FileContract): readonly FileDifference[] {
  const [was, is] = [contentOf(before), contentOf(now)];
  if (was === is || was === undefined) return [];
  return is === undefined
    ? [{ class: 'benign', message: `${NOT_COMPARED}, because this run could not read the ${was}` }]
    : [breaking(`content: ${was} → ${is}`)];
}

/**
 * The bytes are others, and nothing else is known of the change. The bytes of a table whose statistics
 * are the same differ with the version of the library that writes it.
 */
export function compareBytes(before: FileContract, now: FileContract): readonly FileDifference[] {
  if (before.seal === undefined || (now.digest ?? now.seal) === undefined) return [];
  const hasStatistics = before.columns?.some((one) => (one.distinct ?? one.min) !== undefined);
  if (hasStatistics) return [];
  return hasLockedBytes(before, now) ? [] : [{ class: 'benign', message: 'the content changed' }];
}

function contentOf(file: FileContract): string | undefined {
  const { format, rows, columns, array, model, members } = file;
  if (format === 'json' && columns !== undefined && rows === undefined) return 'document';
  if (columns !== undefined) return 'table';
  if (array !== undefined) return 'array';
  if (model !== undefined) return 'model';
  return members === undefined ? undefined : 'members';
}

function compareParts(
  { parts: before = 1, rowsVary }: FileContract,
  { parts: now = 1 }: FileContract,
): readonly FileDifference[] {
  if (before === now || rowsVary) return [];
  return [{ class: 'benign', message: `number of files: ${before} → ${now}` }];
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
