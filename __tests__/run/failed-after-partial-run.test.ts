import { expect, test } from 'vitest';
import { cursusHere } from '../support/cursus.ts';
import { createProject, script, writesCsv } from '../support/pipeline-rig.ts';

// prep → mid → end, and alone
const PIPELINE = `
steps:
  prep: { outputs: { table: out/prep } }
  mid: { inputs: { table: { from: prep.table } }, outputs: { model: out/mid } }
  end: { inputs: { model: { from: mid.model } } }
  alone: { inputs: {} }
`;
const MID = script(writesCsv('model'));
const FAILS = script('raise ValueError("no")');

async function project() {
  const rig = await createProject({
    'pipeline.yml': PIPELINE,
    'prep.py': script(writesCsv('table')),
    'mid.py': MID,
    'end.py': script('pass'),
    'alone.py': script('pass'),
  });
  const run = async (...args: string[]) => {
    const end = await cursusHere(
      ['test-pipeline', 'pipeline.yml', '--output-format', 'json', ...args],
      { cwd: rig.dir, env: { CI: '' } },
    );
    expect(end.stderr).toBe('');
    const { script_results: steps, selection } = JSON.parse(end.stdout);
    return {
      status: (step: string) => steps[step].status as string,
      selected: ((selection?.steps ?? []) as { name: string; role: string }[])
        .filter(({ role }) => role === 'selected')
        .map(({ name }) => name),
    };
  };
  return { rig, run };
}

test('--failed knows the failures of steps that a partial run did not run', async () => {
  const { rig, run } = await project();
  await using _ = rig;
  await run();
  await rig.write({ 'mid.py': FAILS, 'alone.py': FAILS });
  await run();
  // On the old result of `mid`.
  const one = await run('--step', 'end');
  expect([one.status('mid'), one.status('end')]).toEqual(['cached', 'passed']);
  await rig.write({ 'alone.py': script('pass') });
  expect((await run('--select', 'alone')).status('alone')).toBe('passed');

  const again = await run('--failed');
  expect(again.selected).toEqual(['mid', 'end']);
  expect(again.status('mid')).toBe('failed');
  await rig.write({ 'mid.py': MID });
  expect((await run('--failed')).selected).toEqual(['mid', 'end']);
  expect((await run('--failed')).selected).toEqual([]);
});

test('a repaired producer leaves the steps that it blocked', async () => {
  const { rig, run } = await project();
  await using _ = rig;
  await rig.write({ 'mid.py': FAILS });
  await run();
  await rig.write({ 'mid.py': MID });
  expect((await run('--step', 'mid')).status('mid')).toBe('passed');
  expect((await run('--failed')).selected).toEqual(['end']);
});

test('a valid result of the cache clears a failure', async () => {
  const { rig, run } = await project();
  await using _ = rig;
  const cache = ['--cache', 'read-write', '--cache-sample', '0'];
  await run(...cache);
  await rig.write({ 'mid.py': FAILS });
  await run(...cache);
  await rig.write({ 'mid.py': MID });
  expect((await run(...cache)).status('mid')).toBe('cached');
  expect((await run('--failed')).selected).toEqual([]);
});
