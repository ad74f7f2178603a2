import { isUtf8 } from 'node:buffer';
import path from 'node:path';

/**
 * Names on disk are bytes and need not be UTF-8. A raw path has one character for each byte, so it
 * can be joined and compared like any other string and still names the same file.
 */
export function toRaw(file: string): string {
  return Buffer.from(file, 'utf8').toString('latin1');
}

/** The type that functions of `node:fs` accept. */
export function onDisk(raw: string): Buffer {
  return Buffer.from(raw, 'latin1');
}

/** As shown to the user; a byte that is not UTF-8 is shown as `\xe9`. */
export function fromRaw(raw: string): string {
  const bytes = onDisk(raw);
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let shown = '';
  for (let at = 0; at < bytes.length; ) {
    const length = [4, 3, 2, 1].find((size) => isUtf8(bytes.subarray(at, at + size))) ?? 0;
    shown +=
      length === 0
        ? `\\x${bytes.toString('hex', at, at + 1)}`
        : bytes.toString('utf8', at, at + length);
    at += Math.max(1, length);
  }
  return shown;
}

/**
 * A path in a directory. Both are normalized: `path.join` would do that again, which takes seconds
 * in a very deep tree.
 * @param directory empty or `.` for a relative path
 * @param at relative; empty or `.` for the directory itself
 */
export function joinRaw(directory: string, at: string): string {
  if (at === '' || at === '.') return directory;
  if (directory === '' || directory === '.') return at;
  return directory.endsWith(path.sep) ? directory + at : directory + path.sep + at;
}
