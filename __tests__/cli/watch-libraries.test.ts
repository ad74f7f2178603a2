/** Watches whose libraries depend on files that change. */
import { renameSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createProject, script } from '../support/pipeline-rig.ts';
import { startWatch } from '../support/watch.ts';

const LIBRARY = [
  'import os',
  'with open(os.path.join(os.path.dirname(os.path.dirname(__file__)), "settings.txt")) as file:',
  '    VALUE = file.read()',
].join('\n');

async function watchProject(more: readonly string[] = []) {
  const project = await createProject({
    'pipeline.yml': [
      'steps:',
      '  writes: { output_paths: { o: out/o } }',
      '  reads: { input_paths: { o: { from: writes.o } } }',
    ].join('\n'),
    'settings.txt': 'one',
    'site-packages/settled_library.py': LIBRARY,
    'scripts/writes.py': script(
      'open(os.path.join(output_paths["o"], "r.txt"), "w").write(settled_library.VALUE)',
      'import os\nimport settled_library',
    ),
    'scripts/reads.py': script(
      'raise ValueError("it has " + open(os.path.join(input_paths["o"], "r.txt")).read())',
      'import os',
    ),
  });
  const env = { CI: '', PYTHONPATH: project.path('site-packages') };
  return { project, watch: startWatch(project.dir, more, { env }) };
}

test('a file that a library reads as it is imported counts, also for the cache', async () => {
  const { project, watch } = await watchProject(['--cache', 'read-write']);
  await using _project = project;
  await using _watch = watch;
  expect(await watch.next()).toContain('ValueError: it has one');
  await project.write({ 'settings.txt': 'two' });
  const second = await watch.next();
  expect(second).toContain('settings.txt changed');
  expect(second).toContain('ValueError: it has two');
  await project.write({ 'settings.txt': 'one' });
  const third = await watch.next();
  expect(third).toContain('ValueError: it has one');
  expect(third).toContain('1 cached');
  await project.write({ 'settings.txt': 'two' });
  expect(await watch.next()).toContain('ValueError: it has two');
});

test('a library that is updated is imported anew by the next run', async () => {
  const { project, watch } = await watchProject();
  await using _project = project;
  await using _watch = watch;
  expect(await watch.next()).toContain('ValueError: it has one');
  writeFileSync(project.path('site-packages/new.tmp'), 'VALUE = "an update"\n');
  renameSync(
    project.path('site-packages/new.tmp'),
    project.path('site-packages/settled_library.py'),
  );
  await project.write({
    'scripts/writes.py': script(
      'open(os.path.join(output_paths["o"], "r.txt"), "w").write(settled_library.VALUE + "!")',
      'import os\nimport settled_library',
    ),
  });
  expect(await watch.next()).toContain('ValueError: it has an update!');
});
