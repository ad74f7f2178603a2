import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { RunReport } from '../../src/report/report.ts';
import { createContractProject, FEATURES, lock, ROWS } from '../support/contract-project.ts';
import { script } from '../support/pipeline-rig.ts';

const RENAMED = FEATURES('id,tenure_years,plan', ROWS.join('\n'));

const driftOf = ({ contract }: RunReport) =>
  contract?.drift.map(({ class: kind, output, message }) => `${kind} ${output} ${message}`);

test('a renamed column is named with the line that writes it and the line that reads it', async () => {
  await using project = await createContractProject();
  expect((await lock(project)).exitCode).toBe(0);
  await project.write({ 'features.py': RENAMED });

  const { report } = await project.run('pipeline.yml');
  expect(report.success).toBe(false);
  expect(report.causes).toHaveLength(1);
  expect(report.causes[0]).toMatchObject({
    steps: ['features'],
    finding: {
      code: 'contract-broken',
      message:
        '`rows.csv` of `features.table`: renamed tenure_months → tenure_years, breaking: read by train.py:5',
      location: { file: 'features.py', line: 3 },
    },
  });
  expect(report.errors).toEqual([
    'Script features failed: `rows.csv` of `features.table`: renamed tenure_months → tenure_years, breaking: read by train.py:5',
  ]);
});

test('the same run passes, or has no findings, if the user wants that', async () => {
  await using project = await createContractProject();
  await lock(project);
  await project.write({ 'features.py': RENAMED });

  const warned = await project.run('pipeline.yml', { onDrift: 'warn' });
  expect(warned.report.success).toBe(true);
  expect(warned.report.findings).toMatchObject([{ code: 'contract-broken', severity: 'warning' }]);
  const off = await project.run('pipeline.yml', { onDrift: 'off' });
  expect(off.report).toMatchObject({ success: true, findings: [] });
  expect(off.report.contract).toBeUndefined();

  const text = await readFile(project.path('pipeline.yml'), 'utf8');
  await project.write({ 'pipeline.yml': `on_drift: warn\n${text}` });
  const { report } = await project.run('pipeline.yml');
  expect(report).toMatchObject({ success: true, findings: [{ severity: 'warning' }] });
});

test('an unchanged pipeline has no drift', async () => {
  await using project = await createContractProject();
  await lock(project);
  const { report } = await project.run('pipeline.yml');
  expect(report).toMatchObject({ success: true, findings: [], contract: { drift: [] } });
});

test('a new column is a notice, and other values are only listed', async () => {
  await using project = await createContractProject();
  await lock(project);
  const rows = ROWS.map((row) => `${row.replace('basic', 'free')},1`).join('\n');
  await project.write({ 'features.py': FEATURES('id,tenure_months,plan,extra', rows) });
  const { report } = await project.run('pipeline.yml');
  expect(report.success).toBe(true);
  expect(report.findings).toMatchObject([{ code: 'contract-extended', severity: 'notice' }]);
  expect(driftOf(report)).toEqual([
    'additive features.table values of plan: new "free", without "basic"',
    'additive features.table column extra is new (integer)',
  ]);
});

test('a change that a failure is explained by is its evidence, not a second cause', async () => {
  const train = script(
    [
      'import csv, os',
      'with open(os.path.join(input_paths["table"], "rows.csv")) as file:',
      '    tenure = [row["tenure_months"] for row in csv.DictReader(file)]',
      'open(output_paths["model"], "w").write("1")',
    ].join('\n'),
  );
  await using project = await createContractProject({ 'train.py': train });
  await lock(project);
  await project.write({ 'features.py': RENAMED });
  const { report } = await project.run('pipeline.yml');
  expect(report.causes).toHaveLength(1);
  expect(report.causes[0]?.finding).toMatchObject({ code: 'column-missing', step: 'train' });
  expect(report.causes[0]?.finding.evidence).toContain(
    'renamed tenure_months → tenure_years, breaking: read by train.py:4 (locked in pipeline.contract.json)',
  );
});

test('a step that only passes a change on does not repeat it', async () => {
  const copies = script(
    [
      'import os, shutil',
      'shutil.copy(os.path.join(input_paths["table"], "rows.csv"), output_paths["model"])',
    ].join('\n'),
  );
  await using project = await createContractProject({ 'train.py': copies });
  await lock(project);
  await project.write({ 'features.py': RENAMED });
  const { report } = await project.run('pipeline.yml');
  expect(report.causes.map(({ steps }) => steps)).toEqual([['features']]);
  expect(report.contract?.drift).toMatchObject([
    { output: 'features.table', message: 'renamed tenure_months → tenure_years' },
    { output: 'train.model', inheritedFrom: 'features.table' },
  ]);
});

test('a file that this run cannot read is a warning, and not equal', async () => {
  const saves = (value: string) =>
    script(
      [
        'import os, pickle',
        'from thing import Thing',
        'with open(os.path.join(output_paths["table"], "m.pkl"), "wb") as f:',
        `    pickle.dump(${value}, f)`,
      ].join('\n'),
    );
  const thing = 'class Thing:\n    feature_names_in_ = ["a", "b"]\n    def predict(self): pass\n';
  await using project = await createContractProject({
    'thing.py': thing,
    'features.py': saves('Thing()'),
    'train.py': script('open(output_paths["model"], "w").write("m")'),
  });
  await lock(project);
  await project.write({
    'thing.py': `${thing}    def __reduce__(self):\n        return print, ("loaded",)\n`,
  });
  const { report } = await project.run('pipeline.yml');
  expect(report.success).toBe(true);
  expect(report.findings[0]).toMatchObject({
    code: 'contract-unchecked',
    step: 'features',
    message: '`m.pkl` of `features.table`: not compared, because this run could not read the model',
  });
});

test('what is locked of a step that is gone is a warning, and what did not run is kept', async () => {
  await using project = await createContractProject();
  await lock(project);
  const text = await readFile(project.path('pipeline.yml'), 'utf8');
  const [withoutTrain = ''] = text.split('  train:');
  await project.write({ 'pipeline.yml': withoutTrain });
  const { report } = await project.run('pipeline.yml');
  expect(report.success).toBe(true);
  expect(report.findings).toMatchObject([
    {
      code: 'contract-outdated',
      message: 'the contract locks train.model, which the pipeline no longer has',
    },
  ]);

  await project.write({ 'pipeline.yml': text, 'features.py': script('raise ValueError("no")') });
  const failed = await project.run('pipeline.yml');
  expect(failed.report.findings.map(({ code }) => code)).toEqual(['script-failed', 'blocked']);
  expect(Object.keys(failed.report.contract?.current.outputs ?? {})).toEqual([
    'features.table',
    'train.model',
  ]);
});
