import { describe, expect, test } from 'vitest';
import { PipelineDAG } from '../../src/specs/pipeline-dag.ts';
import { PipelineTestingSpec } from '../../src/specs/pipeline-testing-spec.ts';
import { ScriptExecutionSpec } from '../../src/specs/script-execution-spec.ts';
import { UserError } from '../../src/text/errors.ts';
import { readsColumn, script } from '../support/pipeline-rig.ts';
import { createScriptsProject, testerIn } from '../support/tester-project.ts';

describe('testDataCompatibility', () => {
  test('is compatible if the second script passes on the output of the first', async () => {
    await using rig = await createScriptsProject();
    const result = await testerIn(rig.dir).testDataCompatibility('prepare', 'train', {
      label: [0, 1],
    });
    expect(result.toDict()).toMatchObject({
      script_a: 'prepare',
      script_b: 'train',
      compatible: true,
      data_format_a: 'csv',
      data_format_b: 'csv',
      compatibility_issues: [],
    });
  });

  test('creates sample data for the other inputs of the second script', async () => {
    const both = `${readsColumn('processed', 'label')}\nopen(input_paths["hyper"] + "/part-00000.csv").close()`;
    await using rig = await createScriptsProject({ 'scripts/train.py': script(both) });
    const result = await testerIn(rig.dir).testDataCompatibility('prepare', 'train');
    expect(result).toMatchObject({ compatible: true, compatibilityIssues: [] });
    expect(result.findings.map(({ message }) => message)).toContain(
      'no path is declared for input `hyper`: sample data was created for it, as a directory',
    );
  });

  test('names the column that is missing for the second script', async () => {
    await using rig = await createScriptsProject({
      'scripts/train.py': script(readsColumn('processed', 'target')),
    });
    const result = await testerIn(rig.dir).testDataCompatibility('prepare', 'train');
    expect(result.compatible).toBe(false);
    expect(result.compatibilityIssues[0]).toBe(
      "Script B failed with script A output: KeyError: 'target'",
    );
    expect(result.findings.map(({ code }) => code)).toContain('column-missing');
  });

  test('is not compatible if the first script writes nothing', async () => {
    await using rig = await createScriptsProject({
      'scripts/prepare.py': script('output_paths["processed"]'),
    });
    const result = await testerIn(rig.dir).testDataCompatibility('prepare', 'train');
    expect(result.compatible).toBe(false);
    expect(result.compatibilityIssues[0]).toMatch(/^Script A did not produce output data/);
  });

  test('is not compatible if the first script fails', async () => {
    await using rig = await createScriptsProject({
      'scripts/prepare.py': script('raise ValueError("no")'),
    });
    const result = await testerIn(rig.dir).testDataCompatibility('prepare', 'train');
    expect(result).toMatchObject({ compatible: false, status: 'untested' });
    expect(result.compatibilityIssues[0]).toBe('Script A failed: ValueError: no');
  });

  test('also returns a result if a script does not exist', async () => {
    await using rig = await createScriptsProject();
    const tester = testerIn(rig.dir);
    const noB = await tester.testDataCompatibility('prepare', 'nowhere');
    expect(noB).toMatchObject({ scriptA: 'prepare', scriptB: 'nowhere', compatible: false });
    expect(noB.compatibilityIssues[0]).toContain('Script not found: nowhere');
    const noA = await tester.testDataCompatibility('nowhere', 'train');
    expect(noA.compatibilityIssues[0]).toContain('Script not found: nowhere');
  });

  test('refuses to test a script against itself', async () => {
    await using rig = await createScriptsProject();
    await expect(testerIn(rig.dir).testDataCompatibility('train', 'train.py')).rejects.toThrow(
      'Two scripts have the name `train`.',
    );
  });
});

describe('testDataCompatibilityWithSpecs', () => {
  test('feeds only the matched input of the second script', async () => {
    const both = script(
      `${readsColumn('processed', 'label')}\nopen(input_paths["config"]).close()`,
    );
    await using rig = await createScriptsProject({
      'scripts/train.py': both,
      'config.json': '{}',
      'data/part-00000.csv': 'label\n1\n',
    });
    const a = new ScriptExecutionSpec({
      scriptName: 'prepare',
      stepName: 'first',
      inputPaths: { DATA: 'data' },
      outputPaths: { processed: 'out/p' },
    });
    const b = new ScriptExecutionSpec({
      scriptName: 'train',
      stepName: 'second',
      inputPaths: { processed: 'out/p', config: 'config.json' },
    });
    const tester = testerIn(rig.dir);
    const result = await tester.testDataCompatibilityWithSpecs(a, b);
    expect(result).toMatchObject({ scriptA: 'prepare', scriptB: 'train', compatible: true });
    // Paths that do not meet, but names that do.
    const apart = b.with({ inputPaths: { processed: 'nowhere', config: 'config.json' } });
    expect((await tester.testDataCompatibilityWithSpecs(a, apart)).compatible).toBe(true);
    const broken = await tester.testDataCompatibilityWithSpecs(a, b, {
      inputPaths: { DATA: 'gone' },
    });
    expect(broken.compatibilityIssues[0]).toContain('missing input: `DATA`');
  });

  test('refuses two specs of one step', async () => {
    await using rig = await createScriptsProject();
    const spec = new ScriptExecutionSpec({ scriptName: 'train' });
    await expect(testerIn(rig.dir).testDataCompatibilityWithSpecs(spec, spec)).rejects.toThrow(
      'Both specs are for step `train`.',
    );
  });
});

describe('testPipelineFlow', () => {
  const steps = { first: { script: 'prepare.py' }, second: { script: 'train.py' } };

  test('returns results by step and by data flow', async () => {
    await using rig = await createScriptsProject();
    const results = await testerIn(rig.dir).testPipelineFlow({ steps });
    expect(JSON.parse(JSON.stringify(results))).toMatchObject({
      pipeline_success: true,
      script_results: { first: { script_name: 'prepare' }, second: { script_name: 'train' } },
      data_flow_results: {
        'first->second': { script_a: 'prepare', script_b: 'train', compatible: true },
      },
      errors: [],
    });
    expect(String(results)).toBe('✅ Pipeline: PASS (2/2 scripts, 1/1 data flows)');
  });

  test('blocks the steps after a failed step, and reports why it failed', async () => {
    await using rig = await createScriptsProject({
      'scripts/prepare.py': script('raise ValueError("no")'),
    });
    const results = await testerIn(rig.dir).testPipelineFlow({ steps });
    expect(results.pipelineSuccess).toBe(false);
    expect(results.errors).toEqual(['Script first failed: ValueError: no']);
    expect(results.scriptResults['second']).toMatchObject({ success: false, status: 'blocked' });
    expect(results.dataFlowResults['first->second']?.status).toBe('untested');
  });

  test('distinguishes two steps with the same script', async () => {
    await using rig = await createScriptsProject();
    const steps = {
      train: { script: 'prepare', outputs: { processed: 'out/train' }, depends_on: [] },
      calibrate: { script: 'prepare', outputs: { processed: 'out/calibrate' }, depends_on: [] },
    };
    const results = await testerIn(rig.dir).testPipelineFlow({ steps }, { label: [1] });
    expect(
      Object.entries(results.scriptResults).map(([step, { scriptName, success }]) => [
        step,
        scriptName,
        success,
      ]),
    ).toEqual([
      ['train', 'prepare', true],
      ['calibrate', 'prepare', true],
    ]);
  });

  test('accepts a DAG with the specs saved in its workspace', async () => {
    await using rig = await createScriptsProject({ 'data/part-00000.csv': 'label\n1\n' });
    const spec = new ScriptExecutionSpec({
      scriptName: 'prepare',
      stepName: 'first',
      inputPaths: { DATA: 'data' },
    });
    await spec.saveToFile(rig.path('ws/.specs'));
    const results = await testerIn(rig.dir).testPipelineFlow({
      dag: { nodes: ['first'], edges: [] },
    });
    expect(results.scriptResults['first']?.inputs).toEqual([
      { name: 'DATA', source: 'declared', path: 'data' },
    ]);
  });

  test.each([
    [{ steps: { a: { scrpt: 'x' } } }, 'unknown key `scrpt`'],
    [{ steps: {}, defalts: {} }, 'unknown key `defalts`'],
  ])('refuses %j', async (config, message) => {
    await using rig = await createScriptsProject();
    const refused = testerIn(rig.dir).testPipelineFlow(config as never);
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(message);
  });
});

describe('a pipeline without steps is a result, as in the reference', () => {
  test.each([
    [{}, 'No steps found in pipeline configuration'],
    [{ steps: {} }, 'No steps found in pipeline configuration'],
    [{ dag: { nodes: [], edges: [] } }, 'No nodes found in pipeline DAG'],
  ])('given as a value: %j', async (config, error) => {
    await using rig = await createScriptsProject();
    const result = await testerIn(rig.dir).testPipelineFlow(config as never);
    expect(result.toDict()).toEqual({
      pipeline_success: false,
      script_results: {},
      data_flow_results: {},
      errors: [error],
    });
  });

  test('given as a spec', async () => {
    await using rig = await createScriptsProject();
    const dag = new PipelineDAG([], []);
    const spec = new PipelineTestingSpec({ pipelineName: 'empty', dag, scriptSpecs: {} });
    const result = await testerIn(rig.dir).testPipelineFlowWithSpec(spec);
    expect(result.pipelineSuccess).toBe(false);
    expect(result.errors).toEqual(['No nodes found in pipeline DAG']);
  });
});

describe('the phases of the configuration', () => {
  const steps = { first: { script: 'prepare.py' }, second: { script: 'train.py' } };

  test('refuse methods of phases that are turned off', async () => {
    await using rig = await createScriptsProject();
    const off = {
      testIndividualScripts: false,
      testDataCompatibility: false,
      testPipelineFlow: false,
    };
    const tester = testerIn(rig.dir, off);
    await expect(tester.testScript('prepare')).rejects.toThrow(
      '`testIndividualScripts` is turned off',
    );
    await expect(tester.testDataCompatibility('prepare', 'train')).rejects.toThrow(UserError);
    await expect(tester.testPipelineFlow({ steps })).rejects.toThrow(UserError);
  });

  test('omit the results and failures of phases that are turned off', async () => {
    // Both scripts pass, but nothing passes between them.
    const writes = 'open(output_paths["processed"] + "/part-0.csv", "wb").close()';
    await using rig = await createScriptsProject({
      'scripts/prepare.py': script(writes),
      'scripts/train.py': script('open(input_paths["processed"] + "/part-0.csv", "rb").close()'),
    });
    const whole = await testerIn(rig.dir).testPipelineFlow({ steps });
    expect(whole.pipelineSuccess).toBe(false);
    expect(whole.errors[0]).toMatch(/^Data flow first->second failed/);
    const scripts = await testerIn(rig.dir, { testDataCompatibility: false }).testPipelineFlow({
      steps,
    });
    expect(scripts).toMatchObject({ pipelineSuccess: true, dataFlowResults: {}, errors: [] });
    expect(Object.keys(scripts.scriptResults)).toEqual(['first', 'second']);
    const flows = await testerIn(rig.dir, { testIndividualScripts: false }).testPipelineFlow({
      steps,
    });
    expect(flows).toMatchObject({ pipelineSuccess: false, scriptResults: {} });
    expect(Object.keys(flows.dataFlowResults)).toEqual(['first->second']);
  });
});
