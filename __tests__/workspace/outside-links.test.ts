/** Links to outside of the workspace, or that make outside files look like it. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { codes, createProject, script, statuses } from '../support/pipeline-rig.ts';

const MARKED = {
  'other/test_a/.cursus-marker': '',
  'other/test_a/outputs/o/model.bin': 'hours of work',
  'other/test_b/notes.txt': 'mine',
};

describe('another directory at the path of the workspace is not changed', () => {
  test.each([
    ['by a link', 'os.symlink(other, workspace)'],
    ['by renaming it', 'os.rename(other, workspace)'],
    ['by a copy with its marker files', 'shutil.copytree(other, workspace)'],
  ])('%s', async (_how, code) => {
    await using project = await createProject({
      ...MARKED,
      'scripts/a.py': script(
        [
          'import os, shutil',
          'workspace = os.path.dirname(os.path.dirname(os.getcwd()))',
          'other = environ_vars["OTHER"]',
          'os.rename(workspace, workspace + "-before")',
          code,
        ].join('\n'),
      ),
    });
    const { report } = await project.run({
      steps: { a: { input_paths: {}, environ_vars: { OTHER: project.path('other') } } },
    });
    expect(report.internalError).toBeUndefined();
    expect(codes(report)).toContain(':workspace-left');
    const there = (file: string) => readFileSync(project.path('test_workspace', file), 'utf8');
    expect(there('test_a/outputs/o/model.bin')).toBe('hours of work');
    expect(there('test_b/notes.txt')).toBe('mine');
    expect((await readdir(project.path('test_workspace'))).sort()).toEqual(['test_a', 'test_b']);
  });

  test('and a workspace that a script removed is not a fault', async () => {
    await using project = await createProject({
      'scripts/a.py': script(
        'import os, shutil\nshutil.rmtree(os.path.dirname(os.path.dirname(os.getcwd())))',
      ),
    });
    const { report } = await project.run({ steps: { a: { input_paths: {} } } });
    expect(report.internalError).toBeUndefined();
    expect(await readdir(project.dir)).toEqual(['scripts']);
  });
});

describe('no step is blamed for changes by the kernel:', () => {
  test.each([
    ['an output that is a link into /proc', 'os.rmdir(o); os.symlink("/proc/self", o)'],
    ['an output that is a link to /sys', 'os.rmdir(o); os.symlink("/sys", o)'],
    ['a link to /proc in an output', 'os.symlink("/proc", o + "/l"); data()'],
    [
      'a link to a file of /proc in a large output',
      'os.symlink("/proc/uptime", o + "/l"); large()',
    ],
    ['a link to /sys in a large output', 'os.symlink("/sys/kernel", o + "/l"); large()'],
  ])('%s', async (_what, code) => {
    const top = [
      'import os',
      'def data(): open(o + "/d.csv", "w").write("a\\n1\\n")',
      'def large():',
      '    for index in range(2_100): open(f"{o}/{index}.csv", "w").write("a\\n1\\n")',
    ];
    await using project = await createProject({
      'scripts/writes.py': script(
        ['global o', 'o = output_paths["o"]', code].join('\n'),
        top.join('\n'),
      ),
      'scripts/reads.py': script('import time\ntime.sleep(0.1)'),
    });
    const { report } = await project.run({
      steps: {
        writes: { output_paths: { o: 'out' } },
        reads: { input_paths: { i: { from: 'writes.o' } } },
      },
    });
    expect(codes(report).filter((code) => code.endsWith('input-changed'))).toEqual([]);
    expect(report.internalError).toBeUndefined();
  });
});

test('links in large kept outputs still work', async () => {
  await using project = await createProject({
    'scripts/writes.py': script(
      'open(output_paths["o"] + "/d.csv", "w").write("x\\n" + "1\\n" * 1_000_000)',
    ),
    'scripts/links.py': script(
      'import os\nos.symlink(input_paths["i"] + "/d.csv", output_paths["o"] + "/d.csv")',
    ),
    'scripts/waits.py': script('import time\ntime.sleep(0.4)'),
  });
  const links = (from: string, out: string) => ({
    ...{ script: 'links', input_paths: { i: { from } }, output_paths: { o: out } },
  });
  const { report } = await project.run(
    {
      steps: {
        writes: { output_paths: { o: 'out/w' } },
        one: links('writes.o', 'out/1'),
        two: links('one.o', 'out/2'),
        waits: { input_paths: {}, depends_on: ['two'] },
        last: { script: 'waits', input_paths: {}, depends_on: ['waits'] },
      },
    },
    { preserveOutputs: true },
  );
  expect(Object.values(statuses(report))).toEqual(Array(5).fill('passed'));
  for (const step of ['one', 'two']) {
    const kept = project.path('test_workspace', `test_${step}`, 'outputs/o/d.csv');
    expect(readFileSync(kept, 'utf8').length).toBe(2_000_002);
  }
});
