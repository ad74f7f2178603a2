import { expect, test } from 'vitest';
import { BASELINE, us } from '../../bench/cases.ts';
import { measureColdStart } from '../../bench/cold-start.ts';
import { cursus } from '../../bench/competitors/cursus.ts';
import { measureStepCost } from '../../bench/step-cost.ts';
import { createBuild, environment } from './source-build.ts';

const log = () => {};

test('the cost of a step is measured for both builds, and large pipelines run less often', async () => {
  await using build = await createBuild();
  await using other = await createBuild();
  const found = await measureStepCost({
    competitors: [us, cursus(BASELINE, { dist: other.dir })],
    environment: environment(build.dir),
    rounds: 2,
    log,
    sizes: [
      { steps: 1, mostRuns: 2 },
      { steps: 3, mostRuns: 1 },
    ],
  });
  expect(found.map(({ name, steps, seconds }) => [name, steps, seconds.length])).toEqual([
    [us.name, 1, 2],
    [BASELINE, 1, 2],
    [us.name, 3, 1],
    [BASELINE, 3, 1],
  ]);
});

test('the cold start of another build is only measured if there is one', async () => {
  await using build = await createBuild();
  await using other = await createBuild();
  const options = { environment: environment(build.dir), rounds: 1, log };
  const found = await measureColdStart({ ...options, baseline: other.dir });
  expect(found.baseline).toEqual({ action: [expect.any(Number)], cli: [expect.any(Number)] });
  expect(await measureColdStart(options)).not.toHaveProperty('baseline');
});

test('a baseline that cannot run ends the benchmark, with its name', async () => {
  await using build = await createBuild();
  const competitors = [cursus(BASELINE, { dist: `${build.dir}/missing` })];
  const options = { environment: environment(build.dir), rounds: 1, log };
  const sizes = [{ steps: 1, mostRuns: 1 }];
  await expect(measureStepCost({ ...options, competitors, sizes })).rejects.toThrow(BASELINE);
});
