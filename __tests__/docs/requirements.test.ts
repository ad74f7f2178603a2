import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentExamples } from '../support/document-examples.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGE = readFileSync(path.join(ROOT, 'docs/requirements.md'), 'utf8');

const ROWS = PAGE.split('\n')
  .filter((line) => /^\| R\d+ /.test(line))
  .map((line) => {
    const [, id = '', , proofs = ''] = line.split(' | ').flatMap((cell) => cell.split('| '));
    return { id: id.trim(), proofs: proofs.replace(/ \|$/, '').split('<br>') };
  });

const EXAMPLES = documentExamples(path.join(ROOT, 'docs/from-the-python-reference.md')).map(
  ({ name }) => name,
);

describe('the page of requirements', () => {
  test('has each requirement once, in order', () => {
    expect(ROWS.map(({ id }) => id)).toEqual(Array.from({ length: 35 }, (_, i) => `R${i + 1}`));
  });

  test.each(ROWS)('names existing tests: $id', ({ proofs }) => {
    for (const proof of proofs) {
      const [, name = '', title = ''] = /^`([\w/-]+)`: (.+)$/.exec(proof) ?? [];
      const file = path.join(ROOT, '__tests__', `${name}.test.ts`);
      expect(existsSync(file), `${proof}: the file`).toBe(true);
      const titles = name === 'api/python-reference' ? EXAMPLES : titlesIn(file);
      expect(titles).toContain(title);
    }
  });
});

/** The first argument of `test`, or of the call after the table of `test.each`. */
function titlesIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:\btest|\))\(\s*'((?:[^'\\]|\\.)*)'/g)].map(
    ([, title = '']) => title,
  );
}
