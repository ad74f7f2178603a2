import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createContractProject, FEATURES, lock, ROWS } from '../support/contract-project.ts';
import { cursusHere } from '../support/cursus.ts';
import { script } from '../support/pipeline-rig.ts';

const RENAMED = FEATURES('id,tenure_years,plan', ROWS.join('\n'));

test('writes what the outputs carry, one column a line', async () => {
  await using project = await createContractProject();
  const { stdout, exitCode } = await lock(project);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Wrote pipeline.contract.json: 2 outputs, 2 files, 3 columns.\n');
  expect(await readFile(project.path('pipeline.contract.json'), 'utf8')).toBe(`{
  "contract_version": 1,
  "pipeline": "churn",
  "outputs": {
    "features.table": {
      "read_by": ["train.table"],
      "files": {
        "rows.csv": {
          "format": "csv",
          "digest": "4a36b493bae8d8f1fe5073f613f8895a",
          "rows": 6,
          "columns": [
            {"name": "id", "type": "integer", "nullable": false, "min": 1, "max": 6, "mean": 3.5, "distinct": 6},
            {"name": "tenure_months", "type": "integer", "nullable": false, "min": 2, "max": 12, "mean": 6.33333, "distinct": 6},
            {"name": "plan", "type": "string", "nullable": false, "distinct": 2, "values": ["basic", "plus"]}
          ]
        }
      }
    },
    "train.model": {"read_by": [], "files": {"model.txt": {"format": "text", "digest": "b6649ed99414e57919bb8e6782f492a3"}}}
  }
}
`);
  expect((await lock(project)).stdout).toContain('pipeline.contract.json is up to date');
});

test('lists the changes of an existing contract, and writes them only with --update', async () => {
  await using project = await createContractProject();
  await lock(project);
  const before = await readFile(project.path('pipeline.contract.json'), 'utf8');
  await project.write({ 'features.py': RENAMED });

  const listed = await lock(project);
  expect(listed.exitCode).toBe(1);
  expect(listed.stdout).toContain(
    'breaking features.table/rows.csv: renamed tenure_months → tenure_years · read by train.py:5 · written by features.py:3',
  );
  expect(await readFile(project.path('pipeline.contract.json'), 'utf8')).toBe(before);

  expect((await lock(project, '--update')).exitCode).toBe(0);
  const { report } = await project.run('pipeline.yml');
  expect(report).toMatchObject({ success: true, contract: { drift: [] } });
});

test('never writes in CI, where a run offers the change as a file and as a patch', async () => {
  await using project = await createContractProject();
  await lock(project);
  await project.write({ 'features.py': RENAMED });
  const args = ['lock', 'pipeline.yml', '--update'];
  const inCi = await cursusHere(args, { cwd: project.dir, env: { CI: 'true' } });
  expect(inCi).toMatchObject({ exitCode: 1 });
  expect(inCi.stdout).toContain('was not written: the variable CI is set');

  const run = ['test-pipeline', 'pipeline.yml', '--contract-file', 'new.json'];
  await cursusHere([...run, '--contract-patch', 'contract.patch'], { cwd: project.dir });
  execFileSync('git', ['init', '-q'], { cwd: project.dir });
  execFileSync('git', ['apply', 'contract.patch'], { cwd: project.dir });
  const patched = await readFile(project.path('pipeline.contract.json'), 'utf8');
  expect(patched).toBe(await readFile(project.path('new.json'), 'utf8'));
  expect(patched).toContain('tenure_years');
});

test('offers a first contract as a patch as well', async () => {
  await using project = await createContractProject();
  const run = ['test-pipeline', 'pipeline.yml', '--contract-patch', 'contract.patch'];
  expect((await cursusHere(run, { cwd: project.dir })).exitCode).toBe(0);
  execFileSync('git', ['init', '-q'], { cwd: project.dir });
  execFileSync('git', ['apply', 'contract.patch'], { cwd: project.dir });
  const { report } = await project.run('pipeline.yml');
  expect(report.contract?.drift).toEqual([]);
});

test('locks nothing while the pipeline fails', async () => {
  await using project = await createContractProject({ 'train.py': script('raise ValueError(1)') });
  const { exitCode, stdout } = await lock(project);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('Nothing was locked: the pipeline must pass first.');
  expect(existsSync(project.path('pipeline.contract.json'))).toBe(false);
});

test('does not compare what differs between two runs on the same inputs', async () => {
  const random = script(
    [
      'import os, random, uuid',
      'with open(os.path.join(output_paths["table"], f"rows-{uuid.uuid4()}.csv"), "w") as file:',
      '    file.write("id,score,noise\\n")',
      '    for index in range(random.randint(30, 60)):',
      '        noise = "" if random.random() < 0.5 else random.random()',
      '        file.write(f"{index},0.5,{noise}\\n")',
    ].join('\n'),
  );
  const train = script('open(output_paths["model"], "w").write(str(len(input_paths)))');
  await using project = await createContractProject({ 'features.py': random, 'train.py': train });
  // Two runs can have the same number of rows by chance.
  expect((await lock(project, '--runs', '4')).exitCode).toBe(0);
  const text = await readFile(project.path('pipeline.contract.json'), 'utf8');
  expect(text).toContain('"rows-*.csv"');
  expect(text).toContain('{"name": "noise", "type": "number", "nullable": true, "volatile": true}');
  for (let run = 0; run < 5; run += 1) {
    const { report } = await project.run('pipeline.yml');
    expect(report.contract?.drift).toEqual([]);
  }
});

test('writes no values of secret columns, and none at all with `examples: off`', async () => {
  const header = 'id,api_token,plan';
  await using project = await createContractProject({
    'features.py': FEATURES(header, ROWS.map((row) => row.replace(/,\d+,/, ',77,')).join('\n')),
  });
  await lock(project);
  const contract = await readFile(project.path('pipeline.contract.json'), 'utf8');
  expect(contract).toContain(
    '{"name": "api_token", "type": "integer", "nullable": false, "distinct": 1}',
  );
  expect(contract).toContain('"basic"');

  const text = await readFile(project.path('pipeline.yml'), 'utf8');
  await project.write({ 'pipeline.yml': `examples: off\n${text}` });
  expect((await lock(project, '--update')).exitCode).toBe(0);
  const bare = await readFile(project.path('pipeline.contract.json'), 'utf8');
  expect(bare).not.toMatch(/basic|"min"|"max"|"mean"|"values"/);
});

test('writes the tables of a run as a data contract that an expectation can read', async () => {
  await using project = await createContractProject();
  const run = ['test-pipeline', 'pipeline.yml', '--odcs-file', 'churn.odcs.yaml'];
  expect((await cursusHere(run, { cwd: project.dir })).exitCode).toBe(0);
  expect(await readFile(project.path('churn.odcs.yaml'), 'utf8')).toBe(`apiVersion: v3.0.2
kind: DataContract
id: churn
name: churn
version: 1.0.0
status: draft
schema:
  - name: features.table/rows.csv
    logicalType: object
    physicalType: csv
    properties:
      - name: id
        logicalType: integer
        physicalType: integer
        required: true
        logicalTypeOptions:
          minimum: 1
          maximum: 6
      - name: tenure_months
        logicalType: integer
        physicalType: integer
        required: true
        logicalTypeOptions:
          minimum: 2
          maximum: 12
      - name: plan
        logicalType: string
        physicalType: string
        required: true
`);

  const text = await readFile(project.path('pipeline.yml'), 'utf8');
  const expects = 'expect: { table: { schema: churn.odcs.yaml } }';
  await project.write({ 'pipeline.yml': text.replace('  train:', `    ${expects}\n  train:`) });
  expect((await project.run('pipeline.yml')).report).toMatchObject({ success: true, findings: [] });
  await project.write({ 'features.py': FEATURES('id,tenure_months,plan', '70,5,basic') });
  const { report } = await project.run('pipeline.yml');
  expect(report.causes.map(({ finding }) => finding.code)).toEqual(['expectation-failed']);
});

test('reads a file again if its entry was edited by hand, although its bytes are the same', async () => {
  await using project = await createContractProject();
  await lock(project);
  const file = 'pipeline.contract.json';
  const text = await readFile(project.path(file), 'utf8');
  const edited = text
    .replace('"name": "id", "type": "integer"', '"name": "id", "type": "string"')
    .replace('"rows": 6', '"rows": 90000');
  await project.write({ [file]: edited });
  const { report } = await project.run('pipeline.yml');
  expect(report.contract?.drift.map(({ message }) => message)).toEqual([
    'rows: 90000 → 6',
    'type of id changed: string → integer',
  ]);
  await lock(project, '--update');
  expect(await readFile(project.path(file), 'utf8')).toBe(text);
});

test('names two columns of one name apart', async () => {
  await using project = await createContractProject({
    'features.py': FEATURES('a,a,b', '1,x,2\n2,y,3'),
  });
  await lock(project);
  await project.write({ 'features.py': FEATURES('a,b', '1,2\n2,3') });
  const { report } = await project.run('pipeline.yml');
  expect(report.contract?.drift).toMatchObject([
    { class: 'breaking', message: 'column a.1 is gone' },
  ]);
});

test('locks no form that differs between the runs', async () => {
  const varying = script(
    [
      'import os, random',
      'kind = random.choice(["json", "csv"])',
      'text = {"json": \'[{"a": 1}]\', "csv": "a\\n1\\n"}[kind]',
      'open(os.path.join(output_paths["table"], "rows.dat"), "w").write(text)',
    ].join('\n'),
  );
  const train = script('open(output_paths["model"], "w").write(str(len(input_paths)))');
  await using project = await createContractProject({ 'features.py': varying, 'train.py': train });
  await lock(project, '--runs', '8');
  for (let run = 0; run < 3; run += 1) {
    expect((await project.run('pipeline.yml')).report.success).toBe(true);
  }
});
