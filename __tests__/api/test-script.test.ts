import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ScriptExecutionSpec } from '../../src/specs/script-execution-spec.ts';
import { script } from '../support/pipeline-rig.ts';
import { createScriptsProject, PREPARE, testerIn } from '../support/tester-project.ts';

describe('testScript', () => {
  test('runs a script by its name, on sample data for its inputs', async () => {
    await using rig = await createScriptsProject();
    const result = await testerIn(rig.dir).testScript('prepare');
    expect(result.toDict()).toMatchObject({
      script_name: 'prepare',
      success: true,
      has_main_function: true,
      error_message: null,
      error_type: null,
      inputs: [{ name: 'DATA', source: 'sample' }],
    });
    expect(result.executionTime).toBeGreaterThan(0);
    expect(result.findings.map(({ code }) => code)).toEqual(['sample-data']);
  });

  test('also accepts the name with its suffix', async () => {
    await using rig = await createScriptsProject();
    expect((await testerIn(rig.dir).testScript('prepare.py')).success).toBe(true);
  });

  test('creates all inputs of a script that reads several', async () => {
    const reads = ['DATA', 'model_input'].map(
      (name) => `open(input_paths.get("${name}") + "/part-00000.csv").close()`,
    );
    await using rig = await createScriptsProject({ 'scripts/many.py': script(reads.join('\n')) });
    const result = await testerIn(rig.dir).testScript('many');
    expect(result.errorMessage).toBeNull();
    expect(result.inputs.map(({ name }) => name)).toEqual(['DATA', 'model_input']);
  });

  test('uses the defaults of the reference if the code names no inputs', async () => {
    const tells =
      'import json\nopen(__file__ + ".told", "w").write(json.dumps([sorted(input_paths), sorted(output_paths), environ_vars, vars(job_args)]))';
    await using rig = await createScriptsProject({ 'scripts/silent.py': script(tells) });
    await testerIn(rig.dir).testScript('silent');
    expect(JSON.parse(await readFile(rig.path('scripts/silent.py.told'), 'utf8'))).toEqual([
      ['data_input'],
      ['data_output'],
      { LABEL_FIELD: 'label' },
      { job_type: 'testing' },
    ]);
  });

  test('uses the given columns instead of the default ones', async () => {
    await using rig = await createScriptsProject();
    const tester = testerIn(rig.dir);
    const result = await tester.testScript('prepare', { age: [1, 2] });
    expect(result.errorMessage).toBe("KeyError: 'label'");
    expect((await tester.testScript('prepare', { label: [1, null] })).success).toBe(true);
  });

  test('copies the given file or directory, and does not change the original', async () => {
    const spoils = script(
      'import glob\nfor name in glob.glob(input_paths["DATA"] + "/**/*.csv", recursive=True):\n    open(name, "w").write("spoilt")',
    );
    await using rig = await createScriptsProject({
      'scripts/spoils.py': spoils,
      'mine/part-00000.csv': 'label\n1\n',
      'mine/deep/more.csv': 'label\n2\n',
    });
    const tester = testerIn(rig.dir, { cleanupAfterTest: false });
    for (const given of ['mine', 'mine/part-00000.csv', rig.path('mine')]) {
      expect((await tester.testScript('prepare', given)).success).toBe(true);
      expect((await tester.testScript('spoils', given)).success).toBe(true);
    }
    expect(await readFile(rig.path('ws/test_spoils/inputs/DATA/deep/more.csv'), 'utf8')).toBe(
      'spoilt',
    );
    expect(await readFile(rig.path('mine/part-00000.csv'), 'utf8')).toBe('label\n1\n');
    expect(await readFile(rig.path('mine/deep/more.csv'), 'utf8')).toBe('label\n2\n');
  });

  test('does not choose a file in a directory for a script that reads one file', async () => {
    const reads = script('open(input_paths["table_file"]).close()');
    await using rig = await createScriptsProject({
      'scripts/one.py': reads,
      'two/a.csv': 'a\n',
      'two/b.csv': 'a\n',
      'single/a.csv': 'a\n1\n',
    });
    const tester = testerIn(rig.dir);
    expect((await tester.testScript('one', 'single')).success).toBe(true);
    const result = await tester.testScript('one', 'two');
    expect(result.errorMessage).toBe(
      'missing input: `table_file`: the script reads one file, and the sample data given is a directory with 2 files',
    );
  });

  test('reports a missing script with the searched directories and similar names', async () => {
    await using rig = await createScriptsProject();
    const result = await testerIn(rig.dir).testScript('prepar');
    expect(result).toMatchObject({
      success: false,
      executionTime: 0,
      hasMainFunction: false,
      errorMessage: 'Script not found: prepar',
      errorType: 'ScriptNotFoundError',
    });
    expect(result.findings[0]?.hint).toBe('Did you mean `prepare`?');
    expect(result.findings[0]?.evidence).toContain(`searched ${rig.path('scripts')}`);
  });

  test('reports which script is used if two have the same name', async () => {
    await using rig = await createScriptsProject({
      'src/cursus/steps/scripts/prepare.py': PREPARE,
    });
    const result = await testerIn(rig.dir).testScript('prepare');
    const notice = result.findings.find(({ code }) => code === 'script-ambiguous');
    expect(notice?.message).toBe(
      '2 scripts are named `prepare`: src/cursus/steps/scripts/prepare.py was used',
    );
    expect(notice?.evidence).toEqual(['also at scripts/prepare.py']);
  });

  test.each([
    ['a script without main', 'x = 1\n', false, 'Script missing main() function', 'MissingMain'],
    [
      'another signature',
      'def main(a, b):\n    pass\n',
      true,
      /^Main function signature doesn't match script development guide/,
      'SignatureError',
    ],
    [
      'a failed import',
      'import no_such_module_here\n\ndef main(input_paths, output_paths, environ_vars, job_args):\n    pass\n',
      true,
      /^Import failed: ModuleNotFoundError/,
      'ModuleNotFoundError',
    ],
    ['an exception', script('raise ValueError("no")'), true, 'ValueError: no', 'ValueError'],
  ])('reports %s', async (_, text, hasMain, message, type) => {
    await using rig = await createScriptsProject({ 'scripts/faulty.py': text });
    const result = await testerIn(rig.dir).testScript('faulty');
    expect(result).toMatchObject({ success: false, hasMainFunction: hasMain, errorType: type });
    expect(result.errorMessage).toMatch(message);
    expect(result.location?.file).toBe('scripts/faulty.py');
  });

  test('ends a script at the time limit with a message that contains "timeout"', async () => {
    await using rig = await createScriptsProject({
      'scripts/slow.py': script('import time\ntime.sleep(600)'),
    });
    const result = await testerIn(rig.dir, { timeoutSeconds: 0.5 }).testScript('slow');
    expect(result).toMatchObject({ success: false, status: 'timed-out', hasMainFunction: true });
    expect(result.errorMessage?.toLowerCase()).toContain('timeout');
  });
});

describe('testScriptWithSpec', () => {
  const fields = {
    scriptName: 'prepare',
    stepName: 'step',
    inputPaths: { DATA: 'data' },
    outputPaths: { processed: 'elsewhere/out' },
  };

  test('runs on the declared inputs and writes only to the workspace', async () => {
    await using rig = await createScriptsProject({ 'data/part-00000.csv': 'label\n1\n' });
    const spec = new ScriptExecutionSpec(fields);
    const result = await testerIn(rig.dir, { preserveOutputs: true }).testScriptWithSpec(spec);
    expect(result).toMatchObject({ success: true, scriptName: 'prepare' });
    expect(existsSync(rig.path('elsewhere'))).toBe(false);
    expect(await readdir(rig.path('ws/test_step/outputs/processed'))).toEqual(['part-0.csv']);
  });

  test('fails if a declared input does not exist, and names it', async () => {
    await using rig = await createScriptsProject();
    const result = await testerIn(rig.dir).testScriptWithSpec(new ScriptExecutionSpec(fields));
    expect(result.errorMessage).toBe(
      'missing input: `DATA` is declared as `data`, which does not exist',
    );
    expect(result.errorType).toBe('InputMissing');
  });

  test('prefers the given main parameters to those of the spec', async () => {
    await using rig = await createScriptsProject({ 'other/part-00000.csv': 'label\n1\n' });
    const spec = new ScriptExecutionSpec(fields);
    const tester = testerIn(rig.dir);
    const result = await tester.testScriptWithSpec(spec, { inputPaths: { DATA: 'other' } });
    expect(result.success).toBe(true);
  });

  test('passes environment and job arguments of the spec, including nested values', async () => {
    const tells =
      'import json, os\nopen(__file__ + ".told", "w").write(json.dumps([environ_vars, os.environ["MODE"], vars(job_args)]))';
    await using rig = await createScriptsProject({ 'scripts/tells.py': script(tells) });
    const jobArgs = { grid: { depth: [3, 4], rate: 0.5 }, none: null, flag: true, name: 'é' };
    const spec = new ScriptExecutionSpec({
      scriptName: 'tells',
      environVars: { MODE: 'x' },
      jobArgs,
    });
    await testerIn(rig.dir).testScriptWithSpec(spec);
    expect(JSON.parse(await readFile(rig.path('scripts/tells.py.told'), 'utf8'))).toEqual([
      { MODE: 'x' },
      'x',
      jobArgs,
    ]);
  });

  test('calls main with None if the job arguments are null', async () => {
    await using rig = await createScriptsProject({
      'scripts/none.py': script('assert job_args is None'),
    });
    const spec = new ScriptExecutionSpec({ scriptName: 'none', jobArgs: null });
    expect((await testerIn(rig.dir).testScriptWithSpec(spec)).errorMessage).toBeNull();
  });

  test('prefers the path of the script to its name', async () => {
    await using rig = await createScriptsProject({
      'elsewhere/prepare.py': script('raise OSError("elsewhere")'),
    });
    const spec = new ScriptExecutionSpec({
      scriptName: 'prepare',
      scriptPath: 'elsewhere/prepare.py',
    });
    expect((await testerIn(rig.dir).testScriptWithSpec(spec)).errorMessage).toBe(
      'OSError: elsewhere',
    );
    const gone = spec.with({ scriptPath: 'does/not/exist.py' });
    expect((await testerIn(rig.dir).testScriptWithSpec(gone)).errorType).toBe(
      'ScriptNotFoundError',
    );
  });
});
