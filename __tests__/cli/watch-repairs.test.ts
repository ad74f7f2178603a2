/** Watches whose run failed because something was missing, or that change while a run goes on. */
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createProject, script } from '../support/pipeline-rig.ts';
import { startWatch } from '../support/watch.ts';

const WRITES = 'open(os.path.join(output_paths["o"], "r.txt"), "w").write("1")';

test('a run is repaired by a new script, also in a new directory', async () => {
  await using project = await createProject({
    'pipeline.yml': 'steps:\n  a: { output_paths: { o: out/o } }\n  b: { script: b.py }\n',
    'a.py': script(WRITES, 'import os'),
  });
  await using watch = startWatch(project.dir);
  expect(await watch.next()).toContain('Script not found: b');
  await project.write({ 'scripts/b.py': script('raise ValueError("found")') });
  expect(await watch.next()).toContain('ValueError: found');
  await project.write({ 'scripts/b.py': script('pass') });
  expect(await watch.next()).toContain('2 passed in ');
});

test('a run is repaired by a new module or file, and each later change of it counts', async () => {
  await using project = await createProject({
    'pipeline.yml': 'python_path: [lib]\nsteps:\n  a: { output_paths: { o: out/o } }\n',
    'lib/other.txt': '',
    'pkg/__init__.py': '',
    'a.py': script(
      [
        'from pkg import new',
        'import util, importlib',
        'plug = importlib.import_module("plug.x")',
        'text = open(os.path.join(HERE, "conf", "params.txt")).read()',
        WRITES,
        'raise ValueError(f"{new.V} {util.V} {plug.V} {text}")',
      ].join('\n'),
      'import os\nHERE = os.path.dirname(__file__)',
    ),
  });
  await using watch = startWatch(project.dir);
  expect(await watch.next()).toContain("cannot import name 'new'");
  await project.write({ 'pkg/new.py': 'V = "n1"\n' });
  expect(await watch.next()).toContain("No module named 'util'");
  await project.write({ 'lib/util.py': 'V = "u1"\n' });
  expect(await watch.next()).toContain("No module named 'plug'");
  await project.write({ 'plug/x.py': 'V = "x1"\n' });
  expect(await watch.next()).toContain('FileNotFoundError');
  await project.write({ 'conf/params.txt': 'p1' });
  expect(await watch.next()).toContain('ValueError: n1 u1 x1 p1');
  await project.write({ 'conf/params.txt': 'p2' });
  expect(await watch.next()).toContain('ValueError: n1 u1 x1 p2');
  await project.write({ 'plug/x.py': 'V = "x22"\n' });
  expect(await watch.next()).toContain('ValueError: n1 u1 x22 p2');
});

test('a save during the first run stops it, and the stopped run reports nothing', async () => {
  await using project = await createProject({
    'pipeline.yml': 'steps:\n  a: { output_paths: { o: out/o } }\n',
    'a.py': script(
      'open(os.path.join(HERE, "started"), "w").close()\nimport time\ntime.sleep(3600)',
      'import os\nHERE = os.path.dirname(__file__)',
    ),
  });
  await using watch = startWatch(project.dir);
  while (!existsSync(project.path('started'))) await sleep(20);
  await project.write({ 'a.py': script(WRITES, 'import os') });
  const text = await watch.next();
  expect(text).not.toContain('interrupted');
  expect(text).toContain('\n↻ a.py changed\n');
  expect(text).toContain('1 passed in ');
});

test('what a run writes starts no run', async () => {
  await using project = await createProject({
    'pipeline.yml': 'steps:\n  a: { input_paths: { all: . }, output_paths: { o: out/o } }\n',
    'data.txt': '',
    'a.py': script(
      [
        'import json, time',
        'path = os.path.join(HERE, "metrics.json")',
        'old = open(path).read() if os.path.exists(path) else ""',
        'open(path, "w").write(old + "1")',
        WRITES,
      ].join('\n'),
      'import os\nHERE = os.path.dirname(os.path.abspath(__file__))',
    ),
  });
  await using watch = startWatch(project.dir);
  await watch.next();
  for (const text of ['1', '22', '333']) {
    await project.write({ 'data.txt': text });
    const next = await watch.next();
    // Twice if the watch saw the file between its truncation and its content.
    expect([...new Set(next.match(/↻ .*/g))]).toEqual(['↻ data.txt changed']);
  }
});
