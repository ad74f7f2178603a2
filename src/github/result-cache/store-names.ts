/** The files of the result store: what is saved, and the only names that are restored. */
import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

export interface StoreFile {
  /** Relative to the store, with slashes. */
  readonly name: string;
  readonly bytes: number;
}

/** `objects/<sha256>`, `steps/…/<name>.json` and `salt`, without a way out of the store. */
export function isStoreName(name: string): boolean {
  return name === SALT || OBJECT.test(name) || isEntryName(name);
}

/** The entries of a store only fit its salt: they contain salted hashes. */
export const SALT = 'salt';

/** Whether it is an entry: it names the outputs of a step. */
export function isEntryName(name: string): boolean {
  const [folder, ...segments] = name.split('/');
  return (
    folder === 'steps' &&
    segments.length >= 1 &&
    segments.length <= 6 &&
    name.endsWith('.json') &&
    segments.every((segment) => SEGMENT.test(segment) && Buffer.byteLength(segment) <= 250)
  );
}

/** The sha256 of the content; `undefined` for an entry. */
export function hashInName(name: string): string | undefined {
  return OBJECT.exec(name)?.[1];
}

const OBJECT = /^objects\/(?:[0-9a-f]{2}\/)?([0-9a-f]{64})$/;

/** Neither hidden nor `..`, and a valid name on every system. */
const SEGMENT = /^[^./\\\p{Cc}:*?"<>|][^/\\\p{Cc}:*?"<>|]*$/u;

/** Regular files with a name of the store, sorted; links and anything else are left out. */
export function listStore(store: string): readonly StoreFile[] {
  if (!isDirectory(store)) return [];
  const files: StoreFile[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(path.join(store, folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) visit(name);
      else if (entry.isFile() && isStoreName(name)) {
        files.push({ name, bytes: lstatSync(path.join(store, name)).size });
      }
    }
  };
  for (const folder of ['objects', 'steps']) {
    if (isDirectory(path.join(store, folder))) visit(folder);
  }
  const salt = lstatSync(path.join(store, SALT), { throwIfNoEntry: false });
  if (salt?.isFile()) files.push({ name: SALT, bytes: salt.size });
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A file or link of the checkout instead of a directory: files would be written elsewhere. */
export function linkInStore(store: string): string | undefined {
  const folders = ['', '/objects', '/steps'].map((name) => `${store}${name}`);
  return folders.find((folder) => {
    const found = lstatSync(folder, { throwIfNoEntry: false });
    return found !== undefined && !found.isDirectory();
  });
}

function isDirectory(candidate: string): boolean {
  return lstatSync(candidate, { throwIfNoEntry: false })?.isDirectory() === true;
}
