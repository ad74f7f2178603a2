import { expect, test } from 'vitest';
import { robustRuntimeTestingWorkflow } from '../../src/batch/robust-workflow.ts';
import { collectText } from '../support/collect-text.ts';
import { script, writesCsv } from '../support/pipeline-rig.ts';
import { createScriptsProject, testerIn } from '../support/tester-project.ts';

test('tests scripts, advises on failures, and tests data flows between scripts that pass', async () => {
  await using project = await createScriptsProject({
    'scripts/has_no_main.py': 'def run():\n    pass\n',
    'scripts/imports_missing.py': `import no_such_module\n${script('pass')}`,
    'scripts/forever.py': script('while True:\n    pass'),
    // Passes on sample data and on the output of `prepare`.
    'scripts/counts.py': script(
      `import os\nassert os.listdir(input_paths["processed"])\n${writesCsv('counted')}`,
    ),
  });
  const told = collectText();
  const result = await robustRuntimeTestingWorkflow(
    ['prepare', 'counts', 'has_no_main', 'imports_missing', 'forever', 'nonexistent', '..'],
    testerIn(project.dir, { timeoutSeconds: 1 }),
    told,
  );
  expect(told.text().replace(/ at scripts.forever\.py.*/, '')).toMatchInlineSnapshot(`
    "✅ Created workspace directory: ws
    ✅ Runtime tester initialized successfully

    🔍 Testing script: prepare
      Found script at: scripts/prepare.py
      ✅ prepare: PASS (0.000s)

    🔍 Testing script: counts
      Found script at: scripts/counts.py
      ✅ counts: PASS (0.000s)

    🔍 Testing script: has_no_main
      Found script at: scripts/has_no_main.py
      ❌ has_no_main: FAIL - Script missing main() function
        💡 Add main(input_paths, output_paths, environ_vars, job_args) function

    🔍 Testing script: imports_missing
      Found script at: scripts/imports_missing.py
      ❌ imports_missing: FAIL - Import failed: ModuleNotFoundError: No module named 'no_such_module'
        💡 Check for missing dependencies or import errors

    🔍 Testing script: forever
      Found script at: scripts/forever.py
      ❌ forever: FAIL - timeout: still running after 1 s
        💡 Script may be taking too long - check for infinite loops

    🔍 Testing script: nonexistent
      ❌ nonexistent: Script file not found
        💡 Check script name and location

    🔍 Testing script: ..
      ❌ ..: Unexpected error - \`..\` is not the name of a script. Give the name of a script in a search directory, or its path: \`scripts/train.py\`.

    🔗 Testing data compatibility...
      Testing: prepare -> counts
        ✅ Compatible

    📊 Runtime Testing Summary:
    Total scripts tested: 7
    Successful scripts: 2/7
    Success rate: 28.6%
    "
  `);
  expect(result).toMatchObject({
    success: true,
    totalScripts: 7,
    successfulScripts: 2,
    results: { nonexistent: null, '..': null, forever: { success: false } },
    compatibilityResults: [{ scriptA: 'prepare', scriptB: 'counts', compatible: true }],
  });
});

test('reports why there is no data flow between two scripts that pass', async () => {
  await using project = await createScriptsProject({
    'scripts/other.py': script(writesCsv('z')),
  });
  const told = collectText();
  const result = await robustRuntimeTestingWorkflow(
    ['prepare', 'other'],
    testerIn(project.dir),
    told,
  );
  expect(told.text()).toMatch(
    / {2}Testing: prepare -> other\n {4}❌ Compatibility issues:\n {6}- No output of the first script feeds an input of the second/,
  );
  expect(result).toMatchObject({ compatibilityResults: [{ compatible: false }] });
});

test('tests data flows only if at least two scripts pass', async () => {
  await using project = await createScriptsProject();
  const told = collectText();
  await robustRuntimeTestingWorkflow(['prepare'], testerIn(project.dir), told);
  expect(told.text()).toContain(
    '  ⚠️ Need at least 2 successful scripts for compatibility testing\n',
  );
});

test('reports a mistake instead of throwing it', async () => {
  await using project = await createScriptsProject();
  const told = collectText();
  const result = await robustRuntimeTestingWorkflow([], testerIn(project.dir), told);
  expect(result).toEqual({
    success: false,
    error: expect.stringContaining('No scripts to test.'),
  });
  expect(told.text()).toContain('❌ Runtime testing workflow failed: No scripts to test.');
});
