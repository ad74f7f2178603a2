import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the Python harness: `src/harness` beside the sources, `dist/harness` beside a
 * bundle. Written so that the bundler leaves it alone: it rewrites `new URL(…, import.meta.url)`
 * into a path of its own making.
 */
export const HARNESS_DIR = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '..',
  'harness',
);
