import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { BundleManifest } from '../../src/bundle/bundle-manifest.ts';
import { openBundle } from '../../src/bundle/open-bundle.ts';
import { createProject, type PipelineRig, script, writesCsv } from '../support/pipeline-rig.ts';

const SECRET = 'sk-very-secret-12345';

interface Written {
  readonly manifest: BundleManifest;
  readonly names: readonly string[];
  readonly text: (name: string) => string;
}

function read(project: PipelineRig, step: string): Written {
  const { manifest, unpack } = openBundle(project.path('bundles', `${step}.bundle.zip`), step);
  const target = project.path('unpacked', `${step}-${Math.random()}`);
  mkdirSync(target, { recursive: true });
  unpack(target);
  return {
    manifest,
    names: manifest.members.map(({ path: name }) => name),
    text: (name) => readFileSync(path.join(target, name), 'utf8'),
  };
}

const FAILS = script('raise ValueError("no")');

// prepare → train* → report
test('only the step at fault has a bundle, with the data that it was handed', async () => {
  await using project = await createProject({
    'prepare.py': script(writesCsv('data')),
    'train.py': script('raise ValueError(input_paths["data"])'),
    'report.py': script('pass'),
  });
  const { report } = await project.run(
    {
      steps: {
        prepare: { outputs: { data: 'out/data' } },
        train: { inputs: { data: { from: 'prepare.data' } }, outputs: { model: 'out/model' } },
        report: { inputs: { model: { from: 'train.model' } } },
      },
    },
    { bundle: { dir: 'bundles' } },
  );
  expect(readdirSync(project.path('bundles'))).toEqual(['train.bundle.zip']);
  expect(report.causes.map(({ bundles }) => bundles)).toEqual([['bundles/train.bundle.zip']]);
  const { manifest, names, text } = read(project, 'train');
  expect(names).toEqual(['inputs/0-data/data/part-0.csv', 'pipeline.json', 'project/train.py']);
  expect(text('inputs/0-data/data/part-0.csv')).toBe('id,label\n1,0\n2,1\n');
  expect(manifest).toMatchObject({
    ...{ step: 'train', left_out: [], redacted: [] },
    verdict: {
      ...{ status: 'failed', error_type: 'ValueError' },
      location: { file: 'train.py', line: 2 },
    },
  });
});

test('a run without failures writes nothing, and neither does one without the option', async () => {
  await using project = await createProject({ 'a.py': script('pass'), 'b.py': FAILS });
  const passed = { bundle: { dir: 'bundles' } };
  const { report } = await project.run({ steps: { a: null } }, passed);
  const failed = await project.run({ steps: { b: null } });
  expect([report.success, failed.report.success]).toEqual([true, false]);
  expect(readdirSync(project.dir)).not.toContain('bundles');
});

test('no member of a bundle contains a secret', async () => {
  await using project = await createProject({
    'a.py': script(
      'raise ValueError("no")',
      `import os\nTOKEN = "${SECRET}"\nos.environ["REGION"]`,
    ),
    'data/plain.csv': 'id\n1\n',
    'data/keyed.csv': `id,key\n1,${SECRET}\n`,
    [`data/${SECRET}.csv`]: 'id\n1\n',
  });
  const environ = { ...process.env, REGION: 'eu', DEPLOY_TOKEN: SECRET };
  await project.run(
    {
      steps: {
        a: {
          inputs: { all: 'data', key: 'data/keyed.csv' },
          environ_vars: { API_TOKEN: 'short', LEVEL: '3', URL: `https://u:${SECRET}@host/` },
          job_args: { deep: { password: 'hunter2', list: [SECRET, 1] }, depth: 3 },
        },
      },
    },
    { bundle: { dir: 'bundles' }, environ },
  );
  const { manifest, names, text } = read(project, 'a');
  for (const name of names) {
    expect(name).not.toContain(SECRET);
    if (!name.endsWith('/')) expect(text(name)).not.toContain(SECRET);
  }
  const whole = JSON.stringify(manifest);
  expect(whole + text('pipeline.json')).not.toMatch(/sk-very|hunter2|short/);
  expect(names).toEqual([
    ...['inputs/0-all/data/keyed.csv', 'inputs/0-all/data/plain.csv', 'inputs/1-key/keyed.csv'],
    ...['pipeline.json', 'project/a.py'],
  ]);
  expect(text('inputs/1-key/keyed.csv')).toBe('id,key\n1,***\n');
  expect(manifest.left_out.map(({ path: name, reason }) => `${name}: ${reason}`)).toEqual([
    'inputs/0-all/data/***.csv: its name contains a secret',
  ]);
  expect(manifest.redacted).toEqual([
    ...['project/a.py', 'inputs/0-all/data/keyed.csv', 'inputs/1-key/keyed.csv'],
    ...['job_args.deep.password', 'job_args.deep.list.0'],
  ]);
  expect(manifest.environment).toEqual([
    { name: 'API_TOKEN', set: true, withheld: true },
    { name: 'REGION', set: true, withheld: false },
    { name: 'URL', set: true, withheld: true },
  ]);
  expect(JSON.parse(text('pipeline.json')).steps.a.environ_vars).toEqual({ LEVEL: '3' });
  // Its lines are where they were.
  expect(text('project/a.py').split('\n')[4]).toContain('raise');
});

test('values that follow a secret option are hidden, placeholders are not', async () => {
  await using project = await createProject({ 'a.py': 'raise SystemExit(3)', 'in.csv': 'id\n' });
  const args = [
    '--password',
    'hunter22',
    '--api-key=abcdefgh',
    '--token',
    '{job_args.t}',
    '--n',
    '1',
  ];
  await project.run(
    { steps: { a: { call: 'cli', args, inputs: { raw: 'in.csv' }, job_args: { t: '1' } } } },
    { bundle: { dir: 'bundles' } },
  );
  expect(JSON.parse(read(project, 'a').text('pipeline.json')).steps.a.args).toEqual([
    ...['--password', '***', '--api-key=***', '--token', '{job_args.t}', '--n', '1'],
  ]);
});

test('files beyond the limit are left out and listed', async () => {
  await using project = await createProject({
    'a.py': FAILS,
    'data/1.csv': 'a'.repeat(600),
    'data/2.csv': 'b'.repeat(600),
    'data/3.csv': 'c'.repeat(300),
  });
  await project.run(
    { steps: { a: { inputs: { data: 'data' } } } },
    { bundle: { dir: 'bundles', limitBytes: 1000 } },
  );
  const { manifest, names } = read(project, 'a');
  expect(names.filter((name) => name.startsWith('inputs'))).toEqual([
    'inputs/0-data/data/1.csv',
    'inputs/0-data/data/3.csv',
  ]);
  expect(manifest.left_out).toEqual([
    {
      ...{ path: 'inputs/0-data/data/2.csv', size: 600 },
      reason:
        'the files of a bundle are limited to 1000 bytes (`--bundle-limit`, in the action `bundle-limit`)',
    },
  ]);
});

test('the same failure gives the same bytes', async () => {
  await using project = await createProject({ 'a.py': FAILS, 'data/b.csv': 'x\n', 'data/a/c': '' });
  const bytes: Buffer[] = [];
  for (const dir of ['first', 'second']) {
    await project.run({ steps: { a: { inputs: { data: 'data' } } } }, { bundle: { dir } });
    bytes.push(readFileSync(project.path(dir, 'a.bundle.zip')));
  }
  expect(bytes[0]?.equals(bytes[1] as Buffer)).toBe(true);
});

test('an older bundle is replaced, another file is not', async () => {
  await using project = await createProject({
    'a.py': FAILS,
    'b.py': FAILS.replace('no', 'nor'),
    'bundles/b.bundle.zip': 'a file of the user',
  });
  const bundle = { dir: 'bundles' };
  await project.run({ steps: { a: null } }, { bundle });
  writeFileSync(project.path('a.py'), script('raise KeyError("new")'));
  const steps = { a: { inputs: {} }, b: { inputs: {} } };
  const { report } = await project.run({ steps }, { bundle });
  expect(read(project, 'a').manifest.verdict.error_type).toBe('KeyError');
  expect(readFileSync(project.path('bundles/b.bundle.zip'), 'utf8')).toBe('a file of the user');
  expect(report.findings.filter(({ code }) => code === 'bundle-not-written')).toMatchObject([
    {
      ...{ severity: 'warning', step: 'b' },
      message:
        'the replay bundle `bundles/b.bundle.zip` was not written: a file that is not a replay bundle has its name and is not replaced',
    },
  ]);
  expect(readdirSync(project.path('bundles')).sort()).toEqual(['a.bundle.zip', 'b.bundle.zip']);
});

test('steps that share a fault have two bundles together', async () => {
  await using project = await createProject({ 'a.py': FAILS });
  const names = ['s1', 's2', 's3', 's4'];
  const steps = Object.fromEntries(names.map((name) => [name, { script: 'a.py', inputs: {} }]));
  const { report } = await project.run({ steps }, { bundle: { dir: 'bundles' } });
  expect(report.causes).toHaveLength(1);
  expect(readdirSync(project.path('bundles')).sort()).toEqual(['s1.bundle.zip', 's2.bundle.zip']);
});

test('files that the code reads beside its inputs are in the bundle', async () => {
  await using project = await createProject({
    'scripts/a.py': script(
      'open(Path(__file__).parent.parent / "shared" / "settings.json").read()\nraise ValueError("no")',
      'from pathlib import Path',
    ),
    'shared/settings.json': '{}',
    'shared/other.json': '{}',
  });
  await project.run(
    { steps: { a: { script: 'scripts/a.py', inputs: {} } } },
    { bundle: { dir: 'bundles' } },
  );
  expect(read(project, 'a').names).toEqual([
    ...['pipeline.json', 'project/scripts/a.py', 'project/shared/settings.json'],
  ]);
});

test('an input that the step changed is in the bundle as it was', async () => {
  await using project = await createProject({
    'a.py': script('open(input_paths["raw"], "w").write("changed")\nraise ValueError("no")'),
    'in.csv': 'id\n1\n',
  });
  await project.run(
    { steps: { a: { inputs: { raw: 'in.csv' } } } },
    { bundle: { dir: 'bundles' } },
  );
  expect(read(project, 'a').text('inputs/0-raw/in.csv')).toBe('id\n1\n');
});
