import { expect, test } from 'vitest';
import {
  createProject,
  readsColumn,
  script,
  statuses,
  writesCsv,
} from '../support/pipeline-rig.ts';

test('equal names on a declared edge are wired, whatever lies at the path of the input', async () => {
  await using rig = await createProject({
    'old/x.csv': 'a\n1\n',
    'a.py': script(writesCsv('data_input')),
    'b.py': script(readsColumn('data_input', 'id')),
  });
  const steps = {
    a: { output_paths: { data_input: 'out/a' } },
    b: { depends_on: 'a', input_paths: { data_input: 'old' } },
  };
  const { report } = await rig.run({ steps });
  expect(report.success).toBe(true);
  expect(report.flows).toMatchObject([{ key: 'a->b', status: 'compatible' }]);
});

test('a chain edge that carries no data is untested, and the output with data is suggested', async () => {
  const training =
    'out = output_paths.get("model_output") or output_paths["data_output"]\nopen(out + "/m.csv", "w").write("a\\n1\\n")';
  await using rig = await createProject({
    'training.py': script(training),
    'evaluation.py': script('input_paths["data_input"]'),
    'pc.json': '{"steps": {"training": {}, "evaluation": {}}}',
  });
  const { report, events } = await rig.run('pc.json');
  expect(statuses(report)).toEqual({ training: 'passed', evaluation: 'failed' });
  expect(report.flows).toMatchObject([{ key: 'training->evaluation', status: 'untested' }]);
  expect(events[0]).toMatchObject({ type: 'run-started', dataFlows: 1 });
  const line = '"input_paths": { "data_input": { "from": "training.model_output" } }';
  const told = report.findings.filter(({ severity }) => severity !== 'notice');
  expect(told.map(({ code, hint }) => [code, hint?.includes(line)])).toEqual([
    ['logical-name-missing', true],
    ['wiring-unknown', true],
  ]);
  expect(report.flows[0]?.issues.at(-1)).toContain(line);
});

test('a graph of two nodes gives two script results, one flow result and no errors', async () => {
  await using rig = await createProject({
    'in/x.csv': 'a\n1\n',
    'a.py': script(writesCsv('data_output')),
    'b.py': script('assert input_paths["raw"]'),
  });
  const { report } = await rig.run({
    pipeline_name: 'two',
    dag: { nodes: ['a', 'b'], edges: [['a', 'b']] },
    script_specs: {
      a: { script_name: 'a', output_paths: { data_output: 'out/a' } },
      b: { script_name: 'b', input_paths: { raw: 'in' } },
    },
  });
  expect(statuses(report)).toEqual({ a: 'passed', b: 'passed' });
  expect(report.flows).toMatchObject([{ key: 'a->b', status: 'untested' }]);
  expect(report.errors).toEqual([]);
  expect(report.findings.map(({ code }) => code)).toContain('wiring-unknown');
});

test('sample data has the name of the file that the script opens', async () => {
  await using rig = await createProject({
    'load.py': script(
      'import os\nopen(os.path.join(input_paths["raw"], "orders.csv")).read()\nopen(f"{input_paths[\'more\']}/rows.tsv").read()',
    ),
  });
  expect((await rig.run({ steps: { load: {} } })).report.success).toBe(true);
});

test('a file given as sample data keeps its name', async () => {
  await using rig = await createProject({
    'data/orders.csv': 'a\n1\n',
    'load.py': script('import os\nopen(os.path.join(input_paths["raw"], "orders.csv")).read()'),
  });
  const given = { sampleData: 'data/orders.csv' };
  expect((await rig.run({ steps: { load: {} } }, given)).report.success).toBe(true);
});
