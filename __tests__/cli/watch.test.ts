import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createProject, readsColumn, script, writesCsv } from '../support/pipeline-rig.ts';
import { startWatch } from '../support/watch.ts';

const FILES = {
  'pipeline.yml': `
steps:
  prepare:
    input_paths: { raw: data }
    output_paths: { table: out/prepare }
  train:
    input_paths: { table: { from: prepare.table } }
`,
  'data/raw.csv': 'id\n1\n',
  'prepare.py': script(writesCsv('table')),
  'train.py': script(
    `${readsColumn('table', 'label')}\nprint("train", VALUE)`,
    'from lib.outer import VALUE',
  ),
  'lib/__init__.py': '',
  'lib/outer.py': 'from lib.inner import VALUE\n',
  'lib/inner.py': 'VALUE = 1\n',
};

test('runs again after each change of a file that the run depends on', async () => {
  await using project = await createProject(FILES);
  await using watch = startWatch(project.dir);
  expect(await watch.next()).toContain('2 passed in ');

  await project.write({ 'train.py': script('raise ValueError("changed")') });
  const changed = await watch.next();
  expect(changed).toContain('↻ train.py changed\n');
  expect(changed).toContain('ValueError: changed');
  expect(changed).toContain(' failed, waiting');

  await project.write({ 'train.py': FILES['train.py'] });
  expect(await watch.next()).toContain('2 passed in ');

  // Two imports deep, also by a file that replaces it.
  await writeFile(project.path('lib/next.txt'), 'raise OSError("deep")\n');
  await rename(project.path('lib/next.txt'), project.path('lib/inner.py'));
  expect(await watch.next()).toContain('OSError: deep');
  await project.write({ 'lib/inner.py': 'VALUE = 2\n' });
  expect(await watch.next()).toContain('2 passed in ');

  await project.write({ 'data/more.csv': 'id\n2\n' });
  expect(await watch.next()).toContain('↻ data/more.csv changed\n');
});

test('a run that a save stops reports nothing', async () => {
  await using project = await createProject(FILES);
  await using watch = startWatch(project.dir);
  await watch.next();
  const started = project.path('started');
  const slow = `open(${JSON.stringify(started)}, "w").close()\nimport time\ntime.sleep(60)`;
  await project.write({ 'train.py': script(slow) });
  while (!existsSync(started)) await setTimeout(20);
  await project.write({ 'train.py': FILES['train.py'] });
  const text = await watch.next();
  expect(text.match(/↻ train\.py changed/g)).toHaveLength(2);
  expect(text.match(/Pipeline Status|interrupted/g)).toEqual(['Pipeline Status']);
  expect(text).toContain('2 passed in ');
});

test('a save stops the first run, too', async () => {
  await using project = await createProject(FILES);
  const started = project.path('started');
  const slow = `open(${JSON.stringify(started)}, "w").close()\nimport time\ntime.sleep(60)`;
  await project.write({ 'train.py': script(slow) });
  await using watch = startWatch(project.dir);
  while (!existsSync(started)) await setTimeout(20);
  await project.write({ 'train.py': FILES['train.py'] });
  expect(await watch.next()).toContain('2 passed in ');
});

test('runs again when the file appears that a run missed, and for files that the code reads', async () => {
  const { 'train.py': train, ...others } = FILES;
  const pipeline = FILES['pipeline.yml'].replace('  train:\n', '  train:\n    script: train.py\n');
  const files = { ...others, 'pipeline.yml': pipeline, 'conf/params.txt': '1' };
  await using project = await createProject(files);
  await using watch = startWatch(project.dir);
  expect(await watch.next()).toContain('Script not found: train');

  const reads = 'open(Path(__file__).parent / "conf" / ("params" + ".txt")).read()';
  const head = 'from pathlib import Path\nfrom lib.added import VALUE';
  await project.write({ 'train.py': script(reads, head) });
  expect(await watch.next()).toContain("No module named 'lib.added'");

  await project.write({ 'lib/added.py': 'VALUE = 1\n' });
  expect(await watch.next()).toContain('2 passed in ');

  await project.write({ 'conf/params.txt': '22' });
  expect(await watch.next()).toContain('↻ conf/params.txt changed\n');
});

test('with JSON, standard output has one value for each run and nothing else', async () => {
  await using project = await createProject(FILES);
  await using watch = startWatch(project.dir, ['--output-format', 'json'], { stdout: 'out.txt' });
  expect(await watch.next()).toContain(' passed, waiting');
  const text = () => readFileSync(project.path('out.txt'), 'utf8');
  expect(JSON.parse(text()).pipeline_success).toBe(true);
  const first = text().length;
  await project.write({ 'train.py': script('raise ValueError("no")') });
  expect(await watch.next()).toContain('↻ train.py changed');
  expect(JSON.parse(text().slice(first)).pipeline_success).toBe(false);
});

test('the report of a run does not start the next one', async () => {
  await using project = await createProject(FILES);
  await using watch = startWatch(project.dir, ['--results-file', 'results.json']);
  await watch.next();
  for (const value of [3, 4]) {
    await project.write({ 'lib/inner.py': `VALUE = ${value}\n` });
    expect((await watch.next()).match(/↻ .* changed/g)).toEqual(['↻ lib/inner.py changed']);
  }
});

test('goes on after a mistake in the pipeline file', async () => {
  await using project = await createProject(FILES);
  await using watch = startWatch(project.dir);
  await watch.next();
  await project.write({ 'pipeline.yml': `${FILES['pipeline.yml']}nonsense: 1\n` });
  expect(await watch.next()).toContain('unknown key `nonsense`');
  await project.write({ 'pipeline.yml': FILES['pipeline.yml'] });
  expect(await watch.next()).toContain('2 passed in ');
});

test('ends with the exit code of the last run', async () => {
  await using project = await createProject(FILES);
  await using watch = startWatch(project.dir);
  await watch.next();
  await project.write({ 'train.py': script('raise ValueError("no")') });
  await watch.next();
  watch.child.kill('SIGINT');
  expect(await once(watch.child, 'exit')).toEqual([1, null]);
});
