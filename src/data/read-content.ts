import { createReadStream } from 'node:fs';
import { type Readable, Transform, type TransformCallback } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decodeText, type TextEncoding } from './decode-text.ts';

/** A file's content behind its compression. */
export interface Content {
  readonly absolute: string;
  readonly compression?: 'gzip';
  readonly encoding: TextEncoding;
}

export interface TextPart {
  readonly text: string;
  /** `text` is the whole content. */
  readonly complete: boolean;
}

/**
 * The first `limit` bytes of a text, after decompression; never more is held in memory.
 * Rejects where the file cannot be read or the compression is broken.
 */
export async function readText(content: Content, limit: number): Promise<TextPart> {
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

/** The decompressed bytes in chunks. Leaving the loop early closes the file. */
export async function* streamContent(
  content: Pick<Content, 'absolute' | 'compression'>,
): AsyncGenerator<Buffer> {
  const file = createReadStream(content.absolute);
  const source: Readable = content.compression === 'gzip' ? gunzip(file) : file;
  try {
    for await (const chunk of source) yield chunk as Buffer;
  } finally {
    source.destroy();
    file.destroy();
  }
}

function gunzip(file: Readable): Readable {
  const output = createGunzip();
  file.on('error', (error) => output.destroy(error));
  return file.pipe(output).pipe(new Identity());
}

/** Keeps an error of the decompression for whoever reads, even when it comes between two chunks. */
class Identity extends Transform {
  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    done(null, chunk);
  }
}
