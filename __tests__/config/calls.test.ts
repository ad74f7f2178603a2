import { describe, expect, test } from 'vitest';
import { pipelineFromValue } from '../../src/config/load-pipeline.ts';
import { expandText, expandValue } from '../../src/config/placeholders.ts';
import { splitArguments } from '../../src/config/split-arguments.ts';
import { complaint } from './complaint.ts';

const call = (step: object) =>
  pipelineFromValue({ steps: { a: step } }, { root: '/r' }).steps[0]?.call;

describe('how a step is called', () => {
  test.each<[name: string, step: object, expected: unknown]>([
    ['main, by default', {}, undefined],
    ['main, by name', { call: 'main' }, undefined],
    ['a program', { call: 'cli' }, { kind: 'cli', args: undefined }],
    [
      'a program with a list',
      { call: 'cli', args: ['a b', 3, true] },
      { kind: 'cli', args: ['a b', '3', 'true'] },
    ],
    [
      'a program with a text',
      { call: 'cli', args: `-a "b c" d\\ e` },
      { kind: 'cli', args: ['-a', 'b c', 'd e'] },
    ],
    [
      'a function',
      { call: 'f', parameters: { n: 1 } },
      { kind: 'function', name: 'f', parameters: { n: 1 } },
    ],
    [
      'a function of a module',
      { call: 'a.b:f' },
      { kind: 'function', module: 'a.b', name: 'f', parameters: {} },
    ],
    ['a notebook', { script: 'a.ipynb' }, { kind: 'notebook', parameters: {} }],
    ['a notebook by name', { call: 'notebook' }, { kind: 'notebook', parameters: {} }],
    ['a command', { command: 'Rscript a.R' }, { kind: 'command', argv: ['Rscript', 'a.R'] }],
  ])('%s', (_, step, expected) => {
    expect(call(step)).toEqual(expected);
  });

  test('gives no job arguments of the reference to a program', () => {
    const [step] = pipelineFromValue({ steps: { a: { call: 'cli' } } }, { root: '/r' }).steps;
    expect(step?.jobArgs).toEqual({});
  });
});

describe('a mistake in how a step is called', () => {
  test.each<[mistake: string, yaml: string, expected: string]>([
    [
      'a call that is no name',
      'steps: {a: {call: "run it"}}\n',
      'p.yml:1:19: steps.a.call: expected `main`, `cli`, `notebook`, or a function (`build`, `package.module:build`), found the text "run it"',
    ],
    [
      'a method',
      'steps: {a: {call: "pkg.model:Model.fit"}}\n',
      'p.yml:1:19: steps.a.call: expected `main`, `cli`, `notebook`, or a function (`build`, `package.module:build`) at module level, not a method, found the text "pkg.model:Model.fit"',
    ],
    [
      'arguments without `call: cli`',
      'steps: {a: {args: [x]}}\n',
      'p.yml:1:19: steps.a.args: `args` is only for `call: cli`\n  Add `call: cli`, or remove `args`.',
    ],
    [
      'a mistyped `cli`',
      'steps: {a: {call: cl, args: [x]}}\n',
      'p.yml:1:19: steps.a.call: `args` is only for `call: cli`\n  Did you mean `cli`?',
    ],
    [
      'one container path of an input and an output',
      'steps: {a: {inputs: {i: x}, outputs: {o: y}, container_paths: {i: /opt/ml/d, o: /opt/ml/d/}}}\n',
      'p.yml:1:81: steps.a.container_paths.o: the path `/opt/ml/d` is also that of `i`\n  Give every input and output a path that no other has.',
    ],
    [
      'parameters of a program',
      'steps: {a: {call: cli, parameters: {x: 1}}}\n',
      'p.yml:1:36: steps.a.parameters: `parameters` is only for a function or a notebook\n  Use `args`.',
    ],
    [
      'a script and a module',
      'steps: {a: {script: a.py, call: "m:f"}}\n',
      'p.yml:1:21: steps.a.script: `call` already names the module\n  Remove `script`, or write only the name of the function in `call`.',
    ],
    [
      'a script and a command',
      'steps: {a: {script: a.py, command: ls}}\n',
      'p.yml:1:21: steps.a.script: `script` and `command` exclude each other\n  Keep one of the two.',
    ],
    [
      'an unknown name in a placeholder',
      'steps:\n  a:\n    call: cli\n    inputs: {raw: x}\n    args: ["--in", "{input_paths.rwa}"]\n',
      'p.yml:5:20: steps.a.args[1]: unknown placeholder `{input_paths.rwa}`: the step does not declare `rwa` in `input_paths`\n  Did you mean `raw`? Declare it in `input_paths` of the step.',
    ],
    [
      'an unknown kind of placeholder',
      'steps: {a: {call: f, parameters: {deep: [{x: "{inputs_path.raw}"}]}}}\n',
      'p.yml:1:46: steps.a.parameters.deep[0].x: unknown placeholder `{inputs_path.raw}`\n  Did you mean `input_paths`? The placeholders are `{input_paths.NAME}`, `{output_paths.NAME}`, `{environ_vars.NAME}`, `{job_args.NAME}`. For braces as text, write `{{` and `}}`.',
    ],
    [
      'a quote that is not closed',
      `steps: {a: {call: cli, args: '--name "x'}}\n`,
      'p.yml:1:30: steps.a.args: the quote " is not closed\n  Close it, or write a list of arguments.',
    ],
    [
      'a container path of an unknown name',
      'steps: {a: {outputs: {train: o}, container_paths: {trian: /opt/ml/x}}}\n',
      'p.yml:1:59: steps.a.container_paths.trian: the step has no input or output `trian`\n  Did you mean `train`? Declare it in `input_paths` or `output_paths`.',
    ],
    [
      'a working path of an unknown name',
      'steps: {a: {outputs: {train: o}, working_paths: {trian: data/x}}}\n',
      'p.yml:1:57: steps.a.working_paths.trian: the step has no input or output `trian`\n  Did you mean `train`? Declare it in `input_paths` or `output_paths`.',
    ],
    [
      'a container path that is not absolute',
      'steps: {a: {outputs: {o: o}, container_paths: {o: x/y}}}\n',
      'p.yml:1:51: steps.a.container_paths.o: expected an absolute path, such as `/opt/ml/processing/train`, found the text "x/y"',
    ],
  ])('%s is reported', async (_, yaml, expected) => {
    expect(await complaint('p.yml', yaml)).toBe(expected);
  });
});

describe('placeholders', () => {
  const values = {
    input_paths: { raw: '/in/raw' },
    output_paths: {},
    environ_vars: { 'A.B': 'x' },
    job_args: { n: 3, yes: true, none: null, list: [1] },
  };

  test.each([
    ['{input_paths.raw}/a.csv', '/in/raw/a.csv'],
    ['{{"a": {job_args.n}}}', '{"a": 3}'],
    ['{environ_vars.A.B}', 'x'],
    ['{job_args.yes} {job_args.none} {job_args.list}', 'True  [1]'],
  ])('of the text %s give %s', (template, expected) => {
    expect(expandText(template, values)).toBe(expected);
  });

  test('that are a whole text keep the kind of the value', () => {
    expect(expandValue({ a: ['{job_args.n}', 'n={job_args.n}'], b: 1 }, values)).toEqual({
      a: [3, 'n=3'],
      b: 1,
    });
  });
});

test.each([
  ['', []],
  ['  a  b ', ['a', 'b']],
  [`a"b c"'d "e'`, ['ab cd "e']],
  [`"a\\"b" 'a\\' ''`, ['a"b', 'a\\', '']],
])('the line `%s` is split like in a shell', (line, expected) => {
  expect(splitArguments(line)).toEqual(expected);
});
