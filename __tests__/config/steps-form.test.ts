import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPipeline, pipelineFromValue } from '../../src/config/load-pipeline.ts';
import type { PipelineConfig, StepConfig } from '../../src/config/pipeline-config.ts';
import { createTempProject } from '../support/temp-project.ts';

async function load(content: string, file = 'pipeline.yml'): Promise<PipelineConfig> {
  await using project = await createTempProject({ [file]: content });
  return await loadPipeline(file, { cwd: project.dir });
}

async function loadStep(content: string): Promise<StepConfig | undefined> {
  return (await load(content)).steps[0];
}

describe('the full form', () => {
  test('is read with all its keys', async () => {
    await using project = await createTempProject({
      'conf/churn.yml': `
name: churn
root: ..
script_dirs: [scripts]
python_path: [dockers]
environment: clean
pip_install: allow
preload: [numpy, sklearn.svm]
on_drift: warn
examples: off
variants: [no-rows, "training:unicode"]
fail_on_variants: true
cache: read-write
cache_limit: 2GB
keep_results: false
defaults: { timeout: 120, environ_vars: { LABEL_FIELD: label }, job_args: { seed: 1 } }
steps:
  preprocessing:
    script: prep.py
    inputs: { DATA: data/raw, OPTIONAL: "" }
    outputs: { processed: out/processed }
    environ_vars: { RATIO: "0.7" }
    job_args: { job_type: training }
    timeout: 60.5
    memory: 2GB
  training:
    depends_on: preprocessing
    input_paths: { input_path: { from: preprocessing.processed/train } }
`,
      'scripts/': '',
      'dockers/': '',
    });
    const { locate, ...config } = await loadPipeline('conf/churn.yml', { cwd: project.dir });
    expect(config).toEqual({
      name: 'churn',
      form: 'pipeline',
      language: 'yaml',
      file: 'conf/churn.yml',
      root: project.dir,
      scriptDirs: [project.path('scripts')],
      pythonPath: [project.path('dockers')],
      environment: 'clean',
      pipInstall: 'allow',
      preload: ['numpy', 'sklearn.svm'],
      onDrift: 'warn',
      examples: 'off',
      variants: [{ variant: 'no-rows' }, { variant: 'unicode', step: 'training' }],
      failOnVariants: true,
      ...{ cache: 'read-write', cacheLimitBytes: 2e9, keepResults: false },
      edges: [],
      steps: [
        {
          name: 'preprocessing',
          keyPath: ['steps', 'preprocessing'],
          script: 'prep.py',
          dependsOn: [],
          inputs: {
            DATA: { kind: 'path', path: 'data/raw' },
            OPTIONAL: { kind: 'path', path: '' },
          },
          outputs: { processed: 'out/processed' },
          environVars: { LABEL_FIELD: 'label', RATIO: '0.7' },
          jobArgs: { seed: 1, job_type: 'training' },
          timeout: 60.5,
          memory: 2e9,
        },
        {
          name: 'training',
          keyPath: ['steps', 'training'],
          dependsOn: ['preprocessing'],
          inputs: { input_path: { kind: 'from', from: 'preprocessing.processed/train' } },
          outputs: undefined,
          environVars: { LABEL_FIELD: 'label' },
          jobArgs: { seed: 1 },
          timeout: 120,
        },
      ],
    });
    expect(locate(['steps', 'training', 'depends_on'])).toEqual({
      file: 'conf/churn.yml',
      line: 27,
      column: 5,
    });
  });

  test('has defaults for absent keys', async () => {
    const config = await load('steps: {a: {inputs: {}}}\n', 'dir/churn.yaml');
    expect(config).toMatchObject({
      name: 'churn',
      form: 'pipeline',
      scriptDirs: [],
      pythonPath: [],
      environment: 'inherit',
      pipInstall: 'refuse',
      preload: 'auto',
      onDrift: 'error',
      examples: 'on',
      variants: [],
      failOnVariants: false,
      ...{ cache: 'off', cacheLimitBytes: 5e9, keepResults: true },
    });
    expect(path.basename(config.root)).toBe('dir');
    expect(config.steps[0]).toEqual({
      name: 'a',
      keyPath: ['steps', 'a'],
      dependsOn: [],
      inputs: {},
      outputs: undefined,
      environVars: {},
      jobArgs: {},
    });
  });

  test('can list its steps', async () => {
    const config = await load('steps:\n  - {name: b, depends_on: [7]}\n  - name: 007\n');
    expect(config.steps.map(({ name, keyPath }) => ({ name, keyPath }))).toEqual([
      { name: 'b', keyPath: ['steps', 0] },
      { name: '007', keyPath: ['steps', 1] },
    ]);
    expect(config.steps[0]?.dependsOn).toEqual(['7']);
  });

  test('allows a schema for editors', async () => {
    const json = '{"$schema": "../docs/schema/pipeline.schema.json", "steps": {"a": {}}}';
    expect((await load(json, 'p.json')).steps).toHaveLength(1);
  });
});

describe('the plain form', () => {
  test('is a file in which no step declares its predecessors', async () => {
    const config = await load(
      '{"steps": {"b": {"script": "b.py"}, "a": {"script": "a.py", "outputs": {"o": "out"}}}}',
      'pipeline_config.json',
    );
    expect(config.form).toBe('plain');
    expect(config.steps.map(({ name }) => name)).toEqual(['b', 'a']);
  });

  test.each(['depends_on: []', 'inputs: {}', 'input_paths: {X: {from: b.o}}'])(
    'is not used with `%s`',
    async (key) => {
      expect((await load(`steps:\n  b:\n  a: {${key}}\n`)).form).toBe('pipeline');
    },
  );

  test('keeps the order of steps that are named by numbers', async () => {
    const yaml = await load('steps: {b: , 10: , 2: , 1.0: , on: , True: , 2024-01-01: }\n');
    expect(yaml.steps.map(({ name }) => name)).toEqual([
      'b',
      '10',
      '2',
      '1.0',
      'on',
      'True',
      '2024-01-01',
    ]);
    const json = await load('{"steps": {"2": {}, "1": {}}}', 'p.json');
    expect(json.steps.map(({ name }) => name)).toEqual(['2', '1']);
  });

  test('sets the label of the sample data if no variables are given', async () => {
    expect((await loadStep('steps: {a: }\n'))?.environVars).toEqual({ LABEL_FIELD: 'label' });
    expect((await loadStep('steps: {a: {environ_vars: {}}}\n'))?.environVars).toEqual({});
    expect(
      (await loadStep('defaults: {environ_vars: {A: b}}\nsteps: {a: }\n'))?.environVars,
    ).toEqual({ A: 'b' });
  });
});

describe('environ_vars', () => {
  test('are numbers as they are written', async () => {
    const yaml =
      'defaults: {environ_vars: {ID: 007}}\nsteps:\n  a:\n    environ_vars: {RATIO: 0.70, BIG: 12345678901234567890, HEX: 0x1F, TEXT: "1"}\n';
    expect((await loadStep(yaml))?.environVars).toEqual({
      ID: '007',
      RATIO: '0.70',
      BIG: '12345678901234567890',
      HEX: '0x1F',
      TEXT: '1',
    });
  });

  test('are written as in their anchor, which stays a number elsewhere', async () => {
    const step = await loadStep(
      'steps:\n  a:\n    job_args: {seed: &seed 010}\n    environ_vars: {SEED: *seed}\n',
    );
    expect(step).toMatchObject({ environVars: { SEED: '010' }, jobArgs: { seed: 10 } });
  });
});

describe('job_args', () => {
  test.each<[defaults: string, step: string, expected: StepConfig['jobArgs']]>([
    ['', '', { job_type: 'testing' }],
    ['', 'job_args: {}', {}],
    ['', 'depends_on: []', {}],
    ['job_args: {}', '', {}],
    ['', 'job_args: null', null],
    ['', 'job_args:', null],
    [
      'job_args: {a: 1, b: 2}',
      'job_args: {b: [x, null, {y: 1.5}]}',
      { a: 1, b: ['x', null, { y: 1.5 }] },
    ],
    ['job_args: {a: 1}', 'job_args: null', null],
    ['job_args: null', '', null],
    ['job_args: null', 'job_args: {a: 1}', { a: 1 }],
  ])('of defaults {%s} and step {%s} are %j', async (defaults, step, expected) => {
    const yaml = `defaults: {${defaults}}\nsteps:\n  a: {${step}}\n`;
    expect((await loadStep(yaml))?.jobArgs).toEqual(expected);
  });
});

test('steps that declare no job_args beside one that does get none invented', async () => {
  const { steps } = await load('steps:\n  a: {job_args: {x: 1}}\n  b: {script: b.py}\n');
  expect(steps.map(({ jobArgs }) => jobArgs)).toEqual([{ x: 1 }, {}]);
});

describe('YAML', () => {
  test('may merge one step into another', async () => {
    const { steps, locate } = await load(
      'steps:\n  a: &a\n    script: x.py\n    environ_vars: {N: 01}\n  b:\n    <<: *a\n    timeout: 5\n',
    );
    expect(steps[1]).toMatchObject({ script: 'x.py', environVars: { N: '01' }, timeout: 5 });
    expect(locate(['steps', 'b', 'script'])).toMatchObject({ line: 3, column: 5 });
  });

  test('may start with a byte order mark and end its lines as on Windows', async () => {
    const config = await load('\uFEFFname: x\r\nsteps:\r\n  a:\r\n    script: a.py\r\n');
    expect(config).toMatchObject({ name: 'x', steps: [{ script: 'a.py' }] });
    expect(config.locate(['steps', 'a', 'script'])).toMatchObject({ line: 4, column: 5 });
  });
});

describe('locate', () => {
  test('finds keys, items, and the nearest ancestor of missing keys', async () => {
    const { locate } = await load(
      'steps:\n  a:\n    depends_on: [x,\n      y]\n    inputs: {D: d}\n',
    );
    const positionOf = (...path: (string | number)[]) => {
      const { line, column } = locate(path) ?? {};
      return `${line}:${column}`;
    };
    expect(positionOf('steps', 'a')).toBe('2:3');
    expect(positionOf('steps', 'a', 'depends_on')).toBe('3:5');
    expect(positionOf('steps', 'a', 'depends_on', 1)).toBe('4:7');
    expect(positionOf('steps', 'a', 'inputs', 'D')).toBe('5:14');
    expect(positionOf('steps', 'a', 'script')).toBe('2:3');
    expect(positionOf('steps', 'zz', 'script')).toBe('1:1');
    expect(locate(['name'])).toEqual({ file: 'pipeline.yml' });
  });
});

describe('a pipeline given as a value', () => {
  test('is the same without locations', () => {
    const config = pipelineFromValue(
      { steps: { a: { script: 'a.py', environ_vars: { N: 7 } }, b: null } },
      { root: 'some/where', name: 'mine' },
    );
    expect(config).toMatchObject({
      name: 'mine',
      form: 'plain',
      root: path.resolve('some/where'),
      steps: [{ name: 'a', environVars: { N: '7' } }, { name: 'b' }],
    });
    expect(config.file).toBeUndefined();
    expect(config.locate(['steps', 'a'])).toBeUndefined();
  });

  test.each<[value: unknown, message: string]>([
    [undefined, 'expected a mapping with `steps`, found a single value'],
    [[], 'expected a mapping with `steps`, found a list'],
    [{ steps: {} }, 'No steps found in pipeline configuration'],
    [
      { steps: { a: { script: () => 'a.py' } } },
      'steps.a.script: expected a path, found a function',
    ],
    [
      { steps: { a: { job_args: { when: new Date(0) } } } },
      'steps.a.job_args.when: expected a value that JSON can hold, found a date',
    ],
    [
      { steps: { a: { timeout: Number.NaN } } },
      'steps.a.timeout: expected a number of seconds greater than 0, at most 604800, found NaN',
    ],
  ])('refuses %j by naming the key', (value, message) => {
    expect(() => pipelineFromValue(value, { root: '.' })).toThrow(message);
  });

  test('refuses a value that contains itself', () => {
    const args: Record<string, unknown> = {};
    args['self'] = args;
    expect(() => pipelineFromValue({ steps: { a: { job_args: args } } }, { root: '.' })).toThrow(
      'steps.a.job_args.self: a value that contains itself',
    );
  });
});
