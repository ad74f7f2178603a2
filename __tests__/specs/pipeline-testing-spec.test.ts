import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { PipelineDAG } from '../../src/specs/pipeline-dag.ts';
import { PipelineTestingSpec } from '../../src/specs/pipeline-testing-spec.ts';
import { ScriptExecutionSpec } from '../../src/specs/script-execution-spec.ts';
import { UserError } from '../../src/text/errors.ts';
import { createTempProject } from '../support/temp-project.ts';

const A = new ScriptExecutionSpec({ scriptName: 'a', outputPaths: { o: 'out/a' } });
const B = new ScriptExecutionSpec({ scriptName: 'b', inputPaths: { i: 'out/a' } });
const FLOW = { fromStep: 'a', toStep: 'b', dataPath: 'out/a' };

describe('a pipeline spec', () => {
  test('has the form of the reference page: a list of specs and their data flows', () => {
    const spec = new PipelineTestingSpec({
      pipelineName: 'p',
      scriptSpecs: [A, B],
      dataFlowSpecs: [FLOW],
    });
    expect(spec.toDict()).toEqual({
      pipeline_name: 'p',
      script_specs: [A.toDict(), B.toDict()],
      data_flow_specs: [{ from_step: 'a', to_step: 'b', data_path: 'out/a' }],
    });
    expect(PipelineTestingSpec.fromDict(spec.toDict()).toDict()).toEqual(spec.toDict());
  });

  test('also has the form of its code: a DAG and specs by node', () => {
    const spec = new PipelineTestingSpec({
      dag: new PipelineDAG(['first', 'second'], [['first', 'second']]),
      scriptSpecs: { first: A, second: B },
      description: 'both',
      testWorkspaceRoot: 'test/integration/runtime',
    });
    expect(spec.toDict()).toMatchObject({
      dag: { nodes: ['first', 'second'], edges: [['first', 'second']] },
      script_specs: { first: A.toDict(), second: B.toDict() },
      description: 'both',
      test_workspace_root: 'test/integration/runtime',
    });
    expect(spec.getScriptSpec('second')).toBe(B);
    expect(spec.getScriptSpec('b')).toBe(B);
    expect(spec.getScriptSpec('third')).toBeUndefined();
    expect(PipelineTestingSpec.fromDict(spec.toDict()).toDict()).toEqual(spec.toDict());
  });

  test.each([
    [
      'a plain object as spec',
      { scriptSpecs: [{ script_name: 'a' }] },
      'scriptSpecs[0]: expected a ScriptExecutionSpec',
    ],
    ['no specs', {}, 'scriptSpecs: missing'],
    ['an unknown field', { scriptSpecs: [], dataFlows: [] }, 'unknown key `dataFlows`'],
    [
      'a name with a path',
      { scriptSpecs: [], pipelineName: '../p' },
      '`../p` cannot be the name of a pipeline',
    ],
    [
      'a flow from nowhere',
      { scriptSpecs: [], dataFlowSpecs: [{ toStep: 'b' }] },
      'dataFlowSpecs[0].fromStep: missing',
    ],
  ])('refuses %s', (_, fields, told) => {
    expect(() => new PipelineTestingSpec(fields as never)).toThrow(UserError);
    expect(() => new PipelineTestingSpec(fields as never)).toThrow(told);
  });

  test.each([
    [{ pipeline_name: 'p', script_spec: [] }, 'Did you mean `script_specs`?'],
    [{ script_specs: [{ step_name: 'a' }] }, 'script_specs[0].script_name: missing'],
    [
      { script_specs: [], dag: { nodes: ['a'], edges: [['a', 'z']] } },
      'names `z`, which is not a node',
    ],
  ])('refuses the dictionary %j', (data, told) => {
    expect(told).toBe(toldOf(() => PipelineTestingSpec.fromDict(data), told));
  });
});

describe('a saved pipeline spec', () => {
  test('is the same after loading', async () => {
    await using project = await createTempProject();
    const spec = new PipelineTestingSpec({
      pipelineName: 'p',
      scriptSpecs: [A, B],
      dataFlowSpecs: [FLOW],
    });
    const file = await spec.saveToFile(project.path('.specs'));
    expect(file).toBe(project.path('.specs/p_pipeline_test_spec.json'));
    const loaded = await PipelineTestingSpec.loadFromFile('p', project.path('.specs'));
    expect(loaded.toDict()).toEqual(spec.toDict());
    expect(await readFile(await loaded.saveToFile(project.dir), 'utf8')).toBe(
      await readFile(file, 'utf8'),
    );
  });

  test.each([
    [
      'cut off',
      '{"pipeline_name": "p",\n "script_sp',
      /p_pipeline_test_spec\.json:2:\d+: not valid JSON/,
    ],
    [
      'of another pipeline',
      '{"pipeline_name": "q", "script_specs": []}',
      'this is the spec of pipeline `q`, not of `p`',
    ],
    [
      'with an unknown key',
      '{"script_specs": [{"script_name": "a",\n "inputs": {}}]}',
      /p_pipeline_test_spec\.json:2:2: .*`inputs`/,
    ],
  ])('that is %s is an error with a location', async (_, text, told) => {
    await using project = await createTempProject({ 'p_pipeline_test_spec.json': text });
    const error = await PipelineTestingSpec.loadFromFile('p', project.dir).catch(
      (reason) => reason,
    );
    expect(error).toBeInstanceOf(UserError);
    expect(
      `${error.location.file}:${error.location.line}:${error.location.column}: ${error.message}`,
    ).toMatch(told);
  });

  test('that is invalid is not overwritten', async () => {
    await using project = await createTempProject({ 'p_pipeline_test_spec.json': '{"script' });
    const spec = new PipelineTestingSpec({ pipelineName: 'p', scriptSpecs: [A] });
    await expect(spec.saveToFile(project.dir)).rejects.toThrow('not valid JSON');
    expect(await readFile(project.path('p_pipeline_test_spec.json'), 'utf8')).toBe('{"script');
  });

  test('that is missing is an error', async () => {
    await using project = await createTempProject();
    await expect(PipelineTestingSpec.loadFromFile('p', project.dir)).rejects.toThrow(
      'PipelineTestingSpec not found',
    );
    await expect(PipelineTestingSpec.loadFromFile('a/../p', project.dir)).rejects.toThrow(
      'cannot be the name of a pipeline',
    );
  });
});

function toldOf(make: () => unknown, part: string): string {
  try {
    make();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const told = `${error.message}\n${error.cure ?? ''}`;
    return told.includes(part) ? part : told;
  }
  return 'It was accepted.';
}
