/** Paths as comparable text, without access to the file system. */
import path from 'node:path';

/** Equal for two spellings of the same path. Forward slashes, no trailing slash except for `/`. */
export function pathKey(root: string, written: string): string {
  if (isUri(written)) return written.replace(/\/+$/, '');
  return path.resolve(root, written).split(path.sep).join('/');
}

/** `s3://bucket/key`: not on this machine; compared as written. */
export function isUri(written: string): boolean {
  return written.includes('://') && /^[a-z][a-z0-9+.-]+:\/\//i.test(written);
}

/** The parent directory of `key`; `undefined` for a root, a bucket or a drive. */
export function parentKey(key: string): string | undefined {
  const slash = key.lastIndexOf('/');
  if (slash < 0 || key.at(-1) === '/') return undefined;
  return key.slice(0, slash) || '/';
}

/** The part of `key` relative to `above`, which is `key` or one of its ancestors. */
export function belowKey(key: string, above: string): string {
  return key.slice(above.length).replace(/^\/+/, '');
}

/** The root, a directory above it, or a whole bucket. */
export function isTopKey(rootKey: string, key: string): boolean {
  if (isUri(key)) return /^[^/]+:\/\/[^/]*$/.test(key);
  return `${rootKey}/`.startsWith(key.endsWith('/') ? key : `${key}/`);
}
