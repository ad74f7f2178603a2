import { expect, test } from 'vitest';
import { BASELINE, CASES, chosenEntries, us } from '../../bench/cases.ts';
import { bareLoop } from '../../bench/competitors/bare-loop.ts';
import { cursus } from '../../bench/competitors/cursus.ts';
import { runCase } from '../../bench/run-case.ts';
import { writeTrivial } from '../../bench/workloads/trivial.ts';
import { createBuild, environment } from './source-build.ts';

const log = () => {};

test('the steps in a package have the same outputs here as in one interpreter', async () => {
  await using build = await createBuild();
  const one = CASES.find(({ id }) => id === 'g');
  if (one === undefined) throw new Error('There is no case g.');
  const entries = chosenEntries(one, { against: [] });
  expect(entries.map(({ competitor }) => competitor)).toEqual([us, bareLoop]);
  // Without a round, it only compares the outputs, and throws if they differ.
  const options = { environment: environment(build.dir), rounds: 0, log };
  const times = await runCase({ ...one, entries }, options);
  expect(times).toMatchObject({ steps: 20, edges: 35, isChain: false });
}, 180_000);

test('another build runs in the same rounds, right after ours, and its step times are kept', async () => {
  await using build = await createBuild();
  await using other = await createBuild();
  const baseline = cursus(BASELINE, { dist: other.dir });
  const one = {
    id: 'd',
    title: 'two steps',
    write: (dir: string) => writeTrivial(dir, 2),
    entries: [{ competitor: us }, { competitor: bareLoop }],
  };
  const entries = chosenEntries(one, { against: [], baseline });
  const options = { environment: environment(build.dir), rounds: 1, log };
  const times = await runCase({ ...one, entries }, options);
  expect([...times.seconds.keys()]).toEqual([us.name, BASELINE, bareLoop.name]);
  expect(times.ours).toHaveLength(1);
  expect(times.baseline).toMatchObject([{ beyondOwn: [expect.any(Number), expect.any(Number)] }]);
});
