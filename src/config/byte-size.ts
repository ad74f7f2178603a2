import { z } from 'zod';

const PATTERN = /^(?=.*[1-9])\s*\d{1,18}(\.\d{1,18})?\s*([kKmMgGtT]([iI]?[bB])?|[bB])?\s*$/;

/**
 * `2GB`, `512 MiB`, `1.5g`, or a number of bytes.
 * @param expected for messages: `an amount of memory: …`
 * @param words accepted instead of a size
 */
export function byteSizeSchema(expected: string, words: readonly string[] = []) {
  const size = z.union(
    [z.int(expected).gt(0, expected), z.string(expected).regex(PATTERN, expected)],
    { error: expected },
  );
  return words.length === 0 ? size : z.union([z.enum(words), size], { error: expected });
}

/** Bytes of a value that `byteSizeSchema` has accepted. `GB` counts in thousands, `GiB` in 1024s. */
export function byteSize(size: string | number): number {
  if (typeof size === 'number') return size;
  const [, amount = '', prefix = '', binary = ''] =
    /^\s*([\d.]+)\s*([kmgt]?)(i?)/i.exec(size) ?? [];
  const power = ' kmgt'.indexOf(prefix.toLowerCase() || ' ');
  const bytes = Math.round(Number(amount) * (binary === '' ? 1000 : 1024) ** power);
  // `0.1B` is not 0 bytes, and a size beyond the exact integers must stay an integer.
  return Math.min(Math.max(bytes, 1), Number.MAX_SAFE_INTEGER);
}
