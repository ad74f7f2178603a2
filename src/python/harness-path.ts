import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the Python harness: `src/harness` for the sources, `dist/harness` for a bundle. The
 * bundler would rewrite `new URL(…, import.meta.url)`.
 */
export const HARNESS_DIR = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '..',
  'harness',
);
