import type { createColors } from 'picocolors';

/** The functions that colour a text, or leave it as it is where colours are off. */
export type Colors = ReturnType<typeof createColors>;
