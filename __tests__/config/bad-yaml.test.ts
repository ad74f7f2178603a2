import { describe, expect, test } from 'vitest';
import { complaint, ONE_STEP } from './complaint.ts';

describe('invalid YAML', () => {
  test.each<[mistake: string, yaml: string, told: string]>([
    [
      'a key given twice',
      'steps:\n  a: {}\n  b: {}\n  a: {}\n',
      'p.yml:4:3: key `a` is given twice, first on line 2\n  Keep one of them.',
    ],
    [
      'keys that are one when written out',
      'steps:\n  1: {}\n  "1": {}\n',
      'p.yml:3:3: key `1` is given twice, first on line 2\n  Keep one of them.',
    ],
    [
      'a tab',
      'steps:\n\ta: {}\n',
      'p.yml:2:1: not valid YAML: Tabs are not allowed as indentation\n  Indent with spaces. YAML does not allow tabs.',
    ],
    [
      'uneven indentation',
      'steps:\n  a:\n    script: x\n   b:\n    script: y\n',
      'p.yml:4:1: not valid YAML: All mapping items must start at the same column\n  Indent all keys of a mapping by the same number of spaces, and close every bracket.',
    ],
    [
      'an open quote',
      'steps: {a: {script: "x}\n',
      'p.yml:2:1: not valid YAML: Missing closing "quote\n  Close the quote or bracket that was opened before this position.',
    ],
    [
      'a second document',
      'steps: {a: }\n---\nsteps: {b: }\n',
      'p.yml:2:1: the file contains more than one YAML document\n  Keep one pipeline per file: remove the `---`, or split the file.',
    ],
    [
      'an unknown tag',
      'steps: {a: !!python/object {}}\n',
      'p.yml:1:12: not valid YAML: Unresolved tag: tag:yaml.org,2002:python/object\n  Remove the tag and use a plain YAML value.',
    ],
    [
      'an alias without anchor',
      'steps:\n  a: &train {}\n  b: *trian\n',
      'p.yml:3:6: `*trian` refers to an anchor that is not defined above it\n  Did you mean `train`?',
    ],
    [
      'an alias that holds itself',
      'steps: {a: {job_args: &x {y: *x}}}\n',
      'p.yml:1:27: steps.a.job_args.y: a value that contains itself\n  Write the value out in full.',
    ],
    [
      'two merge keys',
      'steps:\n  a: &a {}\n  b:\n    <<: *a\n    <<: *a\n',
      'p.yml:5:5: key `<<` is given twice, first on line 4\n  Merge several mappings with a list: `<<: [*a, *b]`.',
    ],
    [
      'a merge of what is no mapping',
      'steps:\n  a:\n    <<: [{script: a.py}, 5]\n',
      'p.yml:3:5: `<<` accepts only mappings\n  Write `<<: *name`, where `&name` marks a mapping above.',
    ],
    [
      'a key that is a list',
      'steps:\n  ? [a]\n  : {}\n',
      'p.yml:2:5: a key must be text\n  Use a plain name.',
    ],
    ['nothing but a comment', '# later\n', `p.yml: the pipeline file is empty\n  ${ONE_STEP}`],
    ['nothing', '', `p.yml: the pipeline file is empty\n  ${ONE_STEP}`],
    [
      'prose',
      'hello world\n',
      'p.yml:1:1: expected a mapping with `steps`, found a single value\n  Write `steps: { train: { script: train.py } }`.',
    ],
  ])('reports %s', async (_, yaml, told) => {
    expect(await complaint('p.yml', yaml)).toBe(told);
  });

  test('reports aliases that would expand without limit', async () => {
    const tenfold = (name: string, of: string) =>
      `${name}: &${name} [${Array(10).fill(of).join(', ')}]\n`;
    const bomb =
      tenfold('a', 'x') +
      ['b', 'c', 'd', 'e', 'f', 'g', 'h']
        .map((name, i) => tenfold(name, `*${'abcdefg'[i]}`))
        .join('');
    expect(await complaint('p.yml', bomb)).toBe(
      'p.yml:8:44: aliases repeat too much data\n  Use fewer `*aliases`, or write out the values.',
    );
  });

  test.each([100, 20_000])('reports %i nested brackets', async (depth) => {
    const yaml = `steps: {a: {job_args: {x: ${'['.repeat(depth)}${']'.repeat(depth)}}}}\n`;
    expect(await complaint('p.yml', yaml)).toMatch(
      /^p\.yml:1:\d+: .*values (are )?nested .*\n {2}Move the data to a file that the script reads\.$/,
    );
  });
});
