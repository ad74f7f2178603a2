import { expect, test } from 'vitest';
import { isChain, type Workload } from '../../bench/workload.ts';
import { writeChain } from '../../bench/workloads/chain.ts';
import { writeIndependent } from '../../bench/workloads/independent.ts';
import { writePackage } from '../../bench/workloads/package.ts';
import { writeTrivial } from '../../bench/workloads/trivial.ts';
import { createTempProject } from '../support/temp-project.ts';

test.each<[string, boolean, (dir: string) => Promise<Workload>]>([
  ['a chain with an edge that skips steps', true, writeChain],
  ['independent steps', false, writeIndependent],
  ['several chains', false, (dir) => writeTrivial(dir, 40)],
  ['a fan with more edges than steps', false, writePackage],
])('%s: a chain is %s', async (_shape, expected, write) => {
  await using project = await createTempProject();
  expect(isChain(await write(project.dir))).toBe(expected);
});
