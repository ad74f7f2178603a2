import { cp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RuntimeTestingConfiguration } from '../../src/api/runtime-testing-configuration.ts';
import { ScriptNotFoundError } from '../../src/api/script-errors.ts';
import { batchScriptTesting } from '../../src/batch/batch-testing.ts';
import { ciRuntimeValidation } from '../../src/batch/ci-validation.ts';
import { robustRuntimeTestingWorkflow } from '../../src/batch/robust-workflow.ts';
import { PipelineTestingSpecBuilder } from '../../src/specs/pipeline-testing-spec-builder.ts';
import { ScriptExecutionSpec } from '../../src/specs/script-execution-spec.ts';
import { collectText } from '../support/collect-text.ts';
import { script } from '../support/pipeline-rig.ts';
import { createTempProject, type TempProject } from '../support/temp-project.ts';
import { testerIn } from '../support/tester-project.ts';

const REFERENCE = path.resolve(import.meta.dirname, '..', 'fixtures', 'reference-project');
const SCRIPTS = ['tabular_preprocessing', 'xgboost_training', 'model_evaluation'];

/** Writes its arguments beside itself, and takes them by name only. */
const RECORDS = `import json
def main(*, job_args, environ_vars, output_paths, input_paths):
    record = {"inputs": sorted(input_paths), "outputs": sorted(output_paths),
              "environ_vars": environ_vars, "job_args": vars(job_args),
              "class": type(job_args).__name__}
    with open(__file__ + ".json", "w") as file:
        json.dump(record, file)
    with open(output_paths["data_output"] + "/rows.csv", "w") as file:
        file.write("a\\n1\\n")
`;

/** The project of the reference, and these files instead of its files. */
async function createReferenceProject(files: Record<string, string> = {}): Promise<TempProject> {
  const project = await createTempProject(files);
  await cp(REFERENCE, project.dir, { recursive: true, force: false });
  return project;
}

const recorded = async (project: TempProject) =>
  JSON.parse(await readFile(project.path('scripts/tabular_preprocessing.py.json'), 'utf8'));

/** The specification that the reference creates, saves and tests. */
const exampleSpec = () =>
  new ScriptExecutionSpec({
    scriptName: 'tabular_preprocessing',
    stepName: 'preprocessing_step',
    inputPaths: { data_input: './test_data/raw_data.csv' },
    outputPaths: { data_output: './test_output/processed' },
    environVars: { LABEL_FIELD: 'target', FEATURE_COLS: 'feature1,feature2' },
    jobArgs: { job_type: 'preprocessing', batch_size: 1000 },
  });

/** The fields of the reference, and two of this implementation: `script_path` and `user_notes`. */
const SAVED_SPEC = `{
  "script_name": "tabular_preprocessing",
  "step_name": "preprocessing_step",
  "script_path": null,
  "input_paths": {
    "data_input": "./test_data/raw_data.csv"
  },
  "output_paths": {
    "data_output": "./test_output/processed"
  },
  "environ_vars": {
    "LABEL_FIELD": "target",
    "FEATURE_COLS": "feature1,feature2"
  },
  "job_args": {
    "job_type": "preprocessing",
    "batch_size": 1000
  },
  "last_updated": "…",
  "user_notes": null
}`;

test('search directories: those of the reference, in its order', async () => {
  const directories = ['src/cursus/steps/scripts', 'scripts', 'dockers/xgboost_atoz/scripts'];
  const files = directories.map((directory) => `${directory}/tabular_preprocessing.py`);
  await using project = await createTempProject(
    Object.fromEntries(files.map((file) => [file, script('pass')])),
  );
  const tester = testerIn(project.dir, { workspaceDir: './test_workspace' });
  for (const file of files) {
    expect(tester.findScriptPath('tabular_preprocessing')).toBe(project.path(file));
    await rm(project.path(file));
  }
  expect(() => tester.findScriptPath('tabular_preprocessing')).toThrow(ScriptNotFoundError);
});

test('cleanup: test_tabular_preprocessing is removed, and kept by the development configuration', async () => {
  await using project = await createReferenceProject();
  const left = async (workspaceDir: string) => {
    const names = await readdir(project.dir);
    return names.includes(workspaceDir) ? readdir(project.path(workspaceDir)) : [];
  };
  const usual = testerIn(project.dir, { workspaceDir: './test_workspace' });
  expect((await usual.testScript('tabular_preprocessing')).success).toBe(true);
  expect(await left('test_workspace')).not.toContain('test_tabular_preprocessing');

  const development = RuntimeTestingConfiguration.development('./dev_workspace');
  const keeping = testerIn(project.dir, { ...development });
  expect((await keeping.testScript('tabular_preprocessing')).success).toBe(true);
  expect(await left('dev_workspace')).toContain('test_tabular_preprocessing');
});

test('robust workflow: its three scripts pass', async () => {
  await using project = await createReferenceProject();
  const printed = collectText();
  const tester = testerIn(project.dir, { workspaceDir: './test_workspace', timeoutSeconds: 300 });
  const result = await robustRuntimeTestingWorkflow(SCRIPTS, tester, printed);
  expect(result).toMatchObject({ success: true, totalScripts: 3, successfulScripts: 3 });
  expect(printed.text()).toContain('Successful scripts: 3/3\nSuccess rate: 100.0%\n');
});

test('robust workflow: a failed import gets the advice on imports', async () => {
  await using project = await createReferenceProject({
    'scripts/xgboost_training.py': `import no_such_module\n${script('pass')}`,
  });
  const printed = collectText();
  const tester = testerIn(project.dir, { workspaceDir: './test_workspace', timeoutSeconds: 300 });
  const result = await robustRuntimeTestingWorkflow(SCRIPTS, tester, printed);
  const failed = 'results' in result ? result.results['xgboost_training'] : null;
  expect(failed).toMatchObject({ success: false, hasMainFunction: true });
  expect(failed?.errorMessage?.toLowerCase()).toContain('import');
  expect(printed.text()).toContain('    💡 Check for missing dependencies or import errors\n');
});

test('optimized testing: five scripts, three at the same time', async () => {
  // Each of the first three waits until all three have started: one by one, they would not end.
  const waits = script(
    [
      'import os, time',
      'here = os.path.dirname(__file__)',
      'open(__file__ + ".started", "w").close()',
      'first = ["script_a", "script_b", "script_c"]',
      'while not all(os.path.exists(f"{here}/{name}.py.started") for name in first):',
      '    time.sleep(0.01)',
      'with open(output_paths["data_output"] + "/rows.csv", "w") as file:',
      '    file.write("a\\n1\\n")',
    ].join('\n'),
  );
  const names = ['script_a', 'script_b', 'script_c', 'script_d', 'script_e'];
  await using project = await createReferenceProject(
    Object.fromEntries(names.map((name) => [`scripts/${name}.py`, waits])),
  );
  const fast = RuntimeTestingConfiguration.fast('./fast_workspace');
  const tester = testerIn(project.dir, { ...fast }, { maxParallel: 3 });
  const results = await batchScriptTesting(names, tester);
  expect(Object.keys(results)).toEqual(names);
  expect(Object.values(results).map((result) => result?.success)).toEqual(names.map(() => true));
});

test('saved specification: file name and JSON', async () => {
  await using project = await createReferenceProject();
  const file = await exampleSpec().saveToFile(project.path('test_workspace/.specs'));
  expect(path.basename(file)).toBe('tabular_preprocessing_runtime_test_spec.json');
  const text = await readFile(file, 'utf8');
  expect(text.replace(/"last_updated": "[\d.:T-]+"/, '"last_updated": "…"')).toBe(SAVED_SPEC);
});

test('CI validation: its three critical scripts pass', async () => {
  await using project = await createReferenceProject();
  const tester = testerIn(project.dir, { workspaceDir: './ci_workspace', timeoutSeconds: 300 });
  const { exitCode } = await ciRuntimeValidation(SCRIPTS, tester);
  const file = project.path('ci_runtime_validation_results.json');
  const passed = { success: true, has_main_function: true, error_message: null };
  expect(exitCode).toBe(0);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    total_scripts: 3,
    successful_scripts: 3,
    failed_scripts: [],
    script_results: Object.fromEntries(SCRIPTS.map((name) => [name, passed])),
    overall_status: 'PASSED',
  });
});

test('main parameters: those of the specification are passed by name', async () => {
  await using project = await createReferenceProject({
    'scripts/tabular_preprocessing.py': RECORDS,
  });
  const spec = exampleSpec();
  const mainParams = new PipelineTestingSpecBuilder('./test_workspace').getScriptMainParams(spec);
  const result = await testerIn(project.dir).testScriptWithSpec(spec, mainParams);
  expect(result.errorMessage).toBeNull();
  expect(await recorded(project)).toEqual({
    inputs: ['data_input'],
    outputs: ['data_output'],
    environ_vars: { LABEL_FIELD: 'target', FEATURE_COLS: 'feature1,feature2' },
    job_args: { job_type: 'preprocessing', batch_size: 1000 },
    class: 'Namespace',
  });
});

test('main parameters: a script tested by name alone gets the defaults', async () => {
  await using project = await createReferenceProject({
    'scripts/tabular_preprocessing.py': RECORDS,
  });
  const result = await testerIn(project.dir).testScript('tabular_preprocessing');
  expect(result.errorMessage).toBeNull();
  expect(await recorded(project)).toEqual({
    inputs: ['data_input'],
    outputs: ['data_output'],
    environ_vars: { LABEL_FIELD: 'label' },
    job_args: { job_type: 'testing' },
    class: 'Namespace',
  });
});
