import { expect, test } from 'vitest';
import { complaint } from './complaint.ts';

/** The first line of each problem. */
async function problems(file: string, text: string) {
  return (await complaint(file, text)).split('\n').filter((line) => !line.startsWith('  '));
}

test.each<[mistake: string, yaml: string, expected: readonly string[]]>([
  ['`step` for `steps`', 'step:\n  a: {}\n', ['p.yml:1:1: unknown key `step`']],
  ['`Steps` for `steps`', 'Steps:\n  a: {}\n', ['p.yml:1:1: unknown key `Steps`']],
  [
    '`form` for `from`',
    'steps:\n  a: {inputs: {i: {form: b.o}}}\n',
    ['p.yml:2:20: steps.a.inputs.i: unknown key `form`'],
  ],
  [
    '`nmae` for `name`, and another step without a name',
    'steps:\n  - nmae: a\n  - script: b.py\n',
    [
      'p.yml:2:5: steps[0]: unknown key `nmae`',
      'p.yml:3:5: steps[1].name: missing; expected a name',
    ],
  ],
  [
    '`nods` for `nodes`',
    'dag:\n  nods: [a]\n  edges: []\n',
    ['p.yml:2:3: dag: unknown key `nods`'],
  ],
  [
    '`script_nam` for `script_name`',
    'pipeline_name: p\nscript_specs:\n  - {script_nam: a}\n',
    ['p.yml:3:6: script_specs[0]: unknown key `script_nam`'],
  ],
  [
    'a step with an unknown key that other steps read from',
    'steps:\n  a: {ouputs: {o: out}}\n  b: {inputs: {i: {from: a.o}}}\n',
    ['p.yml:2:7: steps.a: unknown key `ouputs`'],
  ],
  [
    'steps at the top of the file',
    'name: x\na: {script: a.py}\nb: {script: b.py, depends_on: a}\n',
    ['p.yml:2:1: steps `a`, `b` at the top of the file'],
  ],
  [
    'steps below another key',
    'pipeline:\n  steps:\n    a: {}\n',
    ['p.yml:1:1: unknown key `pipeline`'],
  ],
  [
    'two mistakes that have nothing to do with each other',
    'name: x\ntimeout: 5\n',
    ['p.yml: No steps found in pipeline configuration', 'p.yml:2:1: unknown key `timeout`'],
  ],
])('one mistake is one problem: %s', async (_, yaml, expected) => {
  expect(await problems('p.yml', yaml)).toEqual(expected);
});

test('misplaced steps get the cure', async () => {
  expect(await complaint('p.yml', 'a: {script: a.py}\n')).toBe(
    'p.yml:1:1: step `a` at the top of the file\n  Write `steps:` above, and indent the steps below it.',
  );
  expect(await complaint('p.yml', 'pipeline:\n  steps:\n    a: {}\n')).toBe(
    'p.yml:1:1: unknown key `pipeline`\n  Move `steps` from `pipeline` to the top of the file.',
  );
});
