import { constants, gunzipSync } from 'node:zlib';
import type { DataFormat } from './data-format.ts';
import { decodeText, sniffEncoding, type TextEncoding } from './decode-text.ts';
import { DATA_FORMATS, recordOf } from './formats/data-formats.ts';
import type { BinarySample, NamePromise } from './formats/format-record.ts';
import { gzipDamage } from './gzip-damage.ts';
import { promiseOfName } from './named-formats.ts';
import { recogniseText } from './text-format.ts';

export interface ContentSample extends BinarySample {
  /** Size of the whole file. */
  readonly bytes: number;
}

export interface Recognition {
  readonly format: DataFormat;
  readonly compression?: 'gzip';
  /** For text only. */
  readonly encoding?: TextEncoding;
  /** Where the content contradicts the name, or is broken. */
  readonly problem?: string;
  /** It is broken: no reader of this format can read all of it. */
  readonly damaged?: true;
}

/**
 * The format of a file: its content decides, its name only among what the content could be.
 *
 * @param name the file's name, with its extension
 */
export function recogniseFormat(sample: ContentSample, name: string): Recognition {
  const promise = promiseOfName(name);
  const isGzip = sample.head[0] === 0x1f && sample.head[1] === 0x8b;
  const isNamedGzip = name.toLowerCase().endsWith('.gz');
  const isOwnGzip = promise.formats.some((format) => recordOf(format)?.compressesItself);
  if (isGzip && (isNamedGzip || !isOwnGzip)) {
    return lookInside(sample, promise);
  }
  const recognition = recogniseContent(sample, promise);
  if (isNamedGzip && sample.bytes > 0) {
    return { ...recognition, problem: `is named \`${promise.extension}\`, but is not gzip` };
  }
  return withNameChecked(recognition, promise);
}

/** At most a thousandfold of this comes out, so that a bomb is harmless. */
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

/** As a profile says it of a file. */
export function damagedBy(damage: string): { readonly problem: string; readonly damaged: true } {
  return { problem: `is damaged: ${damage}`, damaged: true };
}

/** What the first bytes of gzip data hold, up to where they are broken. */
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

/** A sample that ends in the middle of the stream is flushed instead of finished. */
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
    return { format: unsigned?.name ?? 'unknown' };
  }
  const text = decodeText(sample.head, sniff.encoding);
  const complete = sample.bytes <= sample.head.length;
  return { ...sniff, ...recogniseText({ text, complete }, promised) };
}

function withNameChecked(recognition: Recognition, promise: NamePromise): Recognition {
  const { format } = recognition;
  if (promise.formats.length === 0 || promise.formats.includes(format)) return recognition;
  const content = format === 'unknown' ? 'is of no known format' : `is ${format}`;
  return {
    ...recognition,
    problem: `is named \`${promise.extension}\`, but its content ${content}`,
  };
}
