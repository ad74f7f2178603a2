import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes read from the end of a log, and lines of them that go into the report. */
const TAIL_BYTES = 16_384;
const TAIL_LINES = 60;

/**
 * The last lines of a step's log, read without reading the whole of it; empty if there is none. A
 * script may have put anything in its place: a link is not followed, and only a file is read.
 */
export function logTail(file: string): string {
  const descriptor = open(file);
  if (descriptor === undefined) return '';
  try {
    const found = fstatSync(descriptor);
    const { size } = found;
    if (!found.isFile() || size === 0) return '';
    const start = Math.max(0, size - TAIL_BYTES);
    const buffer = Buffer.alloc(size - start);
    const bytesRead = readSync(descriptor, buffer, 0, buffer.length, start);
    const lines = buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n');
    // The first line of a cut log is a part of one.
    if (start > 0 && lines.length > 1) lines.shift();
    return lines.slice(-TAIL_LINES).join('\n');
  } finally {
    closeSync(descriptor);
  }
}

function open(file: string): number | undefined {
  try {
    // A pipe must not be waited for.
    const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
    return openSync(file, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  } catch {
    return undefined;
  }
}
