import { z } from 'zod';

/** A location in a file. */
export const locationSchema = z.object({
  file: z.string(),
  line: z.int().nullable().describe('1-based'),
  column: z.int().nullable().describe('1-based'),
  function: z.string().nullable(),
  code: z.string().nullable(),
});
