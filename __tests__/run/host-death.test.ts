import { expect, test } from 'vitest';
import { createProject, script, statuses } from '../support/pipeline-rig.ts';

test('a run whose Python host dies still tells every step, and what it was', async () => {
  await using project = await createProject({
    'scripts/kills.py': script(
      'import os, signal, time\nos.kill(os.getppid(), signal.SIGKILL)\ntime.sleep(60)',
    ),
    'scripts/later.py': script('pass'),
  });
  const { report } = await project.run(
    {
      steps: {
        kills: { input_paths: {} },
        later: { depends_on: 'kills' },
        alone: { script: 'later', input_paths: {} },
      },
    },
    { maxParallel: 1, retries: 1 },
  );
  expect(statuses(report)).toMatchObject({ kills: 'crashed', later: 'blocked' });
  expect(report.steps[0]?.errorMessage).toMatch(/host (ended|died)/);
  expect(report.success).toBe(false);
});
