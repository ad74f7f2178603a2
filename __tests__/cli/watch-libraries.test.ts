/** Watches whose libraries depend on files that change. */
import { renameSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createProject, type PipelineRig, script } from '../support/pipeline-rig.ts';
import { processesBelow, waitFor } from '../support/processes.ts';
import { startWatch } from '../support/watch.ts';

const HEAD = 'import os, sqlite3\nROOT = os.path.dirname(os.path.dirname(__file__))\n';
const READS = 'with open(ROOT + "/settings.txt") as file:\n    VALUE = file.read()\n';

/** Without the steps that run again, at random, to test the cache. */
const CACHED = ['--cache', 'read-write', '--cache-sample', '0'];

/** `writes` hands the value of the library to `reads`, which fails with it. */
async function watchProject({ library = READS, files = {}, more = [] }: WatchedLibrary = {}) {
  const project = await createProject({
    'pipeline.yml': [
      'steps:',
      '  writes: { output_paths: { o: out/o } }',
      '  reads: { input_paths: { o: { from: writes.o } } }',
    ].join('\n'),
    'settings.txt': 'one',
    ...files,
    'site-packages/settled_library.py': HEAD + library,
    'scripts/writes.py': writes(),
    'scripts/reads.py': script(
      'raise ValueError("it has " + open(os.path.join(input_paths["o"], "r.txt")).read())',
      'import os',
    ),
  });
  const env = { CI: '', PYTHONPATH: project.path('site-packages') };
  return { project, watch: startWatch(project.dir, more, { env }) };
}

interface WatchedLibrary {
  readonly library?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly more?: readonly string[];
}

const writes = (end = '') =>
  script(
    `open(os.path.join(output_paths["o"], "r.txt"), "w").write(settled_library.VALUE + "${end}")`,
    'import os\nimport settled_library',
  );

test('a file that a library reads as it is imported counts, also for the cache', async () => {
  const { project, watch } = await watchProject({ more: CACHED });
  await using _project = project;
  await using _watch = watch;
  expect(await watch.next()).toContain('ValueError: it has one');
  await project.write({ 'settings.txt': 'two' });
  const second = await watch.next();
  expect(second).toContain('settings.txt changed');
  expect(second).toContain('ValueError: it has two');
  await project.write({ 'settings.txt': 'one' });
  const third = await watch.next();
  expect(third).toContain('ValueError: it has one');
  expect(third).toContain('1 cached');
  await project.write({ 'settings.txt': 'two' });
  expect(await watch.next()).toContain('ValueError: it has two');
});

test('a library that is updated is imported anew by the next run', async () => {
  const { project, watch } = await watchProject();
  await using _project = project;
  await using _watch = watch;
  expect(await watch.next()).toContain('ValueError: it has one');
  writeFileSync(project.path('site-packages/new.tmp'), 'VALUE = "an update"\n');
  renameSync(
    project.path('site-packages/new.tmp'),
    project.path('site-packages/settled_library.py'),
  );
  await project.write({ 'scripts/writes.py': writes('!') });
  expect(await watch.next()).toContain('ValueError: it has an update!');
});

describe('the next run imports a library anew', () => {
  test.each<[string, WatchedLibrary, (project: PipelineRig) => void, string]>([
    [
      'after an old directory took the place of one that it read',
      {
        library: 'VALUE = open(ROOT + "/conf/a.txt").read()',
        files: { 'conf/a.txt': 'one', 'conf.new/a.txt': 'two' },
      },
      ({ path }) => {
        renameSync(path('conf'), path('conf.old'));
        renameSync(path('conf.new'), path('conf'));
      },
      'it has two',
    ],
    [
      'after a link points elsewhere',
      {
        library: [
          'if not os.path.lexists(ROOT + "/now"): os.symlink("v1", ROOT + "/now")',
          'VALUE = open(ROOT + "/now/a.txt").read()',
        ].join('\n'),
        files: { 'v1/a.txt': 'one', 'v2/a.txt': 'two' },
      },
      ({ path }) => {
        unlinkSync(path('now'));
        symlinkSync('v2', path('now'));
      },
      'it has two',
    ],
    [
      'after a file was added to a directory that it listed',
      {
        library: 'VALUE = ",".join(sorted(os.listdir(ROOT + "/plugins")))',
        files: { 'plugins/one': '' },
      },
      ({ path }) => writeFileSync(path('plugins/two'), ''),
      'it has one,two',
    ],
    [
      'after a change of code that it runs by itself',
      { library: 'exec(open(ROOT + "/conf.py").read())', files: { 'conf.py': 'VALUE = "one"' } },
      ({ path }) => writeFileSync(path('conf.py'), 'VALUE = "two"'),
      'it has two',
    ],
  ])('%s, and keeps no wrong result', async (_what, library, change, expected) => {
    const { project, watch } = await watchProject({ ...library, more: CACHED });
    await using _project = project;
    await using _watch = watch;
    expect(await watch.next()).toContain('it has one');
    change(project);
    // A change of a directory starts no run.
    await project.write({ 'scripts/writes.py': `${writes()}\n` });
    expect(await watch.next()).toContain(expected);
    await project.write({
      'scripts/reads.py': script(
        'raise ValueError(open(os.path.join(input_paths["o"], "r.txt")).read() + " in the end")',
        'import os',
      ),
    });
    const last = await watch.next();
    expect(last).toContain(`${expected.slice('it has '.length)} in the end`);
    // The files in a listed directory are not compared.
    expect(last.includes('1 cached')).toBe(!library.library?.includes('listdir'));
  });
});

test('a library that tries paths that the system refuses does not end the watch', async () => {
  const tried =
    'for one in (ROOT + "/loop", "x" * 300):\n    try: open(one)\n    except OSError: pass\n';
  const { project, watch } = await watchProject({ library: tried + READS });
  await using _project = project;
  await using _watch = watch;
  await watch.next();
  symlinkSync('loop', project.path('loop'));
  await project.write({ 'scripts/writes.py': writes('!') });
  expect(await watch.next()).toContain('it has one!');
  await project.write({ 'scripts/writes.py': writes('?') });
  expect(await watch.next()).toContain('it has one?');
});

test.runIf(process.platform === 'linux')(
  'the processes of libraries that are imported anew do not pile up',
  async () => {
    const { project, watch } = await watchProject();
    await using _project = project;
    await using _watch = watch;
    await watch.next();
    const first = processesBelow(watch.child.pid ?? 0).length;
    expect(first).toBeGreaterThan(1);
    for (const value of ['two', 'three', 'four', 'five']) {
      await project.write({ 'settings.txt': value });
      expect(await watch.next()).toContain(`it has ${value}`);
    }
    // A copy that waits for a step may have started.
    const now = () => processesBelow(watch.child.pid ?? 0).length;
    await waitFor(() => expect(now()).toBeLessThanOrEqual(first + 1));
  },
);
