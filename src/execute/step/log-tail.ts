import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Number of bytes read from the end of a log, and number of lines that are returned. */
interface TailSize {
  readonly bytes: number;
  readonly lines: number;
}

/** In the report. */
const SHOWN: TailSize = { bytes: 16_384, lines: 60 };
/** For a verdict: the tracebacks of several exceptions can be long. */
export const SEARCHED: TailSize = { bytes: 262_144, lines: 2_000 };

/**
 * The last lines of the log of a step, without reading the whole file; empty if it does not exist.
 * A script can replace the log: links are not followed, and only regular files are read.
 */
export function logTail(file: string, most = SHOWN): string {
  const descriptor = open(file);
  if (descriptor === undefined) return '';
  try {
    const found = fstatSync(descriptor);
    const { size } = found;
    if (!found.isFile() || size === 0) return '';
    const start = Math.max(0, size - most.bytes);
    const buffer = Buffer.alloc(size - start);
    const bytesRead = readSync(descriptor, buffer, 0, buffer.length, start);
    const lines = buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n');
    // The first line of a cut log is incomplete.
    if (start > 0 && lines.length > 1) lines.shift();
    return lines.slice(-most.lines).join('\n');
  } finally {
    closeSync(descriptor);
  }
}

function open(file: string): number | undefined {
  try {
    // Do not wait for a pipe.
    const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
    return openSync(file, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  } catch {
    return undefined;
  }
}
