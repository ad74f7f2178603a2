import { describe, expect, test } from 'vitest';
import { loadPipeline, pipelineFromValue } from '../../src/config/load-pipeline.ts';
import { createTempProject } from '../support/temp-project.ts';
import { complaint } from './complaint.ts';

describe('the spec form', () => {
  test('is read from a list of script specs and data flow specs', async () => {
    await using project = await createTempProject({
      'spec.json': JSON.stringify(
        {
          pipeline_name: 'ml',
          script_specs: [
            {
              script_name: 'tabular_preprocessing',
              step_name: 'preprocessing',
              script_path: null,
              input_paths: { data_input: 'data/raw.csv' },
              output_paths: { data_output: 'out/processed' },
              environ_vars: { LABEL_FIELD: 'target' },
              job_args: { batch_size: 1000 },
              last_updated: '2025-09-09T10:00:00',
              user_notes: null,
            },
            { script_name: 'train', script_path: 'elsewhere/train.py', job_args: {} },
          ],
          data_flow_specs: [
            { from_step: 'preprocessing', to_step: 'train', data_path: 'out/processed' },
          ],
        },
        null,
        2,
      ),
    });
    const config = await loadPipeline('spec.json', { cwd: project.dir });
    expect(config).toMatchObject({
      name: 'ml',
      form: 'spec',
      file: 'spec.json',
      root: project.dir,
    });
    expect(config.steps).toEqual([
      {
        name: 'preprocessing',
        keyPath: ['script_specs', 0],
        script: 'tabular_preprocessing',
        dependsOn: [],
        inputs: { data_input: { kind: 'path', path: 'data/raw.csv' } },
        outputs: { data_output: 'out/processed' },
        environVars: { LABEL_FIELD: 'target' },
        jobArgs: { batch_size: 1000 },
      },
      {
        name: 'train',
        keyPath: ['script_specs', 1],
        script: 'elsewhere/train.py',
        dependsOn: [],
        inputs: undefined,
        outputs: undefined,
        environVars: {},
        jobArgs: {},
      },
    ]);
    expect(config.edges).toEqual([
      {
        from: 'preprocessing',
        to: 'train',
        dataPath: 'out/processed',
        keyPath: ['data_flow_specs', 0],
      },
    ]);
    expect(config.locate(['script_specs', 1, 'script_path'])).toEqual({
      file: 'spec.json',
      line: 25,
      column: 7,
    });
  });

  test('is read from a DAG and specs by node; a node without spec has no script', () => {
    const config = pipelineFromValue(
      {
        dag: {
          nodes: ['load', 'Prep_training'],
          edges: [['load', 'Prep_training']],
        },
        script_specs: { Prep_training: { script_name: 'prep', step_name: 'another' } },
        test_workspace_root: 'test/integration/runtime',
        workspace_aware_root: null,
      },
      { root: '.' },
    );
    expect(config.form).toBe('spec');
    expect(config.steps.map(({ name, script }) => [name, script])).toEqual([
      ['load', undefined],
      ['Prep_training', 'prep'],
    ]);
    expect(config.edges).toEqual([
      { from: 'load', to: 'Prep_training', keyPath: ['dag', 'edges', 0] },
    ]);
  });

  test.each<[mistake: string, json: string, told: string]>([
    [
      'an alias of the other form',
      '{"script_specs": [{"script_name": "a", "inputs": {}}]}',
      'p.json:1:40: script_specs[0]: unknown key `inputs`\n  Allowed here: script_name, step_name, script_path, input_paths, output_paths, environ_vars, job_args, last_updated, user_notes.',
    ],
    [
      'a spec without script',
      '{"script_specs": [{"step_name": "b"}]}',
      'p.json:1:19: script_specs[0].script_name: missing; expected a name',
    ],
    [
      'two specs of one script',
      '{"script_specs": [{"script_name": "a"},\n {"script_name": "a"}]}',
      'p.json:2:3: two steps are named `a`\n  Give each step a different `step_name`. Several steps can run the same script.',
    ],
    [
      'data flows as a mapping',
      '{"script_specs": [{"script_name": "a"}],\n "data_flow_specs": {"a->b": "x"}}',
      'p.json:2:21: data_flow_specs: expected a list of data flow specs `{ from_step, to_step, data_path }`, found a mapping',
    ],
    [
      'two specs of one step',
      '{"script_specs": [{"script_name": "a"},\n {"script_name": "b", "step_name": "a"}]}',
      'p.json:2:23: two steps are named `a`\n  Rename one: each step has its own directory, and some file systems ignore letter case.',
    ],
    [
      'a data flow that ends nowhere',
      '{"script_specs": [{"script_name": "prep"}],\n "data_flow_specs": [{"from_step": "prep", "to_step": "perp"}]}',
      'p.json:2:22: data_flow_specs[0]: the edge `prep -> perp` names `perp`, which is not a step\n  Did you mean `prep`?',
    ],
    [
      'a spec of no node',
      '{"dag": {"nodes": ["train"]},\n "script_specs": {"trian": {"script_name": "train"}}}',
      'p.json:2:19: script_specs.trian: `trian` is not a node of the DAG\n  Did you mean `train`?',
    ],
    [
      'no specs',
      '{"pipeline_name": "p", "script_specs": []}',
      'p.json:1:24: No steps found in pipeline configuration\n  Add at least one entry to `script_specs`.',
    ],
  ])('reports %s', async (_, json, told) => {
    expect(await complaint('p.json', json)).toBe(told);
  });
});
