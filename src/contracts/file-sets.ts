/** Files of an output that differ only in numbers, such as shards, are one entry of a contract. */
import type { FileProfile } from '../data/profile.ts';

/** The files of one entry, under its key: a path, or a path with `*`. */
export interface FileSet {
  readonly key: string;
  readonly files: readonly FileProfile[];
}

/** `part-0001.csv` becomes `part-*.csv`; also for identifiers of hexadecimal digits. */
export function patternOf(path: string): string {
  return path
    .replaceAll(
      /(?<![A-Za-z0-9])[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}(?![A-Za-z0-9])/gi,
      '*',
    )
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

/** The entry of a file set whose number of files may have changed. */
export function entryFor<Entry>(
  entries: Readonly<Record<string, Entry>>,
  key: string,
): { readonly key: string; readonly entry: Entry } | undefined {
  const same = Object.hasOwn(entries, key) ? entries[key] : undefined;
  if (same !== undefined) return { key, entry: same };
  const alike = Object.keys(entries).filter((other) => patternOf(other) === patternOf(key));
  const [only] = alike;
  const entry = only === undefined || alike.length > 1 ? undefined : entries[only];
  return only === undefined || entry === undefined ? undefined : { key: only, entry };
}
