/** Writes the documentation that is generated from the sources; a test checks that it is fresh. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedDocs } from './docs/generated-docs.ts';

const root = path.resolve(import.meta.dirname, '..');

for (const [file, text] of await generatedDocs(root)) {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}
