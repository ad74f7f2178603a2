import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { earlierTimings } from '../../src/program/earlier-timings.ts';
import { createProject, script } from '../support/pipeline-rig.ts';

test('the step on the longest path starts first if an earlier report contains the times', async () => {
  await using project = await createProject({
    'scripts/short.py': script('pass'),
    'scripts/long.py': script('pass'),
    'earlier.json': JSON.stringify({
      script_results: { short: { execution_time: 0.1 }, long: { execution_time: 9 } },
    }),
  });
  const secondsOf = await earlierTimings(project.path('earlier.json'));
  const started = async (options: object) => {
    const { events } = await project.run(
      { steps: { short: { input_paths: {} }, long: { input_paths: {} } } },
      { maxParallel: 1, ...options },
    );
    return events.flatMap((event) => (event.type === 'step-started' ? [event.step] : []));
  };
  expect(await started({})).toEqual(['short', 'long']);
  expect(await started({ secondsOf })).toEqual(['long', 'short']);
});

test('a missing earlier report is ignored; an invalid one is reported', async () => {
  await using project = await createProject({ 'a.json': '{"x": ', 'b.json': '{"x": 1}' });
  expect(await earlierTimings(project.path('none.json'))).toBeUndefined();
  await expect(earlierTimings(project.path('a.json'))).rejects.toThrow(/`.*a\.json` is not JSON/);
  await expect(earlierTimings(project.path('b.json'))).rejects.toThrow(
    /does not contain the results of a run/,
  );
  await expect(earlierTimings(project.dir)).rejects.toThrow(/cannot be read \(EISDIR\)/);
  execFileSync('mkfifo', [project.path('pipe')]);
  await expect(earlierTimings(project.path('pipe'))).rejects.toThrow(/is not a regular file/);
});
