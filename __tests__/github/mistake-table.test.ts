import { expect, test } from 'vitest';
import { mistakeTable } from '../../src/github/mistake-table.ts';

const names = Array.from({ length: 20 }, (_, index) => `region ${index} | all`);

const mistakes = [
  ...names.map((name, index) => ({
    message: `steps: expected a step name, found \`${name}\``,
    location: { file: 'pipeline.yml', line: index + 3 },
    cure: 'Rename it.',
  })),
  { message: 'steps.train: unknown key `skript`', location: { file: 'pipeline.yml', line: 60 } },
  { message: 'steps.train.timeout: expected a number, found the text "soon"' },
];

const table = mistakeTable(mistakes, ({ file, line }) => `https://github.com/o/r/${file}#L${line}`);

test('22 mistakes are one table, with each problem once and each location', () => {
  expect(table.match(/<table>/g)).toHaveLength(1);
  expect(table.match(/expected a step name/g)).toHaveLength(1);
  expect(table.match(/Rename it/g)).toHaveLength(1);
  expect(table.match(/<a href=/g)).toHaveLength(21);
  expect(table).toContain('<code>region 19 &#124; all</code>');
});

test('a single mistake has its location and its whole message in one row', () => {
  expect(table).toContain(
    '<code>pipeline.yml:60</code></a></td><td>steps.train: unknown key <code>skript</code></td>',
  );
  expect(table).toContain('<td></td><td>steps.train.timeout: expected a number, found the text');
});

test.each([
  ['a `tick`', '<code>a &#96;tick&#96;</code>'],
  ['<b>bold</b>', '<code>&#60;b&#62;bold&#60;/b&#62;</code>'],
  ['x'.repeat(180), `<code>${'x'.repeat(79)}…</code>`],
])('a name is shown literally and fits in the width of a page: %s', (name, html) => {
  const location = { file: 'p.yml', line: 1 };
  const two = ['a b', name].map((one) => ({ message: `bad name, found \`${one}\``, location }));
  expect(mistakeTable(two, () => undefined)).toContain(html);
});

test('many locations of one problem do not hide another problem', () => {
  const many = (count: number, problem: string) =>
    Array.from({ length: count }, (_, index) => ({
      message: `${problem}, found \`${index}\``,
      location: { file: 'p.yml', line: index + 1 },
    }));
  const html = mistakeTable(
    [...many(30_000, 'bad name'), ...many(3000, 'bad number'), ...many(1, 'bad key')],
    () => undefined,
  );
  expect(html.match(/bad n\w+/g)).toEqual(['bad name', 'bad number']);
  expect(html).toContain('… and 29,967 more locations.');
  expect(html).toContain('… and 2,967 more locations.');
  expect(html).toContain('bad key');
  expect(html.match(/<tr>/g)?.length).toBeLessThan(100);
});

test('problems beyond the first hundred are counted', () => {
  const problems = Array.from({ length: 150 }, (_, index) => ({ message: `problem ${index}` }));
  const html = mistakeTable([...problems, ...problems], () => undefined);
  expect(html).toContain('… and 100 more mistakes.');
});
