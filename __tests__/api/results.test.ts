import { describe, expect, test } from 'vitest';
import { DataCompatibilityResult } from '../../src/api/data-compatibility-result.ts';
import {
  ScriptExecutionError,
  ScriptNotFoundError,
  TimeoutError,
} from '../../src/api/script-errors.ts';
import { ScriptTestResult } from '../../src/api/script-test-result.ts';
import { script } from '../support/pipeline-rig.ts';
import { createScriptsProject, testerIn } from '../support/tester-project.ts';

describe('the result of a script', () => {
  test('has the keys of the reference first, as JSON too', async () => {
    await using rig = await createScriptsProject({
      'scripts/faulty.py': script('input_paths["x"]\nraise KeyError("label")'),
    });
    const result = await testerIn(rig.dir).testScript('faulty');
    expect(Object.keys(result.toDict()).slice(0, 5)).toEqual([
      'script_name',
      'success',
      'execution_time',
      'has_main_function',
      'error_message',
    ]);
    const dict = JSON.parse(JSON.stringify(result));
    expect(dict).toEqual(JSON.parse(JSON.stringify(result.toDict())));
    expect(dict).toMatchObject({
      error_message: "KeyError: 'label'",
      error_type: 'KeyError',
      status: 'failed',
      location: {
        file: 'scripts/faulty.py',
        line: 3,
        function: 'main',
        code: 'raise KeyError("label")',
      },
      inputs: [{ name: 'x', source: 'sample' }],
      findings: [{ code: 'script-failed' }, { code: 'sample-data' }],
    });
  });

  test('summarises the result in one line', () => {
    const fields = { scriptName: 'x', executionTime: 1.23456, hasMainFunction: true };
    expect(String(new ScriptTestResult({ ...fields, success: true }))).toBe('✅ x: PASS (1.235s)');
    expect(String(new ScriptTestResult({ ...fields, success: false, errorMessage: 'no' }))).toBe(
      '❌ x: FAIL - no',
    );
  });

  test('is converted to an exception of its kind on request', async () => {
    await using rig = await createScriptsProject({
      'scripts/faulty.py': script('raise ValueError("no")'),
      'scripts/slow.py': script('import time\ntime.sleep(600)'),
    });
    const tester = testerIn(rig.dir, { timeoutSeconds: 0.5 });
    const [passed, failed, slow, gone] = [
      await tester.testScript('prepare', { label: [1] }),
      await tester.testScript('faulty'),
      await tester.testScript('slow'),
      await tester.testScript('nowhere'),
    ];
    expect(passed.orThrow()).toBe(passed);
    expect(() => failed.orThrow()).toThrow(ScriptExecutionError);
    expect(() => failed.orThrow()).toThrow('Script faulty failed: ValueError: no');
    expect(() => failed.orThrow()).not.toThrow(TimeoutError);
    expect(() => slow.orThrow()).toThrow(TimeoutError);
    expect(() => gone.orThrow()).toThrow(ScriptNotFoundError);
    expect(() => gone.orThrow()).toThrow('Script not found: nowhere');
  });
});

describe('the result of a data flow', () => {
  test('has the keys of the reference first', () => {
    const result = new DataCompatibilityResult({
      scriptA: 'a',
      scriptB: 'b',
      compatible: false,
      compatibilityIssues: ['x', 'y'],
    });
    expect(Object.entries(result.toDict()).slice(0, 6)).toEqual([
      ['script_a', 'a'],
      ['script_b', 'b'],
      ['compatible', false],
      ['data_format_a', null],
      ['data_format_b', null],
      ['compatibility_issues', ['x', 'y']],
    ]);
    expect(String(result)).toBe('❌ a -> b: INCOMPATIBLE - x; y');
    expect(JSON.parse(JSON.stringify(result))).toEqual(result.toDict());
  });
});

describe('a result made by a caller', () => {
  test('needs the fields without a default', () => {
    const script = { scriptName: 'x', success: false, executionTime: 0 };
    expect(() => new ScriptTestResult(script as never)).toThrow(
      'ScriptTestResult: hasMainFunction: missing; expected true or false',
    );
    const flow = { scriptA: 'a', scriptB: 'b' };
    expect(() => new DataCompatibilityResult(flow as never)).toThrow(
      'DataCompatibilityResult: compatible: missing; expected true or false',
    );
  });
});
