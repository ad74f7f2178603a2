/** Arrays of NumPy, and archives of them. */
import type { DataFormatRecord } from './format-record.ts';
import type { Reading } from './reading.ts';
import { starts } from './signature.ts';
import { isZipCut, ZIP_READING } from './zip.ts';

const NUMPY_READING: Reading = {
  name: 'NumPy',
  type: /^ValueError$/,
  pattern: /^This file contains pickled \(object\) data|cannot be loaded when allow_pickle=False/,
};

export const npy: DataFormatRecord = {
  name: 'npy',
  label: 'NumPy',
  extensions: ['npy'],
  magic: ({ head }) => starts(head, '\x93NUMPY'),
  isCutOff: ({ head, bytes }) => bytes < npyBytes(head),
  readsAs: [NUMPY_READING],
};

export const npz: DataFormatRecord = {
  name: 'npz',
  label: 'NumPy archive',
  extensions: ['npz'],
  magic: ({ head }) => starts(head, 'PK\x03\x04') && firstZipMember(head).endsWith('.npy'),
  isArchive: true,
  isCutOff: isZipCut,
  readsAs: [NUMPY_READING, ZIP_READING],
};

/** The name in the first local file header: its length is at offset 26, the name at 30. */
function firstZipMember(head: Buffer): string {
  if (head.length < 30) return '';
  return head.toString('latin1', 30, 30 + head.readUInt16LE(26));
}

/** The size by the header, which is a Python dict; 0 if it is unknown. */
function npyBytes(head: Buffer): number {
  if (head.length < 12) return 12;
  const isFirstVersion = head[6] === 1;
  const start = isFirstVersion ? 10 : 12;
  const end = start + (isFirstVersion ? head.readUInt16LE(8) : head.readUInt32LE(8));
  const header = head.toString('latin1', start, end);
  const type = /'descr': *'[<>|=]?([biufcmMSUV])(\d+)(?:\[\w+\])?'/.exec(header);
  const shape = /'shape': *\(([\d, ]*)\)/.exec(header);
  if (type === null || shape === null) return end;
  const sizes = (shape[1] ?? '').split(',').filter((size) => size.trim() !== '');
  const itemBytes = Number(type[2]) * (type[1] === 'U' ? 4 : 1);
  return end + sizes.reduce((product, size) => product * Number(size), itemBytes);
}
