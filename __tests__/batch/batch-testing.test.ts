import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { batchScriptTesting } from '../../src/batch/batch-testing.ts';
import { collectText } from '../support/collect-text.ts';
import { script } from '../support/pipeline-rig.ts';
import { createScriptsProject, testerIn } from '../support/tester-project.ts';

const FAILS = script('raise KeyError("label")');

test('tests every script alone and returns the results in the given order', async () => {
  await using project = await createScriptsProject({
    'scripts/fails.py': FAILS,
    'scripts/alone.py': script('open(input_paths["data_input"]).close()'),
  });
  const told = collectText();
  const results = await batchScriptTesting(
    ['prepare', 'fails', 'nonexistent', 'alone'],
    testerIn(project.dir),
    told,
  );
  expect(told.text()).toMatchInlineSnapshot(`
    "🔄 Batch testing 4 scripts...

    [1/4] Testing prepare...
      ✅ PASS (0.000s)

    [2/4] Testing fails...
      ❌ FAIL
        Error: KeyError: 'label'

    [3/4] Testing nonexistent...
      ❌ FAIL
        Error: Script not found: nonexistent

    [4/4] Testing alone...
      ✅ PASS (0.000s)

    📊 Batch Testing Summary:
    Scripts tested: 4
    Successful: 2
    Failed: 2
    Success rate: 50.0%
    "
  `);
  expect(Object.entries(results).map(([name, result]) => [name, result?.success])).toEqual([
    ['prepare', true],
    ['fails', false],
    ['nonexistent', false],
    ['alone', true],
  ]);
  expect(results['fails']?.location).toMatchObject({ file: 'scripts/fails.py', line: 2 });
});

test('the result of an invalid script name is null, and the other scripts run', async () => {
  await using project = await createScriptsProject();
  const told = collectText();
  const results = await batchScriptTesting(['..', 'prepare'], testerIn(project.dir), told);
  expect(results).toMatchObject({ '..': null, prepare: { success: true } });
  expect(told.text()).toContain('[1/2] Testing .....\n  ❌ EXCEPTION: ');
  expect(told.text()).toContain('Successful: 1\nFailed: 1\nSuccess rate: 50.0%\n');
});

test('a name given twice is tested once', async () => {
  await using project = await createScriptsProject();
  const told = collectText();
  const results = await batchScriptTesting(['prepare', 'prepare'], testerIn(project.dir), told);
  expect(Object.keys(results)).toEqual(['prepare']);
  expect(told.text()).toContain('Scripts tested: 1\n');
});

test('runs scripts at the same time, in one run', async () => {
  // Each waits for the file of the other: sequentially, they would never end.
  const waits = (own: string, other: string) =>
    script(
      [
        'import os, time',
        'shared = os.environ["SHARED"]',
        `open(os.path.join(shared, "${own}"), "w").close()`,
        `while not os.path.exists(os.path.join(shared, "${other}")):`,
        '    time.sleep(0.01)',
        'with open(os.path.join(output_paths["done"], "done.csv"), "w") as file:',
        '    file.write("a\\n1\\n")',
      ].join('\n'),
    );
  await using project = await createScriptsProject({
    'scripts/left.py': waits('left', 'right'),
    'scripts/right.py': waits('right', 'left'),
    'shared/.keep': '',
  });
  const tester = testerIn(
    project.dir,
    { timeoutSeconds: 30 },
    { maxParallel: 2, environ: { ...process.env, SHARED: project.path('shared') } },
  );
  const results = await batchScriptTesting(['left', 'right'], tester);
  expect(results).toMatchObject({ left: { success: true }, right: { success: true } });
  expect(await readdir(project.path('shared'))).toEqual(['.keep', 'left', 'right']);
});

test('no scripts, and two scripts with one name, are mistakes of the caller', async () => {
  await using project = await createScriptsProject();
  const tester = testerIn(project.dir);
  await expect(batchScriptTesting([], tester)).rejects.toThrow('No scripts to test.');
  await expect(batchScriptTesting(['prepare', 'scripts/prepare.py'], tester)).rejects.toThrow(
    'Two scripts have the name `prepare`.',
  );
});
