import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ciPipelineValidation, ciRuntimeValidation } from '../../src/batch/ci-validation.ts';
import { pipelineFromValue } from '../../src/config/load-pipeline.ts';
import { collectText } from '../support/collect-text.ts';
import { type PipelineRig, script, writesCsv } from '../support/pipeline-rig.ts';
import { createScriptsProject, testerIn } from '../support/tester-project.ts';

const FILE = 'ci_runtime_validation_results.json';
const FAILS = script('raise KeyError("label")');

async function resultsFile(project: PipelineRig): Promise<{ text: string; results: unknown }> {
  const text = await readFile(project.path(FILE), 'utf8');
  return { text, results: JSON.parse(text) };
}

test('writes the results of critical scripts to the file of the reference', async () => {
  await using project = await createScriptsProject({ 'scripts/fails.py': FAILS });
  const told = collectText();
  const validation = await ciRuntimeValidation(
    ['prepare', 'fails', '..'],
    testerIn(project.dir),
    told,
  );
  const { text, results } = await resultsFile(project);
  expect(text).toBe(`${JSON.stringify(results, null, 2)}\n`);
  expect(results).toEqual({
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/),
    total_scripts: 3,
    successful_scripts: 1,
    failed_scripts: ['fails', '..'],
    script_results: {
      prepare: {
        success: true,
        execution_time: expect.any(Number),
        has_main_function: true,
        error_message: null,
      },
      fails: {
        success: false,
        execution_time: expect.any(Number),
        has_main_function: true,
        error_message: "KeyError: 'label'",
      },
      '..': {
        success: false,
        execution_time: 0,
        has_main_function: false,
        error_message: expect.stringContaining('`..` is not the name of a script'),
      },
    },
    overall_status: 'FAILED',
  });
  expect(Object.keys(results as object)).toEqual([
    'timestamp',
    'total_scripts',
    'successful_scripts',
    'failed_scripts',
    'script_results',
    'overall_status',
  ]);
  expect(validation).toEqual({ exitCode: 1, results, resultsFile: project.path(FILE) });
  expect(told.text().slice(told.text().indexOf('='))).toMatchInlineSnapshot(`
    "==================================================
    CI/CD RUNTIME VALIDATION RESULTS
    ==================================================
    Overall Status: FAILED
    Scripts Tested: 3
    Scripts Passed: 1
    Scripts Failed: 2

    Failed Scripts:
      ❌ fails: KeyError: 'label'
      ❌ ..: \`..\` is not the name of a script. Give the name of a script in a search directory, or its path: \`scripts/train.py\`.

    Results saved to: ci_runtime_validation_results.json
    "
  `);
});

test('passes if every critical script passes', async () => {
  await using project = await createScriptsProject();
  const told = collectText();
  const { exitCode, results } = await ciRuntimeValidation(['prepare'], testerIn(project.dir), told);
  expect(exitCode).toBe(0);
  expect(results).toMatchObject({ overall_status: 'PASSED', failed_scripts: [] });
  expect(told.text()).toMatchInlineSnapshot(`
    "🔍 CI/CD Runtime Validation

    🔍 Testing prepare...
      ✅ PASS (0.000s)

    ==================================================
    CI/CD RUNTIME VALIDATION RESULTS
    ==================================================
    Overall Status: PASSED
    Scripts Tested: 1
    Scripts Passed: 1
    Scripts Failed: 0

    Results saved to: ci_runtime_validation_results.json
    "
  `);
});

test('leaves no result of an earlier run if nothing can run', async () => {
  await using project = await createScriptsProject();
  await writeFile(project.path(FILE), '{"overall_status": "PASSED"}');
  const tester = testerIn(project.dir, {}, { python: project.path('no-python') });
  await expect(ciRuntimeValidation(['prepare'], tester)).rejects.toThrow('No Python at');
  const { results } = await resultsFile(project);
  expect(results).toMatchObject({ overall_status: 'UNKNOWN', total_scripts: 1 });
});

// prepare → fails, lonely
const PIPELINE = {
  steps: {
    prepare: { script: 'prepare.py' },
    fails: { script: 'fails.py', depends_on: ['prepare'] },
    after: { script: 'train.py', depends_on: ['fails'] },
    loading: {},
  },
};

test('every step of a pipeline with a script is critical', async () => {
  await using project = await createScriptsProject({ 'scripts/fails.py': FAILS });
  const config = pipelineFromValue(PIPELINE, { root: project.dir });
  const { exitCode, results } = await ciPipelineValidation(
    config,
    undefined,
    testerIn(project.dir),
  );
  expect(exitCode).toBe(1);
  expect(results).toMatchObject({
    total_scripts: 3,
    successful_scripts: 1,
    failed_scripts: ['fails', 'after'],
    script_results: {
      // It asks for an input that it does not declare, whatever the step before it does.
      after: { success: false, error_message: expect.stringContaining('processed') },
    },
  });
});

test('only the named critical steps of a pipeline count', async () => {
  await using project = await createScriptsProject({ 'scripts/fails.py': FAILS });
  const config = pipelineFromValue(PIPELINE, { root: project.dir });
  const { exitCode, results } = await ciPipelineValidation(
    config,
    ['prepare'],
    testerIn(project.dir),
  );
  expect({ exitCode, names: Object.keys(results.script_results) }).toEqual({
    exitCode: 0,
    names: ['prepare'],
  });
});

test('a critical step that does not exist is a mistake of the caller', async () => {
  await using project = await createScriptsProject();
  const config = pipelineFromValue(PIPELINE, { root: project.dir });
  const validation = ciPipelineValidation(config, ['prepaer'], testerIn(project.dir));
  await expect(validation).rejects.toMatchObject({
    message: 'The pipeline has no step `prepaer`.',
    cure: 'Did you mean `prepare`?',
  });
  await expect(readFile(project.path(FILE))).rejects.toThrow('ENOENT');
});

test('a step with an incompatible data flow does not pass', async () => {
  // The producer writes no data; the consumer does not read its input.
  await using project = await createScriptsProject({
    'scripts/writes_nothing.py': script('output_paths["processed"]'),
    'scripts/does_not_look.py': script(`input_paths["processed"]\n${writesCsv('model')}`),
  });
  const config = pipelineFromValue(
    { steps: { a: { script: 'writes_nothing.py' }, b: { script: 'does_not_look.py' } } },
    { root: project.dir },
  );
  const { results } = await ciPipelineValidation(config, ['b'], testerIn(project.dir));
  expect(results).toMatchObject({
    overall_status: 'FAILED',
    script_results: {
      b: { error_message: expect.stringContaining('Script A did not produce output data') },
    },
  });
});
