import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ScriptExecutionSpec } from '../../src/specs/script-execution-spec.ts';
import { describeUserError, UserError } from '../../src/text/errors.ts';
import { createTempProject } from '../support/temp-project.ts';

const FULL = {
  scriptName: 'train',
  stepName: 'train_eu',
  scriptPath: 'steps/train.py',
  inputPaths: { data: 'd', optional: '' },
  outputPaths: { model: 'm' },
  environVars: { A: '1' },
  jobArgs: { depth: 3, nested: { a: [null, true] } },
  userNotes: 'slow',
};

function mistake(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (error instanceof UserError) return describeUserError(error);
    throw error;
  }
  throw new Error('It was accepted.');
}

async function mistakeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => new Error('It was accepted.'),
    (reason: unknown) => reason,
  );
  return mistake(() => {
    throw error;
  });
}

describe('a script spec', () => {
  test('has the defaults of the reference', () => {
    expect(new ScriptExecutionSpec({ scriptName: 'train' }).toDict()).toEqual({
      script_name: 'train',
      step_name: 'train',
      script_path: null,
      input_paths: {},
      output_paths: {},
      environ_vars: {},
      job_args: {},
      last_updated: null,
      user_notes: null,
    });
  });

  test.each([
    [['s'], 's', 'test/integration/runtime/s'],
    [['s', 'st'], 'st', 'test/integration/runtime/s'],
    [['s', 'st', 'test/data'], 'st', 'test/data/s'],
    [['s', 'st', 'test/data/'], 'st', 'test/data/s'],
  ] as const)('is created by createDefault(%j)', ([name, ...others], step, base) => {
    expect(ScriptExecutionSpec.createDefault(name, ...others).toDict()).toMatchObject({
      script_name: 's',
      step_name: step,
      input_paths: { data_input: `${base}/input` },
      output_paths: { data_output: `${base}/output` },
      environ_vars: { LABEL_FIELD: 'label' },
      job_args: { job_type: 'testing' },
    });
  });

  test('is the same after reading its dictionary', () => {
    const spec = new ScriptExecutionSpec(FULL);
    expect(ScriptExecutionSpec.fromDict(spec.toDict()).toDict()).toEqual(spec.toDict());
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec.toDict());
  });

  test('changes only the given fields, each as a whole', () => {
    const spec = new ScriptExecutionSpec(FULL);
    const changed = spec.with({ inputPaths: { other: 'o' }, jobArgs: null });
    expect(changed.toDict()).toEqual({
      ...spec.toDict(),
      input_paths: { other: 'o' },
      job_args: null,
    });
  });

  test.each([
    ['an unknown field', { scriptName: 'a', inputPath: {} }, 'Did you mean `inputPaths`?'],
    ['the keys of the reference', { script_name: 'a' }, 'Did you mean `scriptName`?'],
    ['no name', {}, 'scriptName: missing'],
    [
      'a number as path',
      { scriptName: 'a', inputPaths: { x: 1 } },
      'inputPaths.x: expected a path, found 1',
    ],
    [
      'a function',
      { scriptName: 'a', jobArgs: { f: () => 1 } },
      'jobArgs.f: expected a value that JSON can hold',
    ],
    [
      'a big integer',
      { scriptName: 'a', jobArgs: { n: 1n } },
      'jobArgs.n: expected a value that JSON can hold',
    ],
    [
      'no number',
      { scriptName: 'a', jobArgs: { n: Number.NaN } },
      'jobArgs.n: expected a value that JSON can hold',
    ],
    [
      'a date',
      { scriptName: 'a', jobArgs: { d: new Date(0) } },
      'jobArgs.d: expected a value that JSON can hold',
    ],
    [
      'a list as job arguments',
      { scriptName: 'a', jobArgs: [1] },
      'jobArgs: expected a mapping, or null, found a list of 1',
    ],
    ['a path as name', { scriptName: '../x' }, '`../x` cannot be the name of a script.'],
    ['a path as step', { scriptName: 'x', stepName: 'a/b' }, '`a/b` cannot be the name of a step.'],
    ['nothing', undefined, 'ScriptExecutionSpec: '],
  ])('refuses %s', (_, fields, told) => {
    expect(mistake(() => new ScriptExecutionSpec(fields as never))).toContain(told);
  });

  test('refuses values that contain themselves', () => {
    const jobArgs: Record<string, unknown> = {};
    jobArgs['self'] = jobArgs;
    expect(mistake(() => new ScriptExecutionSpec({ scriptName: 'a', jobArgs }))).toContain(
      'a value that contains itself',
    );
  });
});

describe('a saved script spec', () => {
  test('is loaded with every field and the time', async () => {
    await using project = await createTempProject();
    const spec = new ScriptExecutionSpec(FULL);
    const before = Date.now();
    const file = await spec.saveToFile(project.path('new/.specs'));
    expect(file).toBe(project.path('new/.specs/train_runtime_test_spec.json'));
    const loaded = await ScriptExecutionSpec.loadFromFile('train_eu', project.path('new/.specs'));
    expect(loaded.toDict()).toEqual(spec.toDict());
    expect(Date.parse(loaded.lastUpdated ?? '')).toBeGreaterThanOrEqual(before - 1);
    expect(await readdir(project.path('new/.specs'))).toEqual(['train_runtime_test_spec.json']);
  });

  test('is also found by its script, if that has only one', async () => {
    await using project = await createTempProject();
    const spec = new ScriptExecutionSpec(FULL);
    await spec.saveToFile(project.dir);
    expect((await ScriptExecutionSpec.loadFromFile('train', project.dir)).stepName).toBe(
      'train_eu',
    );
    await spec.with({ stepName: 'train_us' }).saveToFile(project.dir);
    expect(await mistakeOf(ScriptExecutionSpec.loadFromFile('train', project.dir))).toContain(
      'Name the step: `train_eu`, `train_us`.',
    );
    const us = await ScriptExecutionSpec.loadFromFile('train', project.dir, 'train_us');
    expect(us.stepName).toBe('train_us');
  });

  test('is only overwritten by its own step', async () => {
    await using project = await createTempProject();
    // As the reference names it: by the script.
    const other = { script_name: 'train', step_name: 'other' };
    const file = project.path('train_runtime_test_spec.json');
    await writeFile(file, JSON.stringify(other));
    const own = new ScriptExecutionSpec({ scriptName: 'train' });
    expect(await mistakeOf(own.saveToFile(project.dir))).toContain(
      'contains the spec of step `other` (script `train`)',
    );
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(other);
    expect(own.lastUpdated).toBeNull();
    await writeFile(file, '{"script_name": "tra');
    expect(await mistakeOf(own.saveToFile(project.dir))).toContain(
      'cannot be read, so it is not overwritten',
    );
    expect(await readFile(file, 'utf8')).toBe('{"script_name": "tra');
  });

  test('is complete at any time, even with parallel saves', async () => {
    await using project = await createTempProject();
    const saves = Array.from({ length: 20 }, (_, depth) =>
      new ScriptExecutionSpec({ ...FULL, jobArgs: { depth, pad: 'x'.repeat(20_000) } }).saveToFile(
        project.dir,
      ),
    );
    const reads = saves.map(async (save) => {
      await save;
      return ScriptExecutionSpec.loadFromFile('train_eu', project.dir);
    });
    for (const loaded of await Promise.all(reads)) expect(loaded.scriptName).toBe('train');
    expect(await readdir(project.dir)).toEqual(['train_runtime_test_spec.json']);
  });

  test('cannot be saved if a file exists at the path of the directory', async () => {
    await using project = await createTempProject({ file: '' });
    const spec = new ScriptExecutionSpec(FULL);
    expect(await mistakeOf(spec.saveToFile(project.path('file')))).toMatch(
      /cannot be written \((EEXIST|ENOTDIR)\)/,
    );
  });

  test.each([
    [
      'cut off',
      '{"script_name": "train",\n "step_na',
      /x_runtime_test_spec\.json:2:\d+: not valid JSON/,
    ],
    ['empty', '', /x_runtime_test_spec\.json: the spec file is empty/],
    ['no object', '[1]', /expected a script spec/],
    [
      'with an unknown key',
      '{"script_name": "x",\n "input_path": {}}',
      /x_runtime_test_spec\.json:2:2: .*`input_path`[\s\S]*Did you mean `input_paths`\?/,
    ],
    [
      'with a wrong type',
      '{"script_name": "x",\n "job_args": "none"}',
      /x_runtime_test_spec\.json:2:14: job_args: expected a mapping, or null/,
    ],
    [
      'of a name with a path',
      '{"script_name": "../x"}',
      /`\.\.\/x` cannot be the name of a script/,
    ],
    [
      'of another script',
      '{"step_name": "s",\n "script_name": "other"}',
      /x_runtime_test_spec\.json:2:17: this is the spec of script `other` \(step `s`\), not of `x`/,
    ],
    [
      'with a key twice',
      '{"script_name": "x", "job_args": {},\n "job_args": null}',
      /x_runtime_test_spec\.json:2:2: /,
    ],
    ['with NaN', '{"script_name": "x", "job_args": {"a": NaN}}', /not valid JSON/],
  ])('that is %s is an error with a location', async (_, text, told) => {
    await using project = await createTempProject({ 'x_runtime_test_spec.json': text });
    expect(await mistakeOf(ScriptExecutionSpec.loadFromFile('x', project.dir))).toMatch(told);
    expect(await readFile(project.path('x_runtime_test_spec.json'), 'utf8')).toBe(text);
  });

  test('that is not text is an error', async () => {
    const bytes = new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]);
    await using project = await createTempProject({ 'x_runtime_test_spec.json': bytes });
    expect(await mistakeOf(ScriptExecutionSpec.loadFromFile('x', project.dir))).toContain(
      'is not UTF-8 text',
    );
  });

  test('that is missing is an error that names the saved ones', async () => {
    await using project = await createTempProject();
    await new ScriptExecutionSpec({ scriptName: 'training' }).saveToFile(project.dir);
    expect(await mistakeOf(ScriptExecutionSpec.loadFromFile('trainig', project.dir))).toMatch(
      /ScriptExecutionSpec not found: .*trainig_runtime_test_spec\.json\n {2}Did you mean `training`\?/,
    );
    expect(
      await mistakeOf(ScriptExecutionSpec.loadFromFile('x', project.path('nowhere'))),
    ).toContain('The directory contains no specs.');
    expect(await mistakeOf(ScriptExecutionSpec.loadFromFile('../training', project.dir))).toContain(
      'cannot be the name of a script',
    );
  });
});
