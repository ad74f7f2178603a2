/** Changes while a run goes on: the cache keeps no result of one state for the other. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { uncacheableOf } from '../support/cached-project.ts';
import { createProject, type PipelineRig, script } from '../support/pipeline-rig.ts';

/** `reads` uses the library at once, and ends after the change: a wait on a file would be recorded. */
const READS = [
  'with open(os.path.join(output_paths["o"], "r.txt"), "w") as file: file.write(VALUE)',
  'signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})',
  'with open(os.path.join(output_paths["o"], "pid.part"), "w") as file: file.write(str(os.getpid()))',
  'os.rename(os.path.join(output_paths["o"], "pid.part"), os.path.join(output_paths["o"], "pid"))',
  'signal.sigwait({signal.SIGUSR1})',
].join('\n');
const HEAD = 'import os, signal\n';
const OPTIONAL =
  'try:\n    import optpkg\n    VALUE = optpkg.VALUE\nexcept ImportError:\n    VALUE = "none"';

interface Change {
  readonly files: Readonly<Record<string, string>>;
  readonly library: string;
  readonly prepare?: (project: PipelineRig) => void;
  /** Shell commands in the directory of the project. */
  readonly change: string;
}

const PACKAGE = {
  'site-packages/optpkg/__init__.py': 'VALUE = "old"\n',
  'new/optpkg/__init__.py': 'VALUE = "new"\n',
  'new/optpkg.py': 'VALUE = "new"\n',
};
const INFO = {
  'site-packages/optpkg-1.0.dist-info/RECORD': 'optpkg/__init__.py,sha256=1,9\n',
  'site-packages/optpkg-1.0.dist-info/METADATA': 'Name: optpkg\nVersion: 1.0\n',
};
const SETTING = { 'conf/a.txt': 'old', 'conf.new/a.txt': 'new', 'site-packages/lib.py': '' };
const reading = (file: string) => ({
  ...SETTING,
  'site-packages/lib.py': `import os\nROOT = os.path.dirname(os.path.dirname(__file__))\nVALUE = open(ROOT + "/${file}").read()\n`,
});
const LIBRARY = 'from lib import VALUE';

test.runIf(process.platform === 'linux').each<[string, Change]>([
  [
    'a package is removed',
    {
      ...{ files: { ...PACKAGE, ...INFO }, library: OPTIONAL },
      change: 'rm -r site-packages/optpkg site-packages/optpkg-1.0.dist-info',
    },
  ],
  [
    'a package without a list of files is removed',
    { files: PACKAGE, library: OPTIONAL, change: 'rm -r site-packages/optpkg' },
  ],
  [
    'a package is added',
    {
      ...{ files: { 'new/optpkg/__init__.py': 'VALUE = "new"', 'site-packages/x.py': '' } },
      ...{ library: OPTIONAL, change: 'mv new/optpkg site-packages/' },
    },
  ],
  [
    'a package is written in place',
    {
      files: PACKAGE,
      library: OPTIONAL,
      change: 'cp new/optpkg.py site-packages/optpkg/__init__.py',
    },
  ],
  [
    'a package is replaced',
    {
      ...{ files: PACKAGE, library: OPTIONAL },
      change: 'mv site-packages/optpkg gone && mv new/optpkg site-packages/optpkg',
    },
  ],
  [
    'an old directory takes the place of one that a library read',
    { files: reading('conf/a.txt'), library: LIBRARY, change: 'mv conf gone && mv conf.new conf' },
  ],
  [
    'a link points elsewhere',
    {
      ...{ files: reading('now/a.txt'), library: LIBRARY },
      prepare: ({ path }) => symlinkSync('conf', path('now')),
      change: 'ln -sfn conf.new now',
    },
  ],
])('%s', async (_what, { files, library, prepare, change }) => {
  await using project = await createProject({
    ...files,
    'scripts/reads.py': script(READS, HEAD + library),
  });
  prepare?.(project);
  const outputs = (workspaceDir: string) =>
    project.path(workspaceDir, 'test_reads', 'outputs', 'o');
  const run = async (cache: 'off' | 'read-write', workspaceDir: string, meanwhile = () => {}) => {
    const running = project.run(
      { steps: { reads: { output_paths: { o: 'o' } } } },
      {
        ...{ cache, cacheSample: { share: 0 }, workspaceDir, preserveOutputs: true },
        environ: {
          ...process.env,
          ...{ PYTHONPATH: project.path('site-packages'), PYTHONDONTWRITEBYTECODE: '' },
        },
      },
    );
    const pid = path.join(outputs(workspaceDir), 'pid');
    const isOver = running.then(() => true);
    while (!existsSync(pid) && !(await Promise.race([isOver, sleep(5)])));
    meanwhile();
    process.kill(Number(readFileSync(pid, 'utf8')), 'SIGUSR1');
    const { report } = await running;
    expect(report.errors).toEqual([]);
    return {
      value: readFileSync(path.join(outputs(workspaceDir), 'r.txt'), 'utf8'),
      uncacheable: uncacheableOf(report, 'reads'),
    };
  };
  const { uncacheable } = await run('read-write', 'cached', () =>
    execFileSync('sh', ['-c', change], { cwd: project.dir }),
  );
  expect(uncacheable).toEqual([expect.stringContaining('changed during the run')]);
  rmSync(project.path('cached/test_reads'), { recursive: true });
  const second = await run('read-write', 'cached');
  const fresh = await run('off', 'fresh');
  expect(second.value).toBe(fresh.value);
});
