/** Files of an output that differ only in numbers, such as shards, are one entry of a contract. */
import type { FileProfile } from '../data/profile.ts';

/** The files of one entry, under its key: a path, or a path with `*`. */
export interface FileSet {
  readonly key: string;
  readonly files: readonly FileProfile[];
}

/** `part-0001.csv` becomes `part-*.csv`; also for hashes and other hexadecimal identifiers. */
export function patternOf(path: string): string {
  return path
    .replaceAll(
      /(?<![A-Za-z0-9])[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}(?![A-Za-z0-9])/gi,
      '*',
    )
    .replaceAll(/(?<![A-Za-z0-9])(?=[a-f]*\d)[0-9a-f]{7,}(?![A-Za-z0-9])/gi, '*')
    .replaceAll(/\d+/g, '*')
    .replaceAll(/\*(?:[-_T.:]?\*)+/g, '*');
}

/** Sorted by key. */
export function fileSets(files: readonly FileProfile[]): readonly FileSet[] {
  const byPattern = new Map<string, FileProfile[]>();
  for (const file of files) {
    const pattern = JSON.stringify([patternOf(file.path), file.format]);
    byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), file]);
  }
  return [...byPattern.values()]
    .map((members) => ({ key: keyOf(members), files: members }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function keyOf(members: readonly FileProfile[]): string {
  const path = members[0]?.path ?? '';
  return members.length === 1 ? path : patternOf(path);
}

/** The entry under a key, or the only one whose name differs from it only in numbers. */
export function entryFor<Entry>(
  entries: Readonly<Record<string, Entry>>,
  key: string,
): { readonly key: string; readonly entry: Entry } | undefined {
  const same = Object.hasOwn(entries, key) ? entries[key] : undefined;
  if (same !== undefined) return { key, entry: same };
  const alike = Object.keys(entries).filter((other) => isAlike(key, other));
  const [only] = alike;
  const entry = only === undefined || alike.length > 1 ? undefined : entries[only];
  return only === undefined || entry === undefined ? undefined : { key: only, entry };
}

/** Whether a path fits a key with `*`, or has the same pattern. */
export function isAlike(key: string, path: string): boolean {
  return patternOf(key) === patternOf(path) || partsAt(key, path) !== undefined;
}

/** What a path has at each `*`; `undefined` if it does not fit. */
function partsAt(pattern: string, path: string): readonly string[] | undefined {
  if (!pattern.includes('*')) return undefined;
  const texts = pattern.split('*').map((text) => text.replaceAll(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${texts.join('([^/]+?)')}$`).exec(path)?.slice(1);
}

/** Such names differ from day to day; a shorter number can be a version that a reader asks for. */
const DIGITS_OF_A_DATE = 6;

/** Whether two names of the same pattern differ in more than a date, a time or an identifier. */
export function isOtherVersion(locked: string, current: string): boolean {
  if (locked === current || locked.includes('*') || current.includes('*')) return false;
  const before = partsAt(patternOf(locked), locked) ?? [];
  const now = partsAt(patternOf(locked), current) ?? [];
  return before.some(
    (part, at) => part !== now[at] && part.replaceAll(/[^0-9a-f]/gi, '').length < DIGITS_OF_A_DATE,
  );
}
