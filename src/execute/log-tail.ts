import { open } from 'node:fs/promises';

/** Bytes read from the end of a log, and lines of them that go into the report. */
const TAIL_BYTES = 16_384;
const TAIL_LINES = 60;

/** The last lines of a step's log, read without reading the whole of it; empty if there is none. */
export async function logTail(file: string): Promise<string> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (handle === undefined) return '';
  try {
    const { size } = await handle.stat();
    if (size === 0) return '';
    const start = Math.max(0, size - TAIL_BYTES);
    const buffer = Buffer.alloc(size - start);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
    const lines = buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n');
    // The first line of a cut log is a part of one.
    if (start > 0 && lines.length > 1) lines.shift();
    return lines.slice(-TAIL_LINES).join('\n');
  } finally {
    await handle.close();
  }
}
