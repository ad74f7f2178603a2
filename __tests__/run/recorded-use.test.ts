import { expect, test } from 'vitest';
import type { StepUse } from '../../src/report/use-report.ts';
import { codes, createProject, readsColumn, script, writesCsv } from '../support/pipeline-rig.ts';

const TWO_STEPS = {
  steps: {
    a: {
      script: 'a.py',
      input_paths: {},
      output_paths: { data: 'out/a' },
      environ_vars: { LABEL: 'label', ELSEWHERE: '1' },
      job_args: { seed: 1, depth: 2 },
    },
    b: {
      script: 'b.py',
      input_paths: { data: { from: 'a.data' } },
      job_args: { target: 'label' },
    },
  },
};

test('a step reports the names, files and columns that it used', async () => {
  await using project = await createProject({
    'a.py': script(
      `import os\nos.environ["ELSEWHERE"]\njob_args.seed\nenviron_vars.get("MISSING")\n${writesCsv('data', 'id,label,other')}`,
    ),
    'b.py': script(`${readsColumn('data', 'id')}\nrow_of = job_args.target`),
  });
  const { report } = await project.run(TWO_STEPS);
  const [a, b] = report.steps.map(({ use }) => use as StepUse);
  expect(a).toMatchObject({
    arguments: {
      output_paths: { read: ['data'], unused: [] },
      environ_vars: { read: ['ELSEWHERE'], unused: ['LABEL'], defaulted: ['MISSING'] },
      job_args: { read: ['seed'], unused: ['depth'], all: false },
    },
    coverage: { read: 3, declared: 5 },
    columns: [],
  });
  expect(b?.filesRead).toEqual([
    { input: 'data', path: 'part-0.csv', location: { file: 'b.py', line: 3 } },
  ]);
  expect(b?.columns).toEqual([
    { input: 'data', name: 'id', use: 'named', location: { file: 'b.py', line: 4 } },
    { input: 'data', name: 'label', use: 'argument' },
    { input: 'data', name: 'other', use: 'unseen' },
  ]);
});

test('a name that neither the script nor what it calls reads is a notice', async () => {
  const pipeline = (name: string, args: string) =>
    `defaults: {job_args: {of_all: 1}}\nsteps:\n  a:\n    script: ${name}\n    input_paths: {}\n    output_paths: {data: d}\n    job_args: ${args}\n`;
  await using project = await createProject({
    'helper.py': 'def use(a):\n    return a.seed\n\n\ndef later(a):\n    return a.rare\n',
    'a.py': script(`helper.use(job_args)\n${writesCsv('data')}`, 'import helper'),
    'whole.py': script(
      `helper.use(job_args)\ndict(vars(job_args))\n${writesCsv('data')}`,
      'import helper',
    ),
    'p.yml': pipeline('a.py', '{seed: 1, rare: 2, dropped: 3}'),
    'whole.yml': pipeline('whole.py', '{seed: 1, dropped: 3}'),
  });
  const { report } = await project.run('p.yml');
  expect(report.findings).toMatchObject([
    {
      ...{ code: 'name-unused', severity: 'notice', location: { file: 'p.yml', line: 7 } },
      message: 'step `a` declares `dropped` in `job_args`, which a.py did not read',
    },
  ]);
  expect(codes((await project.run('whole.yml')).report)).toEqual([]);
});

test.each(['auto', 'off'])(
  'a name in the package of a script counts, with preload: %s',
  async (preload) => {
    const step = (name: string) =>
      `  ${name}:\n    script: pkg/a.py\n    input_paths: {}\n    output_paths: {data: out/${name}}\n    job_args: {rare: 1, gone: 2}\n`;
    await using project = await createProject({
      'pkg/__init__.py': 'from . import util\n',
      'pkg/util.py': 'NAMES = ["rare"]\n\n\ndef show(job_args):\n    pass\n',
      'pkg/a.py': script(`util.show(job_args)\n${writesCsv('data')}`, 'from . import util'),
      'p.yml': `preload: ${preload}\nsteps:\n${step('a')}${step('b')}`,
    });
    const { report } = await project.run('p.yml');
    expect(report.findings.map(({ code, message }) => [code, message])).toEqual([
      ['name-unused', expect.stringContaining('`gone`')],
      ['name-unused', expect.stringContaining('`gone`')],
    ]);
  },
);

test('a program reports which of its variables it read', async () => {
  await using project = await createProject({
    'a.py': 'import os\nos.environ["USED"]\n',
    'b.py': 'import os\nprint(sorted(os.environ.copy()))\n',
  });
  const step = { call: 'cli', environ_vars: { USED: '1', UNUSED: '2' } };
  const { report } = await project.run({
    steps: { a: { ...step, script: 'a.py' }, b: { ...step, script: 'b.py' } },
  });
  expect(report.steps.map(({ use }) => use?.arguments)).toMatchObject([
    { environ_vars: { read: ['USED'], unused: ['UNUSED'], all: false } },
    { environ_vars: { read: ['USED', 'UNUSED'], unused: [], all: true } },
  ]);
  expect(Object.keys(report.steps[0]?.use?.arguments ?? {})).toEqual(['environ_vars']);
});

test('a failed step reports what it asked for', async () => {
  await using project = await createProject({
    'a.py': script('key = "LA" + "BEL"\nenviron_vars[key]'),
  });
  const { report } = await project.run({ steps: { a: { script: 'a.py', input_paths: {} } } });
  expect(report.steps[0]).toMatchObject({
    status: 'failed',
    use: { arguments: { environ_vars: { missing: ['LABEL'] } } },
  });
});
