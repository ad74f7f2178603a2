import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cursusHere, withoutTimes } from '../support/cursus.ts';
import { createTempProject, type TempProject } from '../support/temp-project.ts';

const REFERENCE = path.resolve(import.meta.dirname, '..', 'fixtures', 'reference-project');

/** As in the reference. */
const PIPELINE_CONFIG = `{
  "steps": {
    "preprocessing": {"script": "tabular_preprocessing.py"},
    "training": {"script": "xgboost_training.py"},
    "evaluation": {"script": "model_evaluation.py"}
  }
}
`;

const SCRIPT_OUTPUT = `Script Test Results:
==================
Script: tabular_preprocessing
Status: ✅ PASS
Execution Time: 2.345s
Has Main Function: Yes
`;
const PAIR_OUTPUT = `Data Compatibility Test Results:
Script A: tabular_preprocessing
Script B: xgboost_training
Status: ✅ COMPATIBLE
Data Format A: CSV
Data Format B: CSV
Issues: None
`;
const PIPELINE_OUTPUT = `Pipeline Flow Test Results:
Pipeline Status: ✅ PASS
Total Scripts: 3
Successful Scripts: 3/3
Total Data Flows: 2
Successful Data Flows: 2/2
Errors: None
`;

const SCRIPT_FIELDS = { success: true, has_main_function: true, error_message: null };
const PAIR_FIELDS = { compatible: true, data_format_a: 'csv', data_format_b: 'csv' };

let project: TempProject;

beforeAll(async () => {
  project = await createTempProject({});
  await cp(REFERENCE, project.dir, { recursive: true });
  await writeFile(path.join(project.dir, 'pipeline_config.json'), PIPELINE_CONFIG);
});

afterAll(() => project[Symbol.asyncDispose]());

/** Runs a command exactly as the reference writes it. */
async function passes(command: string): Promise<string> {
  const [, group, ...args] = command.split(' ');
  const end = await cursusHere(args, { cwd: project.dir, ...(group && { group }) });
  expect({ exitCode: end.exitCode, stderr: end.stderr }).toEqual({ exitCode: 0, stderr: '' });
  return end.stdout;
}

test.each([
  [
    'cursus runtime test-script tabular_preprocessing --workspace-dir ./test_workspace',
    SCRIPT_OUTPUT,
  ],
  ['cursus runtime test-script tabular_preprocessing --timeout 600', SCRIPT_OUTPUT],
  [
    'cursus runtime test-compatibility tabular_preprocessing xgboost_training --workspace-dir ./test_workspace',
    PAIR_OUTPUT,
  ],
  [
    'cursus runtime test-compatibility script_a script_b',
    PAIR_OUTPUT.replace('tabular_preprocessing', 'script_a').replace(
      'xgboost_training',
      'script_b',
    ),
  ],
  [
    'cursus runtime test-pipeline pipeline_config.json --workspace-dir ./test_workspace',
    PIPELINE_OUTPUT,
  ],
])('the text of the reference: %s', async (command, output) => {
  expect(withoutTimes(await passes(command))).toContain(withoutTimes(output));
});

test('the JSON of the reference: test-script tabular_preprocessing', async () => {
  const stdout = await passes(
    'cursus runtime test-script tabular_preprocessing --output-format json',
  );
  expect(JSON.parse(stdout)).toMatchObject({
    script_name: 'tabular_preprocessing',
    execution_time: expect.any(Number),
    ...SCRIPT_FIELDS,
  });
});

test('the JSON of the reference: test-compatibility tabular_preprocessing xgboost_training', async () => {
  const stdout = await passes(
    'cursus runtime test-compatibility tabular_preprocessing xgboost_training --output-format json',
  );
  expect(JSON.parse(stdout)).toMatchObject({
    script_a: 'tabular_preprocessing',
    script_b: 'xgboost_training',
    compatibility_issues: [],
    ...PAIR_FIELDS,
  });
});

test('the JSON of the reference: test-pipeline pipeline_config.json', async () => {
  const stdout = await passes(
    'cursus runtime test-pipeline pipeline_config.json --output-format json',
  );
  expect(JSON.parse(stdout)).toMatchObject({
    pipeline_success: true,
    errors: [],
    script_results: {
      preprocessing: SCRIPT_FIELDS,
      training: SCRIPT_FIELDS,
      evaluation: SCRIPT_FIELDS,
    },
    data_flow_results: {
      'preprocessing->training': PAIR_FIELDS,
      'training->evaluation': { compatible: true },
    },
  });
});
