import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cursusHere, withoutTimes } from '../support/cursus.ts';
import { createTempProject, type TempProject } from '../support/temp-project.ts';

const REFERENCE = path.resolve(import.meta.dirname, '..', 'fixtures', 'reference-project');
const EXPECTED = path.resolve(import.meta.dirname, '..', 'fixtures', 'reference-output');

let project: TempProject;

beforeAll(async () => {
  project = await createTempProject({
    'pipeline_config.json': JSON.stringify({
      steps: {
        preprocessing: { script: 'tabular_preprocessing.py' },
        training: { script: 'xgboost_training.py' },
        evaluation: { script: 'model_evaluation.py' },
      },
    }),
    'broken_config.json': JSON.stringify({
      steps: {
        preprocessing: { script: 'tabular_preprocessing.py' },
        problem: { script: 'problematic_script.py' },
        evaluation: { script: 'model_evaluation.py' },
      },
    }),
    'scripts/has_no_main.py': 'def run():\n    pass\n',
    'scripts/ignores_its_input.py':
      'def main(input_paths, output_paths, environ_vars, job_args):\n    input_paths["data_input"]\n',
  });
  await cp(REFERENCE, project.dir, { recursive: true });
});

afterAll(() => project[Symbol.asyncDispose]());

const CASES = [
  { file: 'test-script-pass', args: ['test-script', 'tabular_preprocessing'], exitCode: 0 },
  { file: 'test-script-fail', args: ['test-script', 'problematic_script'], exitCode: 1 },
  { file: 'test-script-no-main', args: ['test-script', 'has_no_main'], exitCode: 1 },
  {
    file: 'test-script-timeout',
    args: ['test-script', 'long_running_script', '--timeout', '1'],
    exitCode: 1,
  },
  {
    file: 'test-compatibility-pass',
    args: ['test-compatibility', 'tabular_preprocessing', 'xgboost_training'],
    exitCode: 0,
  },
  {
    file: 'test-compatibility-fail',
    args: ['test-compatibility', 'ignores_its_input', 'xgboost_training'],
    exitCode: 1,
  },
  {
    file: 'test-pipeline-pass',
    args: ['test-pipeline', 'pipeline_config.json', '-v'],
    exitCode: 0,
  },
  { file: 'test-pipeline-fail', args: ['test-pipeline', 'broken_config.json', '-v'], exitCode: 1 },
] as const;

describe('the blocks of the reference', () => {
  test.each(CASES)('$file is printed exactly as in the fixture', async (one) => {
    const { stdout, stderr, exitCode } = await cursusHere(one.args, { cwd: project.dir });
    const block = blockOf(withoutTimes(stdout), one.args[0]);
    expect({ block, stderr, exitCode }).toEqual({
      block: await readFile(path.join(EXPECTED, `${one.file}.txt`), 'utf8'),
      stderr: '',
      exitCode: one.exitCode,
    });
  });

  test('test-pipeline prints its head, and the causes and totals last, without -v', async () => {
    const [passed, failed] = await Promise.all(
      ['pipeline_config.json', 'broken_config.json'].map((file) =>
        cursusHere(['test-pipeline', file, '--workspace-dir', file.slice(0, 6)], {
          cwd: project.dir,
        }),
      ),
    );
    const block = await readFile(path.join(EXPECTED, 'test-pipeline-pass.txt'), 'utf8');
    expect(passed?.stdout).toContain(block.slice(0, block.indexOf('Script Results:')));
    expect(passed?.stdout).toMatch(/\n3 passed in [\d.]+ m?s\n$/);
    expect(failed?.stdout).toMatch(/\nSuccessful Data Flows: 0\/\d\nErrors: 1 \(below\)\n/);
    expect(failed?.stdout).toContain('\nCauses (1)\n');
    expect(failed?.stdout).toMatch(/\n1 cause · 1 failed, 1 not run, 1 passed in [\d.]+ m?s\n$/);
  });

  test('the alias `runtime-testing` prints the same', async () => {
    const args = ['test-script', 'tabular_preprocessing'];
    const [one, other] = await Promise.all([
      cursusHere(args, { cwd: project.dir }),
      cursusHere([...args, '--workspace-dir', 'other'], {
        cwd: project.dir,
        group: 'runtime-testing',
      }),
    ]);
    expect(other.exitCode).toBe(0);
    expect(withoutTimes(other.stdout)).toBe(withoutTimes(one.stdout));
  });
});

describe('JSON', () => {
  const json = async (args: readonly string[]) => {
    const { stdout, stderr, exitCode } = await cursusHere([...args, '--output-format', 'json'], {
      cwd: project.dir,
    });
    return { result: JSON.parse(stdout), stderr, exitCode, stdout };
  };

  test('test-script prints the five fields of the reference first', async () => {
    const { result, stdout, exitCode } = await json(['test-script', 'tabular_preprocessing']);
    expect(Object.keys(result).slice(0, 5)).toEqual(SCRIPT_KEYS);
    expect(result).toMatchObject({
      script_name: 'tabular_preprocessing',
      success: true,
      execution_time: expect.any(Number),
      has_main_function: true,
      error_message: null,
    });
    expect(exitCode).toBe(0);
    expect(stdout).toBe(`${JSON.stringify(result, null, 2)}\n`);
  });

  test('test-compatibility prints the six fields of the reference first', async () => {
    const { result, exitCode } = await json([
      'test-compatibility',
      'ignores_its_input',
      'xgboost_training',
    ]);
    expect(Object.keys(result).slice(0, 6)).toEqual(FLOW_KEYS);
    expect(result).toMatchObject({
      script_a: 'ignores_its_input',
      script_b: 'xgboost_training',
      compatible: false,
      data_format_a: null,
      compatibility_issues: [expect.stringContaining('did not produce output data')],
    });
    expect(exitCode).toBe(1);
  });

  test('test-pipeline prints the four fields of the reference, by step and by data flow', async () => {
    const { result, stderr, exitCode } = await json(['test-pipeline', 'broken_config.json']);
    expect(result).toMatchObject({
      pipeline_success: false,
      errors: ["Script problem failed: KeyError: 'feature_1'"],
    });
    expect(Object.keys(result.script_results)).toEqual(['preprocessing', 'problem', 'evaluation']);
    expect(Object.keys(result.data_flow_results)).toContain('problem->evaluation');
    for (const script of Object.values<object>(result.script_results)) {
      expect(Object.keys(script).slice(0, 5)).toEqual(SCRIPT_KEYS);
    }
    for (const flow of Object.values<object>(result.data_flow_results)) {
      expect(Object.keys(flow).slice(0, 6)).toEqual(FLOW_KEYS);
    }
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 1 });
  });

  const SCRIPT_KEYS = [
    'script_name',
    'success',
    'execution_time',
    'has_main_function',
    'error_message',
  ];
  const FLOW_KEYS = [
    'script_a',
    'script_b',
    'compatible',
    'data_format_a',
    'data_format_b',
    'compatibility_issues',
  ];
});

/** The block of a command: before the causes. */
function blockOf(stdout: string, command: string): string {
  const start = command === 'test-pipeline' ? stdout.indexOf('Pipeline Flow Test Results:') : 0;
  const [block = ''] = stdout.slice(start).split('\n\n', 1);
  return `${block.trimEnd()}\n`;
}
