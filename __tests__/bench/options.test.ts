import { expect, test } from 'vitest';
import { parseOptions } from '../../bench/options.ts';
import { createTempProject } from '../support/temp-project.ts';
import { createBuild } from './source-build.ts';

test('the results are published only if everything is measured with default options', async () => {
  await using build = await createBuild();
  const publishes = (...args: string[]) => parseOptions(['--dist', build.dir, ...args]).publish;
  expect(publishes()).toBe(true);
  expect(publishes('--runs', '7')).toBe(true);
  expect(publishes('--only', 'a')).toBe(false);
  expect(publishes('--against', 'kedro')).toBe(false);
  expect(publishes('--results-file', 'mine.json')).toBe(false);
  expect(publishes('--baseline', build.dir)).toBe(false);
});

test('a baseline is another build, and an absolute path', async () => {
  await using ours = await createBuild();
  await using other = await createBuild();
  const options = parseOptions(['--dist', ours.dir, '--baseline', `${other.dir}/cli/..`]);
  expect(options).toMatchObject({ dist: ours.dir, baseline: other.dir });
});

test.each(['--dist', '--baseline'])(
  '%s names a directory without a build: an error',
  async (option) => {
    await using build = await createBuild();
    await using empty = await createTempProject();
    const args = ['--dist', build.dir, option, empty.dir];
    expect(() => parseOptions(args)).toThrow(`${option}: ${empty.dir} has no cli/index.js`);
  },
);

test('every case has a name, and an unknown one is an error that lists them', async () => {
  await using build = await createBuild();
  const only = (ids: string) => parseOptions(['--dist', build.dir, '--only', ids]).only;
  expect(only('a,b,c,d,e,f,g')).toEqual(new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g']));
  expect(() => only('a,x')).toThrow('there is no case `x`; use a, b, c, d, e, f, g');
});

test.each(['0', '-1', '1.5', 'many', ''])('%j is not a valid number of rounds', async (runs) => {
  await using build = await createBuild();
  expect(() => parseOptions(['--dist', build.dir, `--runs=${runs}`])).toThrow('--runs');
});
