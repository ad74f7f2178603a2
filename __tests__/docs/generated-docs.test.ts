import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatedDocs } from '../../scripts/docs/generated-docs.ts';
import { fillRegions } from '../../scripts/docs/regions.ts';
import { anchorsOf } from './anchors.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOCS = await generatedDocs(ROOT);

describe('generated documentation', () => {
  test.each([...DOCS])('%s is fresh (npm run docs)', async (file, text) => {
    expect(text).toBe(await readFile(path.join(ROOT, file), 'utf8'));
  });

  test('is the same each time', async () => {
    expect(await generatedDocs(ROOT)).toEqual(DOCS);
  });
});

describe('docs/api.md', () => {
  const page = DOCS.get('docs/api.md') ?? '';

  test('only links to existing headings of its own', () => {
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(100);
    const anchors = anchorsOf(page);
    expect(links.filter((anchor) => !anchors.has(anchor ?? ''))).toEqual([]);
  });

  test('contains no paths of the machine that generated it', () => {
    expect(page).not.toContain(ROOT);
    expect(page).not.toContain(tmpdir());
  });
});

describe('a page with regions', () => {
  const page = 'before\n<!-- keys:start -->\nold\n<!-- keys:end -->\nafter\n';

  test('gets its regions filled and keeps its other text', () => {
    expect(fillRegions('page.md', page, { keys: '| new |' })).toBe(
      'before\n<!-- keys:start -->\n| new |\n<!-- keys:end -->\nafter\n',
    );
  });

  test('takes dollar signs literally', () => {
    expect(fillRegions('page.md', page, { keys: "$& $' $1" })).toContain("$& $' $1");
  });

  test('can be YAML, with comments as markers', () => {
    expect(fillRegions('page.yml', 'a: 1\n# b:start\nb: 1\n# b:end\n', { b: 'b: 2\n' })).toBe(
      'a: 1\n# b:start\nb: 2\n# b:end\n',
    );
  });

  test('must not lack a required region', () => {
    expect(() => fillRegions('page.md', 'words', { keys: '' })).toThrow(
      'page.md: <!-- keys:start --> … <!-- keys:end --> is missing.',
    );
  });

  test('may lack a region that is not required', () => {
    expect(fillRegions('page.md', 'words', { keys: '' }, { required: false })).toBe('words');
  });

  test('must not have a region without an end', () => {
    const cut = page.replace('<!-- keys:end -->', '');
    expect(() => fillRegions('page.md', cut, { keys: '' }, { required: false })).toThrow(
      'page.md: <!-- keys:start --> … <!-- keys:end --> is missing.',
    );
  });

  test('must not have a region without content', () => {
    expect(() => fillRegions('page.md', page, {})).toThrow(
      'page.md: nothing fills the region "keys".',
    );
  });
});
