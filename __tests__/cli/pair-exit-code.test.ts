import { expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { createProject, script, writesCsv } from '../support/pipeline-rig.ts';

test('a pair without data flow is incompatible and has the exit code of a failure', async () => {
  await using project = await createProject({
    'scripts/writes.py': script(writesCsv('data')),
    'scripts/reads_nothing.py': script('pass'),
  });
  const printed: string[] = [];
  const output = { write: (text: string) => printed.push(text) };
  const exitCode = await runCli(['runtime', 'test-compatibility', 'writes', 'reads_nothing'], {
    ...{ stdout: output, stderr: output, cwd: project.dir },
    environ: { ...process.env, GITHUB_ACTIONS: 'false' },
  });
  expect(printed.join('')).toContain('❌ INCOMPATIBLE');
  expect(exitCode).toBe(1);
});
