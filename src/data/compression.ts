/** Compressed files, by their first bytes and by their names. */
import type { Compression } from './profile.ts';

interface CompressionRecord {
  readonly name: Compression;
  /** With the dot; empty where the name of a file does not say it. */
  readonly extensions: readonly string[];
  /** As Latin-1. */
  readonly signatures: readonly string[];
}

const COMPRESSIONS: readonly CompressionRecord[] = [
  { name: 'gzip', extensions: ['.gz', '.gzip'], signatures: ['\x1f\x8b'] },
  { name: 'bzip2', extensions: ['.bz2'], signatures: ['BZh'] },
  { name: 'xz', extensions: ['.xz', '.lzma'], signatures: ['\xfd7zXZ\0', ']\0\0'] },
  { name: 'zstd', extensions: ['.zst', '.zstd'], signatures: ['\x28\xb5\x2f\xfd'] },
  { name: 'lz4', extensions: ['.lz4'], signatures: ['\x04"M\x18'] },
  { name: 'zlib', extensions: [], signatures: ['x\x01', 'x\x5e', 'x\x9c', 'x\xda'] },
];

/** `undefined` for content that is not compressed. */
export function compressionOf(head: Buffer): Compression | undefined {
  const start = head.toString('latin1', 0, 8);
  return COMPRESSIONS.find(({ signatures }) => signatures.some((one) => start.startsWith(one)))
    ?.name;
}

/** What the last extension of a name says, and the name without it. */
export function compressionOfName(name: string): {
  readonly compression?: Compression;
  readonly plain: string;
} {
  const lower = name.toLowerCase();
  for (const { name: compression, extensions } of COMPRESSIONS) {
    const extension = extensions.find((one) => lower.endsWith(one) && lower.length > one.length);
    if (extension !== undefined) return { compression, plain: lower.slice(0, -extension.length) };
  }
  return { plain: lower };
}
