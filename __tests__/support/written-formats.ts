import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** Sound files of every format, as the usual libraries write them, by name. */
export async function writeFormats(
  directory: string,
  python: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const program = path.join(import.meta.dirname, '../fixtures/data/write_formats.py');
  await mkdir(directory, { recursive: true });
  await promisify(execFile)(python, [program, directory]);
  const files = new Map<string, Buffer>([
    ['model.safetensors', safetensors()],
    ['old.h5', hdf5(0)],
    ['new.h5', hdf5(2)],
  ]);
  for (const name of (await readdir(directory)).sort()) {
    files.set(name, await readFile(path.join(directory, name)));
  }
  return files;
}

function safetensors(): Buffer {
  const header = Buffer.from(
    '{"a":{"dtype":"F32","shape":[100],"data_offsets":[0,400]},"b":{"dtype":"F32","shape":[50],"data_offsets":[400,600]}}',
  );
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, header, Buffer.alloc(600, 1)]);
}

/** A superblock with the end of the file, and data up to there. */
function hdf5(version: 0 | 2): Buffer {
  const bytes = 2_000;
  const file = Buffer.alloc(bytes);
  file.write('\x89HDF\r\n\x1a\n', 'latin1');
  file[8] = version;
  file[version === 0 ? 13 : 9] = 8;
  file.writeBigUInt64LE(BigInt(bytes), version === 0 ? 40 : 28);
  return file;
}
