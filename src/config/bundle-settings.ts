import { z } from 'zod';
import { byteSize, byteSizeSchema } from './byte-size.ts';

/** Test data is usually smaller, and an artifact of this size is uploaded in seconds. */
export const DEFAULT_BUNDLE_LIMIT = '200MB';
/** The format of a bundle has no larger files. */
export const MOST_BUNDLE_BYTES = 2_000_000_000;
export const EXPECTED_BUNDLE_LIMIT = 'a size of at most 2GB, such as `200MB`, or a number of bytes';

const schema = byteSizeSchema(EXPECTED_BUNDLE_LIMIT);

export const bundleBytesSchema = z
  .int(EXPECTED_BUNDLE_LIMIT)
  .gt(0, EXPECTED_BUNDLE_LIMIT)
  .max(MOST_BUNDLE_BYTES, EXPECTED_BUNDLE_LIMIT);

/** @returns bytes; `undefined` if it is not a size */
export function parseBundleLimit(text: string): number | undefined {
  const parsed = schema.safeParse(text.trim());
  const bytes = parsed.success ? byteSize(parsed.data) : 0;
  return bytes > 0 && bytes <= MOST_BUNDLE_BYTES ? bytes : undefined;
}
