import { execFile, execFileSync } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { CLI } from '../support/cursus.ts';
import { createProject, script, writesCsv } from '../support/pipeline-rig.ts';

const run = promisify(execFile);

test.runIf(mayHideProc())('a run without a readable /proc also passes', async () => {
  await using project = await createProject({
    'scripts/a.py': script(writesCsv('out')),
    'scripts/b.py': script('import subprocess\nsubprocess.Popen(["sleep", "60"])'),
    'pipeline.json': JSON.stringify({
      steps: { a: { input_paths: {}, output_paths: { out: 'a' } }, b: { depends_on: 'a' } },
    }),
  });
  const command = 'mount -t tmpfs none /proc && exec "$0" "$@"';
  const { stdout } = await run(
    'unshare',
    ['-m', 'sh', '-c', command, process.execPath, CLI, 'runtime', 'test-pipeline', 'pipeline.json'],
    { cwd: project.dir },
  );
  expect(stdout).toContain('Successful Scripts: 2/2');
});

/** A mount namespace needs Linux, and a user who may create one. */
function mayHideProc(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/proc'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
