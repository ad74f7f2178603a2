import { execFileSync } from 'node:child_process';
import { cp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { PipelineDAG } from '../../src/specs/pipeline-dag.ts';
import { PipelineTestingSpec } from '../../src/specs/pipeline-testing-spec.ts';
import { ScriptExecutionSpec } from '../../src/specs/script-execution-spec.ts';
import { createTempProject } from '../support/temp-project.ts';
import { testerIn } from '../support/tester-project.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');
const SPECS = path.join(FIXTURES, 'specs');

const read = (file: string) => readFile(file, 'utf8');

/** All but the time. */
const timeless = (text: string) =>
  text.replace(/"last_updated": (null|"[^"]*")/, '"last_updated": …');

describe('a script spec that the reference saved', () => {
  test.each(['tabular_preprocessing', 'xgboost_training'])(
    'is %s, and is the same byte for byte after saving, except for the time',
    async (name) => {
      await using project = await createTempProject();
      const before = await read(path.join(SPECS, `${name}_runtime_test_spec.json`));
      const spec = await ScriptExecutionSpec.loadFromFile(name, SPECS);
      const saved = await spec.saveToFile(project.dir);
      const after = await read(saved);
      expect(timeless(after)).toBe(timeless(before));
      expect(JSON.parse(after).last_updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/);
    },
  );

  test('stays in its file, even if its step has another name', async () => {
    await using project = await createTempProject();
    await cp(SPECS, project.dir, { recursive: true });
    const before = await readdir(project.dir);
    const spec = await ScriptExecutionSpec.loadFromFile('tabular_preprocessing', project.dir);
    expect(await spec.saveToFile(project.dir)).toBe(
      project.path('tabular_preprocessing_runtime_test_spec.json'),
    );
    expect(await readdir(project.dir)).toEqual(before);
    const byStep = await ScriptExecutionSpec.loadFromFile('preprocessing_step', project.dir);
    expect(byStep.toDict()).toEqual(spec.toDict());
  });

  test('keeps unchanged values byte for byte', async () => {
    await using project = await createTempProject();
    const spec = await ScriptExecutionSpec.loadFromFile('xgboost_training', SPECS);
    const changed = spec.with({ environVars: { MODE: 'é' }, userNotes: null });
    const after = await read(await changed.saveToFile(project.dir));
    const before = await read(path.join(SPECS, 'xgboost_training_runtime_test_spec.json'));
    expect(timeless(after)).toBe(
      timeless(before)
        .replace('"environ_vars": {}', '"environ_vars": {\n    "MODE": "\\u00e9"\n  }')
        .replace(/"user_notes": ".*"/, '"user_notes": null'),
    );
  });

  test('is kept as written by hand, with omitted fields', async () => {
    const text =
      '{"output_paths":{"o":"out"},\r\n\t"job_args": {"a": 1.50},  "script_name" : "x"}\n';
    await using project = await createTempProject({ 'x_runtime_test_spec.json': text });
    const spec = await ScriptExecutionSpec.loadFromFile('x', project.dir);
    expect(spec).toMatchObject({
      scriptName: 'x',
      stepName: 'x',
      inputPaths: {},
      lastUpdated: null,
    });
    await spec.saveToFile(project.dir);
    expect(timeless(await read(project.path('x_runtime_test_spec.json')))).toBe(
      text.replace('"x"}', '"x",\n  "last_updated": …}'),
    );
  });

  test.each(['tabular_preprocessing', 'xgboost_training'])('runs: %s', async (name) => {
    await using project = await createTempProject();
    await cp(path.join(FIXTURES, 'reference-project'), project.dir, { recursive: true });
    const spec = await ScriptExecutionSpec.loadFromFile(name, SPECS);
    const result = await testerIn(project.dir).testScriptWithSpec(spec);
    expect(result.errorMessage).toBeNull();
    expect(result.inputs[0]?.source).toBe('declared');
  });
});

describe('a spec that is saved for the first time', () => {
  test('is written like Python writes it', async () => {
    await using project = await createTempProject();
    const spec = new ScriptExecutionSpec({
      scriptName: 'x',
      inputPaths: { données: 'd/é.csv' },
      jobArgs: { text: '😀\u007f"\\\n\t\u0001', list: [], map: {}, n: [1, 2.5, -3e-9, null, true] },
    });
    const file = await spec.saveToFile(project.dir);
    const again =
      'import json, sys; print(json.dumps(json.load(open(sys.argv[1])), indent=2), end="")';
    const python = process.env['CURSUS_TEST_PYTHON'] ?? 'python3';
    const rewritten = execFileSync(python, ['-c', again, file], { encoding: 'utf8' });
    expect(await read(file)).toBe(rewritten.replace('-3e-09', '-3e-9'));
  });
});

describe('a pipeline spec that the reference saved', () => {
  test.each(['ml_training_pipeline', 'node_map'])(
    'is %s, and is the same byte for byte after saving',
    async (name) => {
      await using project = await createTempProject();
      const spec = await PipelineTestingSpec.loadFromFile(name, SPECS);
      const saved = await spec.saveToFile(project.dir);
      expect(saved).toBe(project.path(`${name}_pipeline_test_spec.json`));
      expect(await read(saved)).toBe(await read(path.join(SPECS, path.basename(saved))));
    },
  );

  test.each(['ml_training_pipeline', 'node_map'])('runs: %s', async (name) => {
    await using project = await createTempProject();
    await cp(path.join(FIXTURES, 'reference-project'), project.dir, { recursive: true });
    const spec = await PipelineTestingSpec.loadFromFile(name, SPECS);
    const results = await testerIn(project.dir).testPipelineFlowWithSpec(spec);
    expect(results.errors).toEqual([]);
    expect(Object.keys(results.scriptResults)).toEqual(['preprocessing', 'training']);
    expect(Object.keys(results.dataFlowResults)).toEqual(['preprocessing->training']);
    expect(results.pipelineSuccess).toBe(true);
  });
});

describe('a DAG file that the reference exported', () => {
  test('is read', async () => {
    const dag = await PipelineDAG.loadFromFile(path.join(SPECS, 'training_dag.json'));
    expect(dag.toDict()).toEqual({
      nodes: ['tabular_preprocessing', 'xgboost_training'],
      edges: [['tabular_preprocessing', 'xgboost_training']],
    });
    expect(dag.topologicalSort()).toEqual(['tabular_preprocessing', 'xgboost_training']);
  });
});
