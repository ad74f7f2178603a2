import type { DataFormat } from './profile.ts';

export interface BinarySample {
  /** The first bytes of the content, up to 64 KB. */
  readonly head: Buffer;
  /** The last bytes of it, up to 8; empty where they are not known. */
  readonly tail: Buffer;
}

/** The format whose signature the content bears; `null` where it bears none that we know. */
export function formatByMagic(sample: BinarySample): DataFormat | null {
  return SIGNATURES.find(([, matches]) => matches(sample))?.[0] ?? null;
}

type Signature = readonly [DataFormat, (sample: BinarySample) => boolean];

const SIGNATURES: readonly Signature[] = [
  // The letters alone could begin a text; a whole file has them at both ends, a broken one is binary.
  ['parquet', ({ head, tail }) => starts(head, 'PAR1') && (ends(tail, 'PAR1') || hasNul(head))],
  // The second is what Feather was before it became Arrow.
  ['arrow', ({ head }) => starts(head, 'ARROW1\0\0') || (starts(head, 'FEA1') && hasNul(head))],
  ['avro', ({ head }) => starts(head, 'Obj\x01')],
  // Its end repeats the letters, before the length of what stands there.
  ['orc', ({ head, tail }) => starts(head, 'ORC') && starts(tail, 'ORC', tail.length - 4)],
  ['sqlite', ({ head }) => starts(head, 'SQLite format 3\0')],
  ['npy', ({ head }) => starts(head, '\x93NUMPY')],
  ['npz', ({ head }) => starts(head, 'PK\x03\x04') && firstZipMember(head).endsWith('.npy')],
  ['zip', ({ head }) => starts(head, 'PK\x03\x04') || starts(head, 'PK\x05\x06')],
  ['hdf5', ({ head }) => [0, 512, 1024, 2048].some((at) => starts(head, '\x89HDF\r\n\x1a\n', at))],
  ['tar', ({ head }) => starts(head, 'ustar', 257)],
  ['image', ({ head }) => isImage(head)],
  // `{` and a length of eight bytes, then the key: the binary form of XGBoost's JSON model.
  ['xgboost', ({ head }) => starts(head, '{L') && head.subarray(0, 64).includes('learner')],
  ['xgboost', ({ head }) => starts(head, 'binf')],
  ['catboost', ({ head }) => starts(head, 'CBM1') && hasNul(head)],
  // Eight bytes of length, then a JSON header that tells where each tensor lies.
  ['safetensors', ({ head }) => starts(head, '\0\0\0\0{"', 4) && head.includes('"data_offsets"')],
  ['pickle', ({ head }) => head[0] === 0x80 && within(head[1], 2, 5)],
];

function isImage(head: Buffer): boolean {
  return (
    starts(head, '\x89PNG\r\n') ||
    starts(head, '\xff\xd8\xff') ||
    starts(head, 'GIF87a') ||
    starts(head, 'GIF89a') ||
    starts(head, 'II*\0') ||
    starts(head, 'MM\0*') ||
    (starts(head, 'RIFF') && starts(head, 'WEBP', 8)) ||
    // Two letters are too few to tell by: the four reserved bytes behind the size are zero.
    (starts(head, 'BM') && starts(head, '\0\0\0\0', 6))
  );
}

/** Name in the first local file header: its length at 26, the name at 30. */
function firstZipMember(head: Buffer): string {
  if (head.length < 30) return '';
  return head.toString('latin1', 30, 30 + head.readUInt16LE(26));
}

function starts(head: Buffer, signature: string, at = 0): boolean {
  return head.toString('latin1', at, at + signature.length) === signature;
}

function ends(tail: Buffer, signature: string): boolean {
  return tail.toString('latin1').endsWith(signature);
}

function hasNul(head: Buffer): boolean {
  return head.includes(0);
}

function within(value: number | undefined, low: number, high: number): boolean {
  return value !== undefined && value >= low && value <= high;
}
