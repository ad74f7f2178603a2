import type { DataFormatRecord } from './format-record.ts';
import { starts } from './signature.ts';

export const hdf5: DataFormatRecord = {
  name: 'hdf5',
  label: 'HDF5',
  extensions: ['h5', 'hdf5', 'hdf'],
  otherExtensions: ['keras'],
  magic: ({ head }) => [0, 512, 1024, 2048].some((at) => starts(head, '\x89HDF\r\n\x1a\n', at)),
  isCutOff: ({ head, bytes }) => bytes < hdf5Bytes(head),
  readsAs: [{ name: 'HDF5', pattern: /file signature not found/ }],
};

/** The end address, if addresses have eight bytes and start at 0; else 0. */
function hdf5Bytes(head: Buffer): number {
  if (head.toString('latin1', 1, 4) !== 'HDF') return 0;
  if (head.length < 48) return 48;
  const version = head[8] ?? 0;
  const isOld = version < 2;
  if (version > 3 || head[isOld ? 13 : 9] !== 8) return 0;
  const base = isOld ? 24 + 4 * version : 12;
  if (head.readBigUInt64LE(base) !== 0n) return 0;
  return Number(head.readBigUInt64LE(base + 16));
}
