import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { PipelineDAG } from '../../src/specs/pipeline-dag.ts';
import { PipelineTestingSpecBuilder } from '../../src/specs/pipeline-testing-spec-builder.ts';
import { ScriptExecutionSpec } from '../../src/specs/script-execution-spec.ts';
import { UserError } from '../../src/text/errors.ts';
import { createScriptsProject, testerIn } from '../support/tester-project.ts';

const STEPS = {
  first: { script: 'prepare.py', inputs: { DATA: 'data' }, outputs: { processed: 'out/p' } },
  second: {
    script: 'scripts/train.py',
    inputs: { processed: './out/p/' },
    outputs: { model: 'out/m' },
  },
};

function builderIn(dir: string) {
  return new PipelineTestingSpecBuilder('ws', { projectRoot: dir });
}

describe('specs from a DAG', () => {
  test('contain the declarations of each step', async () => {
    await using rig = await createScriptsProject();
    const specs = builderIn(rig.dir).createScriptSpecsFromDag({ steps: STEPS });
    expect(specs.map((spec) => spec.toDict())).toMatchObject([
      {
        script_name: 'prepare',
        step_name: 'first',
        script_path: null,
        input_paths: { DATA: 'data' },
        output_paths: { processed: 'out/p' },
      },
      { script_name: 'train', step_name: 'second', script_path: 'scripts/train.py' },
    ]);
    expect(builderIn(rig.dir).listSavedSpecs()).toEqual([]);
  });

  test('form a pipeline spec that runs', async () => {
    await using rig = await createScriptsProject({ 'data/part-00000.csv': 'label\n1\n' });
    const spec = builderIn(rig.dir).createPipelineSpecFromDag('both', { steps: STEPS });
    expect(spec.dataFlowSpecs).toEqual([
      { fromStep: 'first', toStep: 'second', dataPath: 'out/p' },
    ]);
    const results = await testerIn(rig.dir).testPipelineFlowWithSpec(spec);
    expect(results.errors).toEqual([]);
    expect(Object.keys(results.dataFlowResults)).toEqual(['first->second']);
  });

  test('follow the order of steps without declared inputs', async () => {
    await using rig = await createScriptsProject();
    const steps = { a: { script: 'prepare' }, b: { script: 'train' } };
    const spec = builderIn(rig.dir).createPipelineSpecFromDag('both', { steps });
    expect(spec.dataFlowSpecs).toEqual([{ fromStep: 'a', toStep: 'b' }]);
    expect((await testerIn(rig.dir).testPipelineFlowWithSpec(spec)).pipelineSuccess).toBe(true);
  });

  test('refuse an input that is connected with `from`, which a spec cannot express', async () => {
    await using rig = await createScriptsProject();
    const steps = { ...STEPS, second: { inputs: { processed: { from: 'first.processed' } } } };
    expect(() => builderIn(rig.dir).createScriptSpecsFromDag({ steps })).toThrow(
      'Input `processed` of step `second` is wired with `from: first.processed`',
    );
  });
});

describe('main parameters', () => {
  test('are those of the spec', () => {
    const builder = new PipelineTestingSpecBuilder('ws');
    const spec = ScriptExecutionSpec.createDefault('s', 'st', 'd');
    expect(builder.getScriptMainParams(spec)).toEqual({
      inputPaths: { data_input: 'd/s/input' },
      outputPaths: { data_output: 'd/s/output' },
      environVars: { LABEL_FIELD: 'label' },
      jobArgs: { job_type: 'testing' },
    });
  });

  test('are exactly those of the spec: none stay none, and None stays None', () => {
    const builder = new PipelineTestingSpecBuilder('ws');
    const spec = new ScriptExecutionSpec({ scriptName: 's' });
    expect(builder.getScriptMainParams(spec).jobArgs).toEqual({});
    expect(builder.getScriptMainParams(spec.with({ jobArgs: null })).jobArgs).toBeNull();
  });
});

describe('validation', () => {
  const paths = { inputPaths: { a: 'x' }, outputPaths: { b: 'y' } };

  test.each([
    ['with a path in and a path out', paths, []],
    [
      'without input',
      { ...paths, inputPaths: {} },
      ['Incomplete ScriptExecutionSpec for node: step: input_paths has no path'],
    ],
    [
      'with blank inputs',
      { ...paths, inputPaths: { a: ' ' } },
      ['Incomplete ScriptExecutionSpec for node: step: input_paths has no path'],
    ],
    [
      'without output',
      { ...paths, outputPaths: {} },
      ['Incomplete ScriptExecutionSpec for node: step: output_paths has no path'],
    ],
    [
      'of a script that is not there',
      { ...paths, scriptName: 'nowhere' },
      ['Script not found: nowhere'],
    ],
    [
      'of a path that is not there',
      { ...paths, scriptPath: 'a/b.py' },
      ['Script not found: a/b.py'],
    ],
  ])('checks a spec %s', async (_, fields, errors) => {
    await using rig = await createScriptsProject();
    const spec = new ScriptExecutionSpec({ scriptName: 'train', stepName: 'step', ...fields });
    expect(builderIn(rig.dir).validateSpec(spec)).toEqual({ valid: errors.length === 0, errors });
  });
});

describe('a pipeline built from a DAG', () => {
  const dag = new PipelineDAG(['prepare', 'train'], [['prepare', 'train']]);

  test('saves a default for every node, and prefers saved specs', async () => {
    await using rig = await createScriptsProject({ 'data/part-00000.csv': 'label\n1\n' });
    const builder = builderIn(rig.dir);
    const own = new ScriptExecutionSpec({
      scriptName: 'prepare',
      inputPaths: { DATA: 'data' },
      outputPaths: { processed: 'out' },
    });
    const saved = await readFile(await builder.saveScriptSpec(own), 'utf8');
    const spec = await builder.buildFromDag(dag);
    expect(spec.getScriptSpec('prepare')?.toDict()).toEqual(own.toDict());
    expect(spec.getScriptSpec('train')?.inputPaths).toEqual({ data_input: 'ws/train/input' });
    expect(builder.listSavedSpecs()).toEqual(['prepare', 'train']);
    expect(await readFile(rig.path('ws/.specs/prepare_runtime_test_spec.json'), 'utf8')).toBe(
      saved,
    );
    expect(spec.toDict()).toMatchObject({
      dag: dag.toDict(),
      script_specs: { prepare: {}, train: {} },
    });
  });

  test('finds the spec that the reference saved under the name of the script', async () => {
    await using rig = await createScriptsProject();
    const builder = builderIn(rig.dir);
    const text =
      '{"script_name": "train", "step_name": "Training", "input_paths": {"a": "x"}, "output_paths": {"b": "y"}}';
    await rig.write({ 'ws/.specs/train_runtime_test_spec.json': text });
    const spec = await builder.buildFromDag(new PipelineDAG(['Training']));
    expect(spec.getScriptSpec('Training')?.scriptName).toBe('train');
    expect(builder.listSavedSpecs()).toEqual(['train']);
  });

  test('refuses incomplete specs, unless validation is off', async () => {
    await using rig = await createScriptsProject();
    const builder = builderIn(rig.dir);
    await builder.saveScriptSpec(new ScriptExecutionSpec({ scriptName: 'train' }));
    await expect(builder.buildFromDag(dag)).rejects.toThrow(
      'Incomplete ScriptExecutionSpec for node: train: input_paths has no path\nIncomplete ScriptExecutionSpec for node: train: output_paths has no path',
    );
    expect((await builder.buildFromDag(dag, { validate: false })).scriptSpecs).toHaveLength(2);
  });

  test('never replaces an invalid file with a default', async () => {
    await using rig = await createScriptsProject({
      'ws/.specs/train_runtime_test_spec.json': '{"script_name": "tr',
    });
    await expect(builderIn(rig.dir).buildFromDag(dag)).rejects.toThrow(UserError);
    await expect(builderIn(rig.dir).buildFromDag(dag)).rejects.toThrow('not valid JSON');
    expect(await readFile(rig.path('ws/.specs/train_runtime_test_spec.json'), 'utf8')).toBe(
      '{"script_name": "tr',
    );
  });

  test('refuses a cycle', async () => {
    await using rig = await createScriptsProject();
    const circle = new PipelineDAG(
      ['prepare', 'train'],
      [
        ['prepare', 'train'],
        ['train', 'prepare'],
      ],
    );
    await expect(builderIn(rig.dir).buildFromDag(circle)).rejects.toThrow(
      'prepare → train → prepare',
    );
    expect(builderIn(rig.dir).listSavedSpecs()).toEqual([]);
  });
});

describe('saved specs', () => {
  test('are changed only in the given fields', async () => {
    await using rig = await createScriptsProject();
    const builder = builderIn(rig.dir);
    const own = new ScriptExecutionSpec({
      scriptName: 'train',
      stepName: 'node',
      environVars: { A: '1' },
    });
    await builder.saveScriptSpec(own);
    const updated = await builder.updateScriptSpec('node', { jobArgs: { depth: 3 } });
    expect(updated).toMatchObject({
      scriptName: 'train',
      environVars: { A: '1' },
      jobArgs: { depth: 3 },
    });
    expect((await builder.getScriptSpecByName('node'))?.toDict()).toEqual(updated.toDict());
  });

  test('start with the default if none is saved', async () => {
    await using rig = await createScriptsProject();
    const builder = builderIn(rig.dir);
    await builder.updateScriptSpec('train', { userNotes: 'mine' });
    expect(await builder.getScriptSpecByName('train')).toMatchObject({
      userNotes: 'mine',
      inputPaths: { data_input: 'ws/train/input' },
    });
  });

  test('are listed by their names, without other files', async () => {
    await using rig = await createScriptsProject();
    const builder = builderIn(rig.dir);
    for (const name of ['b', 'a', 'c-1']) {
      await builder.saveScriptSpec(new ScriptExecutionSpec({ scriptName: name }));
    }
    await builder.createPipelineSpecFromDag('p', { steps: STEPS }).saveToFile(builder.specsDir);
    await writeFile(rig.path('ws/.specs/note.json'), '{}');
    expect(builder.listSavedSpecs()).toEqual(['a', 'b', 'c-1']);
    expect(await builder.getScriptSpecByName('d')).toBeUndefined();
  });
});

describe('the spec for a step', () => {
  const SAVED = ['tabular_preprocessing', 'xgboost_training', 'model_calibration', 'data-loading'];

  test.each([
    ['xgboost_training', 'xgboost_training'],
    ['XGBoost-Training', 'xgboost_training'],
    ['TabularPreprocessing', 'tabular_preprocessing'],
    ['data_loading', 'data-loading'],
    ['TabularPreprocessing_training', 'tabular_preprocessing'],
    ['calibration', null],
    ['training', null],
    ['registration', null],
  ])('by the name %s is %s', (step, spec) => {
    expect(new PipelineTestingSpecBuilder('ws').matchStepToSpec(step, SAVED)).toBe(spec);
  });

  test('is searched among the saved ones', async () => {
    await using rig = await createScriptsProject();
    const builder = builderIn(rig.dir);
    await builder.saveScriptSpec(new ScriptExecutionSpec({ scriptName: 'train_model' }));
    expect(builder.matchStepToSpec('TrainModel')).toBe('train_model');
  });
});
