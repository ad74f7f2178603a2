/** Arrays of NumPy, and archives of them. */
import type { ArrayProfile } from '../profile.ts';
import type { DataFormatRecord } from './format-record.ts';
import { readAt } from './read-at.ts';
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
  profile: async ({ file, bytes, compression }) => {
    if (compression !== undefined) return {};
    const array = arrayOf(await readAt(file, 0, Math.min(bytes, LONGEST_HEADER)));
    return array === null ? {} : { array };
  },
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

/** A longer header is one of a record with many fields. */
const LONGEST_HEADER = 65_536;

/** The size by the header; 0 if it is unknown. */
function npyBytes(head: Buffer): number {
  if (head.length < 12) return 12;
  const { text, end } = headerOf(head);
  const type = /'descr': *'[<>|=]?([biufcmMSUV])(\d+)(?:\[\w+\])?'/.exec(text);
  const shape = shapeIn(text);
  if (type === null || shape === null) return end;
  const itemBytes = Number(type[2]) * (type[1] === 'U' ? 4 : 1);
  return end + shape.reduce((product, size) => product * size, itemBytes);
}

/** The header is a Python dict. */
function headerOf(head: Buffer): { readonly text: string; readonly end: number } {
  const isFirstVersion = head[6] === 1;
  const start = isFirstVersion ? 10 : 12;
  const end = start + (isFirstVersion ? head.readUInt16LE(8) : head.readUInt32LE(8));
  return { text: head.toString('latin1', start, end), end };
}

function shapeIn(header: string): readonly number[] | null {
  const shape = /'shape': *\(([\d, ]*)\)/.exec(header)?.[1];
  if (shape === undefined) return null;
  return shape
    .split(',')
    .filter((size) => size.trim() !== '')
    .map(Number);
}

function arrayOf(head: Buffer): ArrayProfile | null {
  if (head.length < 12) return null;
  const { text } = headerOf(head);
  const shape = shapeIn(text);
  return shape === null ? null : { shape, dtype: typeName(text) };
}

/** `float64` for `<f8`, as NumPy names it. */
function typeName(header: string): string {
  const [, kind = '', size = ''] = /'descr': *'[<>|=]?([a-zA-Z])(\d*)/.exec(header) ?? [];
  const name = NUMBERS.get(kind);
  if (name !== undefined) return `${name}${Number(size) * 8}`;
  if (kind === '') return 'record';
  return kind === 'b' ? 'bool' : kind === 'O' ? 'object' : `${kind}${size}`;
}

const NUMBERS: ReadonlyMap<string, string> = new Map([
  ['i', 'int'],
  ['u', 'uint'],
  ['f', 'float'],
  ['c', 'complex'],
]);
