/**
 * Writes the store as one file: a first line, then each file as a line of JSON and its bytes, then a
 * line with their number. The format knows no links, devices and permissions.
 */
import { once } from 'node:events';
import { constants, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import type { StoreFile } from './store-names.ts';

export const FIRST_LINE = 'cursus-results 1';

export async function writePack(
  file: string,
  store: string,
  files: readonly StoreFile[],
): Promise<void> {
  const output = createWriteStream(file, { flags: 'wx' });
  const write = async (data: string | Buffer) => {
    if (!output.write(data)) await once(output, 'drain');
  };
  try {
    await write(`${FIRST_LINE}\n`);
    for (const { name } of files) await writeFile(path.join(store, name), name, write);
    output.end(`${JSON.stringify({ end: files.length })}\n`);
    await finished(output);
  } finally {
    output.destroy();
  }
}

async function writeFile(
  file: string,
  name: string,
  write: (data: string | Buffer) => Promise<void>,
): Promise<void> {
  // A script of the run may have put a link there since the files were listed.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { size, mtimeMs } = await handle.stat();
    await write(`${JSON.stringify({ name, size, time: Math.floor(mtimeMs) })}\n`);
    let rest = size;
    while (rest > 0) {
      const { bytesRead, buffer } = await handle.read({
        buffer: Buffer.alloc(Math.min(rest, MIB)),
      });
      if (bytesRead === 0) throw new Error(`${name} became shorter while it was read`);
      rest -= bytesRead;
      await write(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

const MIB = 1024 * 1024;
