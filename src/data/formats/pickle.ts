/** The pickle format of Python, and that of joblib, which is based on it. */
import { compressionOf } from '../compression.ts';
import { pickledClasses } from '../pickled-classes.ts';
import type { DataFormatRecord } from './format-record.ts';
import type { Reading } from './reading.ts';

const PICKLE_READING: Reading = { name: 'pickle', type: /^UnpicklingError$/ };

export const pickle: DataFormatRecord = {
  name: 'pickle',
  label: 'pickle',
  extensions: ['pkl', 'pickle'],
  otherExtensions: ['joblib', 'pt', 'pth', 'ckpt'],
  magic: ({ head }) => head[0] === 0x80 && within(head[1], 2, 5),
  // Protocols 0 and 1 have no signature, and can contain bytes that are no text.
  unsigned: (head, { formats }) =>
    formats[0] === 'pickle' && /^[(c\]}]/.test(head.toString('latin1', 0, 1)),
  text: ({ text }, promised) =>
    promised === 'pickle' && TEXT_PROTOCOLS.test(text) ? { format: 'pickle' } : null,
  isCutOff: ({ head, bytes }) => bytes < firstFrameBytes(head),
  readsAs: [PICKLE_READING],
  profile: async ({ file, bytes }) => ({ classes: await pickledClasses(file, bytes) }),
};

export const joblib: DataFormatRecord = {
  name: 'joblib',
  label: 'joblib',
  extensions: ['joblib'],
  otherExtensions: ['pkl', 'pickle'],
  unsigned: (head, { formats }) => formats.includes('joblib') && compressionOf(head) !== undefined,
  looksLike: 'pickle',
  compressesItself: true,
  readsAs: [PICKLE_READING],
  // Only of a file that is not compressed.
  profile: async ({ file, bytes }) => ({ classes: await pickledClasses(file, bytes) }),
};

/** Protocols 0 and 1 are text: they start with a mark, a global, or a plain value on a line. */
const TEXT_PROTOCOLS = /^(\([dlti]|c[\w.]+\n\w+\n|[IFL]-?\d[\d.eL]*\n|[SV]['"]|N\.)/;

function within(value: number | undefined, low: number, high: number): boolean {
  return value !== undefined && value >= low && value <= high;
}

/** Since protocol 4, a pickle starts with a frame of known length. */
function firstFrameBytes(head: Buffer): number {
  if ((head[1] ?? 0) < 4 || head[2] !== 0x95) return 0;
  return head.length < 11 ? 11 : 11 + Number(head.readBigUInt64LE(3));
}
