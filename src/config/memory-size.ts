import { z } from 'zod';

const EXPECTED = 'an amount of memory: `2GB`, `512MiB`, or a number of bytes';

/** `2GB`, `512 MiB`, `1.5g`, or bytes. */
export const memorySchema = z.union(
  [
    z.int(EXPECTED).gt(0, EXPECTED),
    z
      .string(EXPECTED)
      .regex(/^(?=.*[1-9])\s*\d+(\.\d+)?\s*([kKmMgGtT]([iI]?[bB])?|[bB])?\s*$/, EXPECTED),
  ],
  { error: EXPECTED },
);

/** Bytes of a value that `memorySchema` has accepted. `GB` counts in thousands, `GiB` in 1024s. */
export function memoryBytes(size: string | number): number {
  if (typeof size === 'number') {
    return size;
  }
  const [, amount = '', prefix = '', binary = ''] =
    /^\s*([\d.]+)\s*([kmgt]?)(i?)/i.exec(size) ?? [];
  const power = ' kmgt'.indexOf(prefix.toLowerCase() || ' ');
  return Math.round(Number(amount) * (binary === '' ? 1000 : 1024) ** power);
}
