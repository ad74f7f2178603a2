import { describe, expect, test } from 'vitest';
import { complaint } from './complaint.ts';

describe('invalid JSON', () => {
  const cure =
    '\n  Correct the JSON, or name the file `.yml`: YAML allows comments and trailing commas.';

  test.each<[mistake: string, json: string, told: string]>([
    [
      'a trailing comma',
      '{"steps": {"a": {}},}',
      'p.json:1:21: not valid JSON: Expected double-quoted property name',
    ],
    [
      'a trailing comma in a list',
      '{"steps":\n [{"name": "a"},]}',
      "p.json:2:17: not valid JSON: Unexpected token ']'",
    ],
    [
      'a comment',
      '{ // steps\n"steps": {}}',
      "p.json:1:3: not valid JSON: Expected property name or '}'",
    ],
    [
      'a value of Python',
      '{"steps": {\n "a": {"job_args": None}}}',
      "p.json:2:20: not valid JSON: Unexpected token 'N'",
    ],
    ['single quotes', "{'steps': {}}", "p.json:1:2: not valid JSON: Expected property name or '}'"],
    [
      'an end too early',
      '{"steps": {\n "a": {"timeout": 1',
      "p.json:2:20: not valid JSON: Expected ',' or '}' after property value",
    ],
    [
      'an end after a colon',
      '{"steps": ',
      'p.json:1:10: not valid JSON: Unexpected end of JSON input',
    ],
  ])('reports %s', async (_, json, told) => {
    expect(await complaint('p.json', json)).toBe(told + cure);
  });

  test('also finds the location in a long file', async () => {
    const steps = Array.from(
      { length: 500 },
      (_, i) => `  "step_${i}": {"timeout": ${i === 321 ? 'True' : 1}}`,
    );
    const json = `{"steps": {\n${steps.join(',\n')}\n}}`;
    expect(await complaint('p.json', json)).toBe(
      `p.json:323:27: not valid JSON: Unexpected token 'T'${cure}`,
    );
  });

  test('reports a duplicate key, which JSON readers ignore', async () => {
    expect(await complaint('p.json', '{"steps": {"a": {},\n "a": {}}}')).toBe(
      'p.json:2:2: key `a` is given twice, first on line 1\n  Keep one of them.',
    );
  });

  test('reports the location of a wrong value as in YAML', async () => {
    expect(await complaint('p.json', '{"steps": {\n  "a": {"timeout": "60"}}}')).toBe(
      'p.json:2:20: steps.a.timeout: expected a number of seconds greater than 0, at most 604800, found the text "60"\n  Write 60, without quotes or a unit.',
    );
  });
});
