import { describe, expect, test } from 'vitest';
import { createTempProject } from '../../support/temp-project.ts';
import { complaintAbout } from '../complaint.ts';

/** The complaint about `expect` of a step with the output `scores`. */
async function complaintOf(expectation: string, files: Record<string, string> = {}) {
  await using project = await createTempProject({
    'p.yml': [
      'steps:',
      '  make:',
      '    script: make.py',
      '    output_paths: { scores: out/scores }',
      `    expect: ${expectation}`,
    ].join('\n'),
    'checks/check.py': 'def check(path): pass\n',
    ...files,
  });
  return await complaintAbout('p.yml', project.dir);
}

const entry = (keys: string) => complaintOf(`{ scores: { ${keys} } }`);

describe('a mistake in expect', () => {
  test.each<[name: string, expectation: string, expected: string]>([
    ['an unknown output', '{ scoers: { rows: 1 } }', '`scoers`\n  Did you mean `scores`?'],
    ['no output', '{}', 'steps.make.expect: it names no output'],
    ['no value', '', 'expected a mapping of outputs to expectations, found nothing'],
    ['no mapping', '{ scores: 3 }', 'expected expectations of an output'],
    ['an empty list', '{ scores: [] }', 'expected at least one expectation, found an empty list'],
    ['an empty entry of a list', '{ scores: [{ rows: 1 }, {}] }', 'scores[1]: it expects nothing'],
  ])('is reported with its location: %s', async (_, expectation, expected) => {
    const said = await complaintOf(expectation);
    expect(said).toMatch(/^p\.yml:5:\d+: /);
    expect(said).toContain(expected);
  });

  test.each<[keys: string, expected: string]>([
    ['', 'it expects nothing'],
    ['file: x.csv, severity: warning', 'it expects nothing'],
    ['row: 1', 'unknown key `row`\n  Did you mean `rows`?'],
    ['rows: ">>0"', 'found the text ">>0"'],
    ['rows: -1', 'found -1'],
    ['rows: 1.5', 'found 1.5'],
    ['rows: "10..5"', 'no number of rows is in the range `10..5`'],
    ['rows: "<0"', 'no number of rows is in the range `<0`'],
    ['columns: []', 'expected a list of at least one column name, found an empty list'],
    ['columns: id', 'expected a list of column names, found the text "id"'],
    ['columns: [id, id]', 'the column `id` is listed twice'],
    ['types: { score: float }', 'unknown type `float`\n  Did you mean `number`?'],
    ['types: { score: strin }', 'unknown type `strin`\n  Did you mean `string`?'],
    ['types: { score: 3 }', 'expected a type, found 3'],
    ['columns: [id], unique: idd', 'the column `idd` is not in `columns`\n  Did you mean `id`?'],
    ['columns: [id], not_null: [x]', 'the column `x` is not in `columns`'],
    ['between: { a: [1, 0] }', 'no value is between 1 and 0'],
    ['between: { a: [1] }', 'found a list of 1'],
    ['between: { a: [x, y] }', 'expected a number or a date (`2025-01-31`), found the text "x"'],
    ['between: { a: [1, 2025-01-31] }', 'one end is a number and the other a date'],
    ['between: { a: [null, null] }', 'both ends of the range are open'],
    ['between: { a: [.nan, 1] }', 'expected a number, a date, or `null`, found .nan'],
    ['types: { a: string }, between: { a: [0, 1] }', 'the range contradicts `types`'],
    ['types: { a: number }, values: { a: [x] }', 'the text "x" contradicts `types`'],
    ['values: { a: [2] }, between: { a: [0, 1] }', '2 is outside of `between`'],
    ['values: { a: [] }', 'found an empty list'],
    ['values: { a: [[1]] }', 'expected a text, a number, `true` or `false`, found a list of 1'],
    ['unique: []', 'expected a list of at least one column name'],
    ['unique: [[]]', 'expected a list of at least one column name'],
    ['rows: 1, severity: warn', 'expected `error` or `warning`, found the text "warn"'],
    ['rows: 1, timeout: 3', '`timeout` is only for `check`'],
    ['check: checks', 'expected a Python file, found `checks`'],
    ['check: checks/chek.py', 'no such file: checks/chek.py'],
    ['check: "checks/check.py:"', 'expected the name of a function after the colon'],
    ['check: "checks/check.py:a-b"', 'found `a-b`'],
    ['schema: none.json', 'no such file: none.json'],
    ['schema: checks', 'the schema file is a directory'],
  ])('is reported with its cure: %s', async (keys, expected) => {
    const said = await entry(keys);
    expect(said).toContain(expected);
    expect(said).toMatch(/^(p\.yml:5:\d+|checks): /);
  });

  test('is reported together with the others', async () => {
    const said = await entry('rows: ">", types: { a: int }, check: none.py');
    expect(said.match(/steps\.make\.expect/g)).toHaveLength(3);
  });
});

describe('a schema file', () => {
  const schema = (name: string, text: string) =>
    complaintOf(`{ scores: { schema: ${name} } }`, { [name.replace(/#.*/, '')]: text });

  test.each<[name: string, file: string, text: string, expected: string]>([
    ['of another kind', 's.json', '{"type": "object"}', 'neither a Frictionless Table Schema nor'],
    ['that is empty', 's.yml', '', 'the schema file is empty'],
    ['that is no YAML', 's.yml', 'a: [', 's.yml:1:'],
    ['without a name', 's.json', '{"fields": [{}]}', 'fields[0]: expected a field with a `name`'],
    ['without fields', 's.json', '{"fields": []}', 'fields: expected a list of fields'],
    [
      'with a wrong limit',
      's.json',
      '{"fields": [{"name": "a", "constraints": {"minimum": []}}]}',
      'minimum: expected a number or a date, found an empty list',
    ],
    ['of another version', 's.yml', 'apiVersion: v4.0.0\nschema: []', 'expected version 3'],
    [
      'without the table',
      's.yml#orders',
      'apiVersion: v3.0.2\nschema: [{ name: order, properties: [{ name: a }] }]',
      'the contract has no table `orders`\n  Did you mean `order`?',
    ],
    [
      'without a table of this output',
      's.yml',
      'apiVersion: v3.0.2\nschema: [{ name: a, properties: [{ name: a }] }, { name: b }]',
      'the contract has no table `scores`',
    ],
  ])('%s is a mistake', async (_, file, text, expected) => {
    expect(await schema(file, text)).toContain(expected);
  });
});
