import { describe, expect, test } from 'vitest';
import { loadPipeline } from '../../src/config/load-pipeline.ts';
import { createTempProject } from '../support/temp-project.ts';
import { complaint, complaintAbout } from './complaint.ts';

const DAG =
  '{"dag": {"nodes": ["load", "prep", "train"], "edges": [["load", "prep"], ["prep", "train"]]}}';

function spec(fields: object): string {
  return JSON.stringify({ script_name: 'a_script', ...fields }, null, 2);
}

describe('the DAG form', () => {
  test('has nodes without a script if no spec is saved for them', async () => {
    await using project = await createTempProject({ 'churn.json': DAG });
    const config = await loadPipeline('churn.json', { cwd: project.dir });
    expect(config).toMatchObject({ name: 'churn', form: 'dag' });
    expect(config.steps.map(({ name, script, inputs }) => [name, script, inputs])).toEqual([
      ['load', undefined, undefined],
      ['prep', undefined, undefined],
      ['train', undefined, undefined],
    ]);
    expect(config.edges).toEqual([
      { from: 'load', to: 'prep', keyPath: ['dag', 'edges', 0] },
      { from: 'prep', to: 'train', keyPath: ['dag', 'edges', 1] },
    ]);
    expect(config.locate(['dag', 'edges', 1])).toEqual({ file: 'churn.json', line: 1, column: 74 });
  });

  test('uses the saved specs of its nodes, those in `specs_dir` first', async () => {
    await using project = await createTempProject({
      'conf/dag.yml':
        'root: ..\nspecs_dir: saved\ndefaults: {environ_vars: {A: 01}}\ndag: {nodes: [prep, train, eval, load]}\n',
      'saved/prep_runtime_test_spec.json': spec({ input_paths: { DATA: 'data' } }),
      'test_workspace/.specs/prep_runtime_test_spec.json': spec({ script_name: 'never' }),
      // Saved by script name, as the reference does: found by its step_name.
      'test_workspace/.specs/xgb_runtime_test_spec.json': spec({
        script_name: 'xgb',
        step_name: 'train',
        environ_vars: { B: '2' },
      }),
      // Not of this pipeline, and broken.
      'test_workspace/.specs/another_runtime_test_spec.json': '{',
      'conf/eval_runtime_test_spec.json': spec({ script_path: 'evaluate.py', job_args: null }),
    });
    const { steps, root } = await loadPipeline('conf/dag.yml', { cwd: project.dir });
    expect(root).toBe(project.dir);
    expect(steps.map(({ name, script }) => [name, script])).toEqual([
      ['prep', 'a_script'],
      ['train', 'xgb'],
      ['eval', 'evaluate.py'],
      ['load', undefined],
    ]);
    expect(steps[0]?.inputs).toEqual({ DATA: { kind: 'path', path: 'data' } });
    expect(steps[1]?.environVars).toEqual({ A: '01', B: '2' });
    expect(steps[2]?.jobArgs).toBeNull();
    expect(steps[1]?.keyPath).toEqual(['dag', 'nodes', 1]);
  });

  test('searches specs in the given workspace', async () => {
    await using project = await createTempProject({
      'dag.json': '{"dag": {"nodes": ["prep"]}}',
      'mine/.specs/prep_runtime_test_spec.json': spec({}),
    });
    const { steps } = await loadPipeline('dag.json', { cwd: project.dir, specsDir: 'mine/.specs' });
    expect(steps[0]?.script).toBe('a_script');
  });

  test('reports a mistake in a saved spec with the file and line of the spec', async () => {
    await using project = await createTempProject({
      'dag.json': '{"dag": {"nodes": ["prep"]}}',
      'prep_runtime_test_spec.json': spec({ input_paths: { DATA: 1 } }),
    });
    expect(await complaintAbout('dag.json', project.dir)).toBe(
      'prep_runtime_test_spec.json:4:13: input_paths.DATA: expected a path, found 1\n  Put it in quotes: "1".',
    );
  });

  test('reads an export with its metadata', async () => {
    await using project = await createTempProject({
      'dag.json': JSON.stringify({
        created_at: '2025-09-09T10:00:00+00:00',
        metadata: { author: 'x' },
        dag: { nodes: ['a'], edges: [] },
        statistics: { node_count: 1 },
      }),
    });
    expect((await loadPipeline('dag.json', { cwd: project.dir })).steps).toHaveLength(1);
  });

  test.each<[mistake: string, json: string, told: string]>([
    [
      'a DAG without nodes',
      '{"dag": {"nodes": [], "edges": []}}',
      'p.json:1:10: No nodes found in pipeline DAG\n  Name at least one step under `dag.nodes`.',
    ],
    [
      'an edge from nowhere',
      '{"dag": {"nodes": ["load", "train"],\n "edges": [["laod", "train"]]}}',
      'p.json:2:12: dag.edges[0]: the edge `laod -> train` names `laod`, which is not a step\n  Did you mean `load`?',
    ],
    [
      'an edge to nowhere near',
      '{"dag": {"nodes": ["a"], "edges": [["a", "zz"]]}}',
      'p.json:1:36: dag.edges[0]: the edge `a -> zz` names `zz`, which is not a step\n  Steps: a.',
    ],
    [
      'an edge with one end',
      '{"dag": {"nodes": ["a"], "edges": [["a"]]}}',
      'p.json:1:36: dag.edges[0]: expected a pair `[from, to]`, found a list of 1',
    ],
    [
      'a node given twice',
      '{"dag": {"nodes": ["a", "a"]}}',
      'p.json:1:25: two steps are named `a`\n  Rename one: each step has its own directory, and some file systems ignore letter case.',
    ],
    [
      'a node that would leave the workspace',
      '{"dag": {"nodes": ["../a"]}}',
      'p.json:1:20: dag.nodes[0]: expected a step name of letters, digits, `_`, `-`, and inside dots and spaces; at most 100 characters, found `../a`\n  Rename it.',
    ],
    [
      'a directory of specs that does not exist',
      '{"specs_dir": "gone", "dag": {"nodes": ["a"]}}',
      'p.json:1:15: specs_dir: no such directory: gone\n  It is relative to `root`, by default the directory of the pipeline file.',
    ],
  ])('reports %s', async (_, json, told) => {
    expect(await complaint('p.json', json)).toBe(told);
  });
});
