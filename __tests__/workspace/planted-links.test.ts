/** A script plants links at paths that the run will write or remove: they are never followed. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { codes, createProject, script, writesCsv } from '../support/pipeline-rig.ts';

const PRELUDE = [
  'import os, shutil',
  'workspace = os.path.dirname(os.path.dirname(os.getcwd()))',
  'elsewhere = environ_vars["ELSEWHERE"]',
  'b = os.path.join(workspace, "test_b")',
  'own = os.path.dirname(os.getcwd())',
];

const PLANTED: Record<string, string> = {
  'a link at the directory of a later step': 'os.symlink(elsewhere, b)',
  'a relative link at the directory of a later step':
    'os.symlink(os.path.relpath(elsewhere, workspace), b)',
  'a link to nothing at the directory of a later step': 'os.symlink(elsewhere + "/nothing", b)',
  'a link to the directory of this step': 'os.symlink("test_a", b)',
  'a link for the logs of a later step': 'os.mkdir(b); os.symlink(elsewhere, b + "/logs")',
  'links for everything of a later step':
    'os.mkdir(b)\nfor name in ("logs", "inputs", "outputs", "work"): os.symlink(elsewhere, f"{b}/{name}")',
  'links below a marked directory':
    'os.mkdir(b); open(b + "/.cursus-marker", "w").close()\nfor name in ("logs", "inputs", "outputs", "work"): os.symlink(elsewhere, f"{b}/{name}")',
  'a link instead of the marker':
    'os.mkdir(b); os.symlink(elsewhere + "/mine.txt", b + "/.cursus-marker"); os.symlink(elsewhere, b + "/logs")',
  'a link instead of the trash':
    'os.symlink(elsewhere, workspace + "/.cursus-trash"); os.symlink(elsewhere, workspace + "/.cursus-trash-0a1B2c")',
  'a link instead of the lock':
    'os.remove(workspace + "/.cursus-lock"); os.symlink(elsewhere + "/mine.txt", workspace + "/.cursus-lock")',
  'links instead of its own directories':
    'for name in ("inputs", "work", "logs"): shutil.rmtree(f"{own}/{name}"); os.symlink(elsewhere, f"{own}/{name}")',
  'a link instead of its own marker':
    'os.remove(own + "/.cursus-marker"); os.symlink(elsewhere + "/mine.txt", own + "/.cursus-marker")',
  'links deep in its outputs':
    'os.makedirs(output_paths["data"] + "/x/y"); os.symlink(elsewhere, output_paths["data"] + "/x/y/link")',
};

describe.each(['nothing', 'outputs'])('in a run that keeps %s', (keep) => {
  test.each(Object.entries(PLANTED))('%s', async (_what, plant) => {
    await using project = await createProject({
      'scripts/a.py': script([...PRELUDE, plant, writesCsv('data')].join('\n')),
      'scripts/b.py': script(`print("printed")\nopen("w.txt", "w").close()\n${writesCsv('data')}`),
      ...{ 'elsewhere/mine.txt': 'mine', 'elsewhere/inputs/mine.txt': 'mine', 'in.csv': 'x\n' },
      'elsewhere/work/mine.txt': 'mine',
    });
    const { report } = await project.run(
      {
        steps: {
          a: {
            ...{ input_paths: {}, output_paths: { data: 'out/a' } },
            environ_vars: { ELSEWHERE: project.path('elsewhere') },
          },
          b: { input_paths: { i: 'in.csv' }, output_paths: { data: 'out/b' }, depends_on: ['a'] },
        },
      },
      { preserveOutputs: keep === 'outputs' },
    );
    expect(report.errors).toEqual([]);
    expect(report.steps.map(({ status }) => status)).toEqual(['passed', 'passed']);
    expect(report.steps[1]?.stdoutTail).toBe('printed');
    expect(readdirSync(project.path('elsewhere')).sort()).toEqual(['inputs', 'mine.txt', 'work']);
    for (const mine of ['mine.txt', 'inputs/mine.txt', 'work/mine.txt']) {
      expect(readFileSync(project.path('elsewhere', mine), 'utf8')).toBe('mine');
    }
    if (keep === 'outputs') {
      const kept = project.path('test_workspace/test_b');
      expect(lstatSync(kept).isSymbolicLink()).toBe(false);
      expect(readdirSync(`${kept}/outputs/data`)).toEqual(['part-0.csv']);
    }
    // Another run can follow.
    await project.write({ 'scripts/a.py': script(writesCsv('data')) });
    await project.run({ steps: { a: { input_paths: {}, output_paths: { data: 'out/a' } } } });
  });
});

test('a directory that is planted at the path of a later step is moved away and named', async () => {
  await using project = await createProject({
    'scripts/a.py': script(
      [...PRELUDE, 'os.makedirs(b + "/deep"); open(b + "/deep/x.txt", "w").write("x")'].join('\n'),
    ),
    'scripts/b.py': script('pass'),
  });
  const environ_vars = { ELSEWHERE: '' };
  const { report } = await project.run({
    steps: {
      a: { input_paths: {}, environ_vars },
      b: { input_paths: {}, depends_on: ['a'] },
    },
  });
  expect(codes(report)).toEqual(['a:undeclared-write', ':workspace-left']);
  const [left = ''] = await readdir(project.path('test_workspace'));
  expect(left).toMatch(/^test_b\.aside-[0-9a-f]{8}$/);
  expect(report.findings[1]?.message).toContain(left);
  expect(readFileSync(project.path('test_workspace', left, 'deep/x.txt'), 'utf8')).toBe('x');
});

test('a link at the path of its directory is removed without its target', async () => {
  for (const preserveOutputs of [false, true]) {
    await using project = await createProject({
      'scripts/a.py': script(
        [...PRELUDE, 'os.rename(own, workspace + "/moved"); os.symlink(elsewhere, own)'].join('\n'),
      ),
      ...{ 'elsewhere/inputs/x.txt': 'mine', 'elsewhere/work/x.txt': 'mine' },
    });
    await project.run(
      {
        steps: {
          a: { input_paths: {}, environ_vars: { ELSEWHERE: project.path('elsewhere') } },
        },
      },
      { preserveOutputs },
    );
    expect(readFileSync(project.path('elsewhere/inputs/x.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(project.path('elsewhere/work/x.txt'), 'utf8')).toBe('mine');
    expect(await readdir(project.path('test_workspace'))).toContain('moved');
    expect(await readdir(project.path('test_workspace'))).not.toContain('test_a');
  }
});

test('a link at the path of the trash of this run is not followed', async () => {
  await using project = await createProject({
    'scripts/a.py': script(
      [
        ...PRELUDE,
        'for name in os.listdir(workspace):',
        '    if not name.startswith(".cursus-trash"): continue',
        '    shutil.rmtree(os.path.join(workspace, name))',
        '    os.symlink(elsewhere, os.path.join(workspace, name))',
        '    print("planted")',
        'raise ValueError("again")',
      ].join('\n'),
    ),
    'elsewhere/mine.txt': 'mine',
  });
  const { report } = await project.run(
    {
      steps: { a: { input_paths: {}, environ_vars: { ELSEWHERE: project.path('elsewhere') } } },
    },
    { retries: 2, preserveOutputs: true },
  );
  expect(report.steps[0]).toMatchObject({ attempts: 3, stdoutTail: 'planted' });
  expect(await readdir(project.path('elsewhere'))).toEqual(['mine.txt']);
  expect(await readdir(project.path('test_workspace'))).toEqual(['.gitignore', 'test_a']);
});

test('a link at the path of the workspace ends the following steps, with the reason', async () => {
  await using project = await createProject({
    'scripts/a.py': script(
      [...PRELUDE, 'os.rename(workspace, workspace + "2"); os.symlink(elsewhere, workspace)'].join(
        '\n',
      ),
    ),
    'scripts/b.py': script('pass'),
    'elsewhere/mine.txt': 'mine',
  });
  const environ_vars = { ELSEWHERE: project.path('elsewhere') };
  const { report } = await project.run({
    steps: {
      a: { input_paths: {}, environ_vars },
      b: { input_paths: {}, depends_on: ['a'] },
    },
  });
  expect(codes(report)).toContain('b:step-not-prepared');
  expect(report.internalError).toBeUndefined();
  expect(await readdir(project.path('elsewhere'))).toEqual(['mine.txt']);
});
