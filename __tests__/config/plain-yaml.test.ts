import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { KeyPath, PipelineDocument } from '../../src/config/pipeline-document.ts';
import { plainDocument } from '../../src/config/plain-document.ts';
import { plainPositions } from '../../src/config/plain-positions.ts';
import { readPlainYaml } from '../../src/config/plain-yaml.ts';
import { parseInFull } from '../../src/config/yaml-document.ts';
import { writeRandomYaml } from '../support/random-yaml.ts';
import { seededRandom } from '../support/seeded-random.ts';

/** Whether the text is read as plain YAML; throws if the full reader returns another result. */
function isReadAlike(text: string): boolean {
  const plain = readPlainYaml(text);
  if (plain === undefined) return false;
  const full = parseInFull(text, 'p.yml');
  const document = plainDocument(plain, () => full, plainPositions(text, 'p.yml'));
  const expected = outline(full);
  expect(outline(document), text).toEqual(expected);
  return true;
}

/** Every value with its path, in order, with location and written text. */
function outline(document: PipelineDocument): unknown[] {
  const found: unknown[] = [];
  const add = (value: unknown, at: KeyPath): void => {
    const isCollection = typeof value === 'object' && value !== null;
    found.push([
      ...[at, Array.isArray(value) ? 'list' : isCollection ? 'mapping' : value],
      ...[document.written(at), document.keys(at)],
      ...[document.locate(at), document.locate([...at, 'absent']), document.locate(at, 'value')],
    ]);
    if (!isCollection) return;
    for (const [key, child] of Object.entries(value)) {
      add(child, [...at, Array.isArray(value) ? Number(key) : key]);
    }
  };
  add(document.value, []);
  return found;
}

describe('plain YAML', () => {
  test.each<[what: string, text: string]>([
    [
      'steps with paths and flows',
      'steps:\n  a:\n    script: a.py\n    input_paths:\n      x: { from: b.y/z }\n',
    ],
    [
      'lists below and beside their key',
      'a:\n- 1\n- x: 1\n  y:\n  - 2\nb:\n  - - 1\n    - 2\n  -\n    c: d\n',
    ],
    [
      'comments and empty lines',
      '# one\na: 1 # two\n\n   \nb:\n  # three\n    # four\n  c: d  # five\n#six',
    ],
    ['brackets in brackets', 'a: {}\nb: []\nc: { d: [1, x, { e: "f" }], g: [ ] } # h\n'],
    ['quoted text', 'a: "b: #c"\nd: \'{e}\'\nf: ""\n'],
    ['numbers', 'a: 1\nb: -0.5\nc: 007\nd: 1e3\ne: .5\nf: 1.\ng: +1\nh: -0\ni: 0.70\nj: 12e03\n'],
    ['words', 'a: true\nb: False\nc: NULL\nd: ~\ne:\nf: no\ng: trUe\nh: nullx\n'],
    [
      'text like numbers',
      'a: 2024-01-01\nb: 1.2.3\nc: 1_000\nd: -x\ne: 0b1\nf: 12:30\ng: +\nh: ./1\n',
    ],
    [
      'addresses and rules',
      "a: s3://b/c.d\nb: a, b [c] {d}\nc: it's 5% (off)\nd: C:\\x\ne: x=y&z*\n",
    ],
  ])('reads %s as all of YAML is read', (_, text) => {
    expect(isReadAlike(text)).toBe(true);
  });

  test.each<[what: string, text: string]>([
    ['a key given twice', 'a: 1\na: 2\n'],
    ['a key given twice in brackets', 'a: { b: 1, b: 2 }\n'],
    ['a tab', 'a:\n\tb: 1\n'],
    ['an anchor', 'a: &b 1\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a merge', 'a: 1\n<<: { b: 1 }\n'],
    ['a second document', 'a: 1\n---\nb: 1\n'],
    ['text of several lines', 'a: b\n  c\n'],
    ['a block of text', 'a: |\n  b\n'],
    ['brackets of several lines', 'a: [1,\n  2]\n'],
    ['a key that is a number', 'b: 1\n1: 2\n'],
    ['a key that JavaScript swallows', '__proto__: 1\n'],
    ['a key in quotes', '"a": 1\n'],
    ['an escape', 'a: "\\n"\n'],
    ['numbers of other bases', 'a: 0x1f\n'],
    ['a key that is indented too far', 'a: 1\n  b: 2\n'],
    ['a key that is indented too little', 'a:\n    b: 1\n  c: 2\n'],
    ['a list where a mapping was', 'a: 1\n- b\n'],
    ['a key within a value', 'a: b: c\n'],
    ['a bracket not closed', 'a: [1\n'],
    ['a text without key', 'a\n'],
    ['a list of all', '- a: 1\n'],
    ['nothing', '\n# nothing\n'],
  ])('leaves %s to the full YAML reader', (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  test.each(['broken', 'gradient-boosting', 'quickstart', 'sagemaker'])(
    'reads the example %s',
    async (name) => {
      const file = path.resolve(import.meta.dirname, '../../examples', name, 'pipeline.yml');
      expect(isReadAlike(await readFile(file, 'utf8'))).toBe(true);
    },
  );

  test('always reads a text like the full YAML reader', () => {
    const random = seededRandom(7);
    const texts = Array.from({ length: 2_000 }, () => writeRandomYaml(random));
    const plain = texts.filter((text) => isReadAlike(text));
    expect(plain.length).toBeGreaterThan(400);
    expect(plain.length).toBeLessThan(1_600);
  });
});
