import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';
import { escapeText } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';

/** Pipeline files are smaller; a data file given by mistake is not. */
const LARGEST_BYTES = 5 * 1024 * 1024;

/**
 * Reads a file that the user named, as UTF-8. It never blocks.
 * @param shown path as shown to the user
 * @param what `pipeline file`, for messages
 * @returns `undefined` if the file does not exist
 * @throws UserError for what cannot be read, is not a file, is too large or is not text
 */
export function readTextFile(absolute: string, shown: string, what: string): string | undefined {
  const location = { file: shown };
  const bytes = readBytes(absolute, shown, what);
  if (bytes === undefined) return undefined;
  if (bytes.length > LARGEST_BYTES) {
    throw new UserError(`too large for a ${what} (more than 5 MB)`, {
      location,
      cure: 'Give the file that lists the steps, not a data file.',
    });
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 of ASCII letters is valid UTF-8 with a NUL in each pair.
    if (!text.includes('\0')) return text;
  } catch {
    // Invalid UTF-8 is reported below.
  }
  throw new UserError(`the ${what} is not UTF-8 text`, { location, cure: 'Save it as UTF-8.' });
}

function readBytes(absolute: string, shown: string, what: string): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    // Opening a pipe without a writer would block.
    descriptor = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(descriptor);
    if (stats.isFile()) return readUpTo(descriptor, LARGEST_BYTES + 1);
    throw new UserError(
      `the ${what} is ${stats.isDirectory() ? 'a directory' : 'not a regular file'}`,
      {
        location: { file: shown },
        cure: stats.isDirectory()
          ? suggestFile(absolute, shown)
          : 'Give a file, not a pipe or a device.',
      },
    );
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new UserError(`the ${what} cannot be read (${code})`, {
      location: { file: shown },
      cure: 'Check its path and its permissions.',
      cause: error,
    });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** The size in the file's metadata can be 0 or out of date. */
function readUpTo(descriptor: number, most: number): Buffer {
  const parts: Buffer[] = [];
  for (let left = most; left > 0; ) {
    const part = Buffer.allocUnsafe(Math.min(left, 256 * 1024));
    const count = readSync(descriptor, part);
    if (count === 0) break;
    parts.push(part.subarray(0, count));
    left -= count;
  }
  return Buffer.concat(parts);
}

function suggestFile(directory: string, shown: string): string {
  const files = pipelineFilesIn(directory).sort();
  const named = files.slice(0, 3).map((file) => escapeText(`${shown}/${file}`, 200));
  return named.length === 0
    ? 'Give the path of the file itself.'
    : `Give the file itself: ${named.join(', ')}.`;
}

/** Names of possible pipeline files. */
export function pipelineFilesIn(directory: string): string[] {
  try {
    return readdirSync(directory).filter((name) => stem(name) !== name);
  } catch {
    // No suggestions for a directory that cannot be read.
    return [];
  }
}

/** The name of a file without the extension of a pipeline file. */
export function stem(file: string): string {
  return path.basename(file).replace(/\.(ya?ml|json)$/i, '');
}
