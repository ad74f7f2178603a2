import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { DamagedArchive } from './byte-reader.ts';

/**
 * The content of one regular file of a compressed tar archive. tar writes it to its standard output
 * and nothing to the disk, whatever else is in the archive.
 */
export async function* readMember(archive: string, member: string): AsyncGenerator<Buffer> {
  const decompressor = await decompressorFor(archive);
  const tar = spawn('tar', ['-xOf', '-', member], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    tar.once('error', reject).once('close', resolve);
  });
  const feeding = pipeline(createReadStream(archive), decompressor, tar.stdin);
  const outcome = Promise.allSettled([feeding, ended]);
  try {
    yield* tar.stdout as Readable & AsyncIterable<Buffer>;
    // Feeding may fail for no fault of the archive: tar can end before the last write is finished.
    const [, exit] = await outcome;
    if (exit.status === 'rejected') throw exit.reason;
    if (exit.value !== 0) throw new DamagedArchive('tar cannot read results in it');
  } finally {
    // The reader may have stopped early.
    tar.kill('SIGKILL');
    await outcome;
  }
}

async function decompressorFor(archive: string): Promise<Transform> {
  const handle = await open(archive);
  try {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(4) });
    if (buffer.equals(ZSTD)) return createZstdDecompress();
    if (buffer.subarray(0, 2).equals(GZIP)) return createGunzip();
    throw new DamagedArchive('it is compressed neither by zstd nor by gzip');
  } finally {
    await handle.close();
  }
}

const ZSTD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const GZIP = Buffer.from([0x1f, 0x8b]);
