import type { FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decodeText, type TextEncoding } from './decode-text.ts';
import type { Compression } from './profile.ts';

/** The decompressed content of a file. */
export interface Content {
  readonly file: FileHandle;
  /** Size of the file; data that is appended later is not read. */
  readonly bytes: number;
  readonly compression?: Compression;
  readonly encoding: TextEncoding;
}

export interface TextPart {
  readonly text: string;
  /** Whether `text` is the whole content. */
  readonly complete: boolean;
}

/**
 * The first `limit` bytes of a text, after decompression; never keeps more in memory. Rejects if
 * the file cannot be read or the compressed data is damaged.
 */
export async function readTextPart(content: Content, limit: number): Promise<TextPart> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of streamContent(content)) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > limit) break;
  }
  const complete = bytes <= limit;
  const all = Buffer.concat(chunks);
  return {
    text: decodeText(complete ? all : all.subarray(0, limit), content.encoding),
    complete,
  };
}

/** Reads to the end to detect damage; `false` if the content is larger than `limit`. */
export async function readThrough(
  content: Omit<Content, 'encoding'>,
  limit: number,
): Promise<boolean> {
  let bytes = 0;
  for await (const chunk of streamContent(content)) {
    bytes += chunk.length;
    if (bytes > limit) return false;
  }
  return true;
}

/** The decompressed bytes in chunks. The caller may stop early. */
export async function* streamContent({
  file,
  bytes,
  compression,
}: Omit<Content, 'encoding'>): AsyncGenerator<Buffer> {
  const chunks = readChunks(file, bytes);
  if (compression !== 'gzip') {
    yield* chunks;
    return;
  }
  const output = createGunzip();
  // Unlike `pipe`, it forwards every error to `output`, so that the loop throws it.
  pipeline(Readable.from(chunks), output, () => {});
  for await (const chunk of output) yield chunk as Buffer;
}

const CHUNK_BYTES = 65_536;

async function* readChunks(file: FileHandle, bytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes; ) {
    const length = Math.min(CHUNK_BYTES, bytes - at);
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}
