import { constants, gunzipSync, inflateSync } from 'node:zlib';
import { compressionOf, compressionOfName } from './compression.ts';
import type { DataFormat } from './data-format.ts';
import { decodeText, sniffEncoding, type TextEncoding } from './decode-text.ts';
import { DATA_FORMATS, recordOf } from './formats/data-formats.ts';
import type { BinarySample, NamePromise } from './formats/format-record.ts';
import { gzipDamage } from './gzip-damage.ts';
import { promiseOfName } from './named-formats.ts';
import type { Compression } from './profile.ts';
import { recogniseText } from './text-format.ts';

export interface ContentSample extends BinarySample {
  /** Size of the whole file. */
  readonly bytes: number;
}

export interface Recognition {
  readonly format: DataFormat;
  readonly compression?: Compression;
  /** For text only. */
  readonly encoding?: TextEncoding;
  /** The content contradicts the name, or is damaged. */
  readonly problem?: string;
  /** It is damaged: no reader of this format can read all of it. */
  readonly damaged?: true;
}

/**
 * The format of a file, by its content. The name only decides between formats that fit the content.
 *
 * @param path the file's path, with its extension
 */
export function recogniseFormat(sample: ContentSample, path: string): Recognition {
  const promise = promiseOfName(path);
  const named = compressionOfName(path.slice(path.lastIndexOf('/') + 1)).compression;
  const compression = compressionOf(sample.head);
  const isOwn = promise.formats.some((format) => recordOf(format)?.compressesItself);
  if (compression !== undefined && (named === compression || !isOwn)) {
    if (compression === 'gzip') return lookInside(sample, promise);
    // Only the name says what is in the compressed file.
    if (compression !== 'zlib') return { format: promise.formats[0] ?? 'unknown', compression };
  }
  const recognition = recogniseContent(sample, promise);
  const isPacked = isOwn && compression !== undefined;
  if (named !== undefined && sample.bytes > 0 && !isPacked) {
    return { ...recognition, problem: `is named \`${promise.extension}\`, but is not ${named}` };
  }
  return withNameChecked(recognition, promise);
}

/** Expands to at most a thousand times the size, so that a decompression bomb is harmless. */
const INFLATED_BYTES = 8_192;
const { Z_FINISH, Z_SYNC_FLUSH } = constants;

function lookInside(sample: ContentSample, promise: NamePromise): Recognition {
  const { head, damage } = inflateHead(sample);
  const isWhole = sample.bytes <= INFLATED_BYTES && damage === undefined;
  const broken = damage === undefined ? {} : damagedBy(damage);
  if (damage !== undefined && head.length === 0) {
    return { format: 'unknown', compression: 'gzip', ...broken };
  }
  const inner = {
    head: head.subarray(0, 65_536),
    tail: isWhole ? head.subarray(-8) : Buffer.alloc(0),
    bytes: isWhole ? head.length : Number.POSITIVE_INFINITY,
  };
  const recognition = recogniseContent(inner, promise);
  return { ...withNameChecked(recognition, promise), compression: 'gzip', ...broken };
}

/** As in the profile of a file. */
export function damagedBy(damage: string): { readonly problem: string; readonly damaged: true } {
  return { problem: `is damaged: ${damage}`, damaged: true };
}

/** Decompresses the first bytes of gzip data, up to the first damage. */
function inflateHead({ head, bytes }: ContentSample): InflatedHead {
  const packed = head.subarray(0, INFLATED_BYTES);
  const whole = attempt(packed, bytes <= packed.length ? Z_FINISH : Z_SYNC_FLUSH);
  if ('head' in whole) return whole;
  for (let length = packed.length; length > 0; length = Math.floor(length / 2)) {
    const part = attempt(packed.subarray(0, length), Z_SYNC_FLUSH);
    if ('head' in part) return { ...part, ...whole };
  }
  return { head: Buffer.alloc(0), ...whole };
}

interface InflatedHead {
  readonly head: Buffer;
  readonly damage?: string;
}

/** @param finishFlush for a sample that ends within the stream: flush instead of finish */
function attempt(packed: Buffer, finishFlush: number): InflatedHead | { readonly damage: string } {
  try {
    return { head: gunzipSync(packed, { finishFlush }) };
  } catch (error) {
    return { damage: gzipDamage(error) ?? String(error) };
  }
}

function recogniseContent(sample: ContentSample, promise: NamePromise): Recognition {
  const promised = promise.formats[0];
  if (sample.bytes === 0) return { format: promised ?? 'unknown', problem: 'is empty' };

  const signed = DATA_FORMATS.find(({ magic }) => magic?.(sample))?.name;
  const named = recordOf(promised);
  if (signed !== undefined) {
    return { format: named?.looksLike === signed ? named.name : signed };
  }

  const sniff = sniffEncoding(sample.head);
  if (sniff === null) {
    const unsigned = DATA_FORMATS.find((record) => record.unsigned?.(sample.head, promise));
    if (unsigned !== undefined && !unsigned.anyContent) return { format: unsigned.name };
    return insideZlib(sample, promise) ?? { format: unsigned?.name ?? 'unknown' };
  }
  const text = decodeText(sample.head, sniff.encoding);
  const complete = sample.bytes <= sample.head.length;
  return { ...sniff, ...recogniseText({ text, complete }, promised) };
}

/** joblib compresses with zlib unless another method is chosen, whatever the name of the file. */
function insideZlib({ head }: ContentSample, promise: NamePromise): Recognition | undefined {
  if (compressionOf(head) !== 'zlib') return undefined;
  try {
    const packed = head.subarray(0, INFLATED_BYTES);
    const inner = inflateSync(packed, { finishFlush: Z_SYNC_FLUSH }).subarray(0, 65_536);
    const sample = { head: inner, tail: Buffer.alloc(0), bytes: Number.POSITIVE_INFINITY };
    const { format } = recogniseContent(sample, promise);
    return { format: format === 'pickle' ? 'joblib' : format, compression: 'zlib' };
  } catch {
    return undefined;
  }
}

function withNameChecked(recognition: Recognition, promise: NamePromise): Recognition {
  const { format } = recognition;
  const [promised] = promise.formats;
  if (promised === undefined || promise.formats.includes(format)) return recognition;
  if (recordOf(promised)?.anyContent) return recognition;
  const content = format === 'unknown' ? 'is of no known format' : `is ${format}`;
  return {
    ...recognition,
    problem: `is named \`${promise.extension}\`, but its content ${content}`,
  };
}
