import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatedDocs } from '../../scripts/docs/generated-docs.ts';
import { fillRegions } from '../../scripts/docs/regions.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('generated documentation', () => {
  test.each([...generatedDocs(ROOT)])('%s is fresh (npm run docs)', async (file, text) => {
    expect(text).toBe(await readFile(path.join(ROOT, file), 'utf8'));
  });

  test('is the same each time', () => {
    expect(generatedDocs(ROOT)).toEqual(generatedDocs(ROOT));
  });
});

describe('a page with regions', () => {
  const page = 'before\n<!-- keys:start -->\nold\n<!-- keys:end -->\nafter\n';

  test('gets its regions filled and keeps its other words', () => {
    expect(fillRegions('page.md', page, { keys: '| new |' })).toBe(
      'before\n<!-- keys:start -->\n| new |\n<!-- keys:end -->\nafter\n',
    );
  });

  test('takes dollar signs literally', () => {
    expect(fillRegions('page.md', page, { keys: "$& $' $1" })).toContain("$& $' $1");
  });

  test('may not lack a region', () => {
    expect(() => fillRegions('page.md', 'words', { keys: '' })).toThrow(
      'page.md: <!-- keys:start --> … <!-- keys:end --> is missing.',
    );
  });

  test('may lack a region that is not required', () => {
    expect(fillRegions('page.md', 'words', { keys: '' }, { required: false })).toBe('words');
  });

  test('may not leave a region without its end', () => {
    const cut = page.replace('<!-- keys:end -->', '');
    expect(() => fillRegions('page.md', cut, { keys: '' }, { required: false })).toThrow(
      'page.md: <!-- keys:start --> … <!-- keys:end --> is missing.',
    );
  });

  test('may not have a region that nothing fills', () => {
    expect(() => fillRegions('page.md', page, {})).toThrow(
      'page.md: nothing fills the region "keys".',
    );
  });
});
