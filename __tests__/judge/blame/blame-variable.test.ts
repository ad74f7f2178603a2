/** Variables and arguments that a step does not declare, or declares as another value. */
import { describe, expect, test } from 'vitest';
import { blameLogicalName } from '../../../src/judge/blame/blame-logical-name.ts';
import { blameVariable, defaultOf } from '../../../src/judge/blame/blame-variable.ts';
import { failed, keyError, raised, within } from './handed.ts';

type Details = NonNullable<Parameters<typeof failed>[1]>;
const none = (code: string) => raised('KeyError', 'None', code);
const blamed = (exception: Parameters<typeof failed>[0], details: Details = {}) =>
  blameVariable(failed(exception, details));
const nameOf = (exception: Parameters<typeof failed>[0], details: Details = {}) =>
  /(?:variable|argument) `(.+?)`/.exec(blamed(exception, details)?.message ?? '')?.[1];

describe('a variable that is not declared', () => {
  test('is reported with the declared ones, and a similar name', () => {
    const exception = keyError('LABEL', 'os.environ["LABEL"]');
    expect(blamed(exception, { environVars: { LABLE: 'y', RATE: '1' } })).toEqual({
      code: 'environ-missing',
      message: 'scripts/train.py needs the variable `LABEL`, which step `train` does not declare',
      hint: 'Did you mean `LABLE`? Declare it in step `train`: `environ_vars: { LABEL: <value> }`.',
      evidence: ['environ_vars of the step: LABLE, RATE'],
      flows: [],
    });
    expect(blamed(exception)?.hint).toBe(
      'Declare it in step `train`: `environ_vars: { LABEL: <value> }`.',
    );
  });

  test.each([
    ['environ["X"]', 'X'],
    ["environ_vars['X']", 'X'],
    ['settings["X"]', undefined],
    ['environ["Y"]', undefined],
  ])('is the key of %s', (code, name) => {
    expect(nameOf(keyError('X', code))).toBe(name);
    expect(nameOf(keyError('X', code), { environVars: { X: '1' } })).toBeUndefined();
  });

  test('can be one whose value was used as a column', () => {
    expect(nameOf(none('df[environ_vars.get("LABEL")]'))).toBe('LABEL');
    expect(nameOf(none('df[environ_vars.get("LABEL", "y")]'))).toBeUndefined();
    const text = 'import os\nlabel = os.environ.get("LABEL")\n';
    expect(nameOf(none('df[label]'), { text })).toBe('LABEL');
    expect(nameOf(none('df[other]'), { text })).toBeUndefined();
    expect(nameOf(none('process(df)'), { text })).toBeUndefined();
    const given = 'label = os.environ.get("LABEL", "y")\n';
    expect(nameOf(none('df[label]'), { text: given })).toBeUndefined();
    expect(nameOf(keyError('None', 'df[label]'), { text })).toBeUndefined();
    expect(nameOf(raised('KeyError', 'other', 'df[label]'), { text })).toBeUndefined();
    expect(nameOf(raised('ValueError', 'None', 'df[label]'), { text })).toBeUndefined();
  });
});

describe('an argument that is not declared', () => {
  const attribute = raised(
    'AttributeError',
    "'Namespace' object has no attribute 'region'",
    'job_args.region',
  );

  test('is reported with the declared ones, and a similar name', () => {
    expect(blamed(attribute, { jobArgs: ['regoin', 'rate'] })).toEqual({
      code: 'job-arg-missing',
      message: 'scripts/train.py needs the argument `region`, which step `train` does not declare',
      hint: 'Did you mean `regoin`? Declare it in step `train`: `job_args: { region: <value> }`.',
      evidence: ['job_args of the step: regoin, rate'],
      flows: [],
    });
    expect(blamed(attribute)?.hint).toMatch(/^Declare it in step/);
    expect(blamed(attribute, { jobArgs: ['region'] })).toBeNull();
  });

  test('can be a key of vars()', () => {
    expect(nameOf(keyError('x', 'vars(args)["x"]'))).toBe('x');
    expect(nameOf(keyError('x', 'vars(args)["y"]'))).toBeUndefined();
    expect(nameOf(keyError('x', 'y = row["x"]'))).toBeUndefined();
  });
});

describe('a variable that is no number', () => {
  const text = raised('ValueError', "could not convert string to float: 'None'", 'float(x)');
  const at = (code: string) => ({
    ...text,
    frames: text.frames.map((frame) => ({ ...frame, code })),
  });

  test('is reported with its value', () => {
    expect(blamed(text, { environVars: { RATE: 'None' } })).toEqual({
      code: 'environ-missing',
      message:
        "scripts/train.py reads the variable `RATE` as a number, but step `train` declares it as 'None'",
      hint: 'Give `RATE` a number under `environ_vars` of step `train`, or leave it out if the script has a default.',
      evidence: ['environ_vars of the step: RATE'],
      flows: [],
    });
  });

  test('is the only one with that value, or the one that the line names', () => {
    const environVars = { RATE: 'None', SEED: 'None', LABEL: 'y' };
    expect(nameOf(text, { environVars })).toBeUndefined();
    expect(nameOf(at('float(environ_vars["SEED"])'), { environVars })).toBe('SEED');
    expect(nameOf(at('f(RATE, SEED)'), { environVars })).toBe('RATE');
    expect(nameOf(at('float(LABEL)'), { environVars: { RATE: 'None', LABEL: 'y' } })).toBe('RATE');
  });

  test('is not what a library converts, nor another value', () => {
    expect(blamed(within(text, 'x.py'), { environVars: { RATE: 'None' } })).toBeNull();
    expect(blamed(text, { environVars: { RATE: '1' } })).toBeNull();
    expect(blamed(text)).toBeNull();
    const other = raised('ValueError', 'failed', 'float(x)');
    expect(blamed(other, { environVars: { RATE: 'failed' } })).toBeNull();
  });
});

test('a name can be the default of a variable that is not declared', () => {
  const text = 'label = environ_vars.get("LABEL", "target")';
  const exception = keyError('target', 'row[label]');
  expect(defaultOf('target', failed(exception, { text }))).toBe('LABEL');
  expect(defaultOf('other', failed(exception, { text }))).toBeUndefined();
  const declared = failed(exception, { text, environVars: { LABEL: 'y' } });
  expect(defaultOf('target', declared)).toBeUndefined();
});

describe('a logical name', () => {
  const argument = (code: string, details: Details = {}) =>
    /uses (\w+)/.exec(blameLogicalName(failed(keyError('x', code), details))?.message ?? '')?.[1];

  test('is of the argument that is indexed with a variable and does not have it', () => {
    expect(argument('f(input_paths[name])')).toBe('input_paths');
    expect(argument('f(output_paths[name])')).toBe('output_paths');
    const both = 'f(input_paths[name], output_paths[name])';
    expect(argument(both)).toBe('input_paths');
    expect(argument(both, { inputs: ['x'] })).toBe('output_paths');
    expect(argument(both, { inputs: ['x'], outputs: ['x'] })).toBeUndefined();
  });

  test('is not a key of another error, or of a line that is not known', () => {
    const exception = keyError('x', 'input_paths["x"]');
    expect(blameLogicalName(failed({ ...exception, type: 'ValueError' }))).toBeNull();
    expect(blameLogicalName(failed({ ...exception, key: null }))).toBeNull();
    expect(blameLogicalName(failed({ ...exception, frames: [] }))).toBeNull();
  });
});
