/** Which files are removed during a run, and which files later steps can still read. */
import { lstatSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { PrivateFiles } from '../../src/workspace/private-files.ts';
import { codes, createProject, script } from '../support/pipeline-rig.ts';
import { planOf } from '../support/planned.ts';

/** Larger than files that are kept until the end of a run. */
const WRITES = script(
  'open(output_paths["o"] + "/d.csv", "w").write("x\\n" + "1\\n" * 1_000_000)\nimport os\nos.mkdir(output_paths["o"] + "/sub")\nopen(output_paths["o"] + "/sub/e.csv", "w").write("x\\n1\\n")',
);
/** Runs long enough for all removals to finish. */
const WAITS = script('import time\ntime.sleep(0.4)');
const READS = script(
  'import os\nfor name in environ_vars["FILES"].split():\n    assert len(open(input_paths["i"] + "/" + name).read()) > 3, name',
);

const HANDS_ON: Record<string, [string, string]> = {
  'a link to an input': ['os.symlink(i + "/d.csv", o + "/d.csv")', 'd.csv'],
  'a relative link to an input': [
    'os.symlink(os.path.relpath(i + "/d.csv", o), o + "/d.csv")',
    'd.csv',
  ],
  'a link to a link': [
    'os.symlink(i + "/d.csv", "first.csv"); os.symlink(os.getcwd() + "/first.csv", o + "/d.csv")',
    'd.csv',
  ],
  'a link to the directory of an input': ['os.symlink(i, o + "/all")', 'all/d.csv all/sub/e.csv'],
  'an output that is a link to an input': ['os.rmdir(o); os.symlink(i, o)', 'd.csv sub/e.csv'],
  'a link into the working directory': [
    'open("w.csv", "w").write("x\\n1\\n"); os.symlink(os.getcwd() + "/w.csv", o + "/w.csv")',
    'w.csv',
  ],
  'a link to a linked working directory': [
    'os.mkdir("w"); os.symlink(i + "/d.csv", "w/d.csv"); os.symlink(os.getcwd() + "/w", o + "/w")',
    'w/d.csv',
  ],
};

describe('data that a step passes on exists for all later steps:', () => {
  test.each(Object.entries(HANDS_ON))('%s', async (_what, [body, files]) => {
    await using project = await createProject({
      'scripts/writes.py': WRITES,
      'scripts/links.py': script(`import os\ni, o = input_paths["i"], output_paths["o"]\n${body}`),
      ...{ 'scripts/waits.py': WAITS, 'scripts/reads.py': READS },
    });
    const reads = (from: string, after: string) => ({
      ...{ script: 'reads', input_paths: { i: { from } } },
      ...{ depends_on: [after], environ_vars: { FILES: files } },
    });
    const { report } = await project.run({
      steps: {
        writes: { output_paths: { o: 'out/w' } },
        links: { input_paths: { i: { from: 'writes.o' } }, output_paths: { o: 'out/l' } },
        waits: { input_paths: {}, depends_on: ['links'] },
        first: reads('links.o', 'links'),
        last: reads('links.o', 'waits'),
      },
    });
    expect(report.errors).toEqual([]);
    expect(await readdir(project.dir)).toEqual(['scripts']);
  });

  test('a link that three steps pass on, each with a new link to its input', async () => {
    await using project = await createProject({
      'scripts/writes.py': WRITES,
      'scripts/links.py': script(
        'import os\nos.symlink(input_paths["i"] + "/d.csv", output_paths["o"] + "/d.csv")',
      ),
      ...{ 'scripts/waits.py': WAITS, 'scripts/reads.py': READS },
    });
    const links = (from: string, out: string) => ({
      ...{ script: 'links', input_paths: { i: { from } }, output_paths: { o: out } },
    });
    const { report } = await project.run({
      steps: {
        writes: { output_paths: { o: 'out/w' } },
        one: links('writes.o', 'out/1'),
        two: links('one.o', 'out/2'),
        three: links('two.o', 'out/3'),
        waits: { input_paths: {}, depends_on: ['three'] },
        last: {
          ...{ script: 'reads', input_paths: { i: { from: 'three.o' } } },
          ...{ depends_on: ['waits'], environ_vars: { FILES: 'd.csv' } },
        },
      },
    });
    expect(report.errors).toEqual([]);
  });

  test('a list of the paths that a step got', async () => {
    await using project = await createProject({
      'scripts/writes.py': WRITES,
      'scripts/lists.py': script(
        'open(output_paths["o"] + "/list.txt", "w").write(input_paths["i"] + "/d.csv")',
      ),
      'scripts/waits.py': WAITS,
      'scripts/passes.py': script(
        'import shutil\nshutil.copytree(input_paths["i"], output_paths["o"], dirs_exist_ok=True)',
      ),
      'scripts/reads.py': script('open(open(input_paths["i"] + "/list.txt").read()).close()'),
    });
    const { report } = await project.run({
      steps: {
        writes: { output_paths: { o: 'out/w' } },
        lists: { input_paths: { i: { from: 'writes.o' } }, output_paths: { o: 'out/l' } },
        passes: { input_paths: { i: { from: 'lists.o' } }, output_paths: { o: 'out/p' } },
        waits: { input_paths: {}, depends_on: ['passes'] },
        reads: { input_paths: { i: { from: 'passes.o' } }, depends_on: ['waits'] },
      },
    });
    expect(report.errors).toEqual([]);
  });
});

test('links in kept outputs still work', async () => {
  await using project = await createProject({
    'scripts/links.py': script(
      [
        'import os, shutil',
        'os.symlink(input_paths["i"] + "/x.csv", output_paths["o"] + "/x.csv")',
        'open("scratch.bin", "w").close()',
      ].join('\n'),
    ),
    'scripts/hands.py': script(
      'import os\nos.symlink(os.path.realpath(input_paths["i"]), output_paths["o"] + "/all")',
    ),
    'in/x.csv': 'x\n1\n',
  });
  const { report } = await project.run(
    {
      steps: {
        links: { input_paths: { i: 'in' }, output_paths: { o: 'out/l' } },
        hands: { input_paths: { i: { from: 'links.o' } }, output_paths: { o: 'out/h' } },
      },
    },
    { preserveOutputs: true },
  );
  expect(codes(report)).toEqual([]);
  const kept = (step: string) => project.path('test_workspace', `test_${step}`);
  expect(lstatSync(`${kept('links')}/outputs/o/x.csv`).isSymbolicLink()).toBe(true);
  expect(await readFile(`${kept('links')}/outputs/o/x.csv`, 'utf8')).toBe('x\n1\n');
  expect(await readFile(`${kept('hands')}/outputs/o/all/x.csv`, 'utf8')).toBe('x\n1\n');
  expect((await readdir(kept('links'))).sort()).toEqual([
    ...['.cursus-marker', 'inputs', 'logs', 'outputs'],
  ]);
});

describe('private files of a step can be removed', () => {
  const MB = 1024 * 1024;
  const steps = planOf({
    steps: {
      a: { output_paths: { o: 'a' } },
      b: { input_paths: { i: { from: 'a.o' } }, output_paths: { o: 'b' } },
      c: { input_paths: { i: { from: 'a.o' } }, output_paths: { o: 'c' } },
      d: { input_paths: { i: { from: 'b.o' }, j: { from: 'c.o' }, k: { from: 'c.o' } } },
      after: { depends_on: ['b'] },
    },
  }).steps;

  function filesOf(bytes: number): PrivateFiles {
    const files = new PrivateFiles(steps);
    for (const { name } of steps) files.copied(name, bytes);
    return files;
  }

  test('when it and all its direct and indirect readers have ended', () => {
    const files = filesOf(2 * MB);
    expect(files.ended('a')).toEqual([]);
    expect(files.ended('b')).toEqual([]);
    expect(files.ended('after')).toEqual(['after']);
    expect(files.ended('c')).toEqual([]);
    expect([...files.ended('d')].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('in any order of their ends', () => {
    const files = filesOf(2 * MB);
    expect(files.ended('d')).toEqual(['d']);
    expect(files.ended('c')).toEqual(['c']);
    expect(files.ended('a')).toEqual([]);
    expect([...files.ended('b')].sort()).toEqual(['a', 'b']);
  });

  test('and are kept until the end of the run if they are small', () => {
    const files = filesOf(MB);
    expect(['a', 'b', 'c', 'd', 'after'].flatMap((step) => files.ended(step))).toEqual([]);
  });
});
