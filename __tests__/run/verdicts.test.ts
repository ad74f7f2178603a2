import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { createProject, script, writesCsv } from '../support/pipeline-rig.ts';
import { isAlive } from '../support/processes.ts';

interface Case {
  readonly name: string;
  readonly source: string;
  readonly status: string;
  readonly code: string;
  readonly line?: number;
  readonly message: string | RegExp;
  readonly outputs?: Record<string, string>;
}

const CASES: readonly Case[] = [
  {
    name: 'an exception in main, at its line',
    source: script('x = 1\nraise ValueError("bad " + "value")'),
    status: 'failed',
    code: 'script-failed',
    line: 3,
    message: 'ValueError: bad value',
  },
  {
    name: 'an exception in a function that main calls, at the deepest line of the user',
    source: script('import json\nhelp(json)', 'def help(json):\n    json.loads("{")\n'),
    status: 'failed',
    code: 'script-failed',
    line: 2,
    message: /^json\.decoder\.JSONDecodeError: Expecting property name/,
  },
  {
    name: 'a missing package',
    source: script('pass', 'import a_package_nobody_has\n'),
    status: 'failed',
    code: 'import-failed',
    line: 1,
    message: "Import failed: ModuleNotFoundError: No module named 'a_package_nobody_has'",
  },
  {
    name: 'a missing package imported in main',
    source: script('import a_package_nobody_has'),
    status: 'failed',
    code: 'import-failed',
    line: 2,
    message: /^Import failed: /,
  },
  {
    name: 'no main',
    source: 'def run():\n    pass\n',
    status: 'failed',
    code: 'main-missing',
    message: 'Script missing main() function',
  },
  {
    name: 'a main with other parameters',
    source: 'def main(inputs, outputs):\n    pass\n',
    status: 'failed',
    code: 'main-signature',
    line: 1,
    message: /^Main function signature doesn't match script development guide/,
  },
  {
    name: 'a syntax error',
    source: 'def main(input_paths, output_paths, environ_vars, job_args):\n    x = (1,\n',
    status: 'failed',
    code: 'syntax-error',
    line: 2,
    message: /'\(' was never closed|unexpected EOF/,
  },
  {
    name: 'exit with a code',
    source: script('import sys\nsys.exit(3)'),
    status: 'failed',
    code: 'script-exited',
    line: 3,
    message: 'SystemExit: exited with code 3',
  },
  {
    name: 'exit with words',
    source: script('import sys\nsys.exit("no data today")'),
    status: 'failed',
    code: 'script-exited',
    line: 3,
    message: 'SystemExit: exited with code 1: no data today',
  },
  {
    name: 'a returned exit code',
    source: script('return 2'),
    status: 'failed',
    code: 'error-returned',
    message: /2/,
  },
  {
    name: 'a returned error status',
    source: script('return {"status": "ERROR", "message": "x"}'),
    status: 'failed',
    code: 'error-returned',
    message: /ERROR/,
  },
  {
    name: 'a declared output never written',
    source: script('print(output_paths["model"])'),
    status: 'failed',
    code: 'output-missing',
    line: 2,
    message: /`model` is missing/,
    outputs: { model: 'out/model.json' },
  },
  {
    name: 'a declared output left empty',
    source: script('open(output_paths["model"], "w").close()'),
    status: 'failed',
    code: 'output-empty',
    line: 2,
    message: /`model` is empty/,
    outputs: { model: 'out/model.json' },
  },
  {
    name: 'a process that ends itself',
    source: script('import os\nos._exit(0)'),
    status: 'crashed',
    code: 'crashed',
    message: 'process exited with code 0 before main returned',
  },
  {
    name: 'a process that ends wrongly after main has returned',
    source: script('import atexit, os\natexit.register(lambda: os._exit(3))'),
    status: 'crashed',
    code: 'crashed',
    message: 'process exited with code 3 after main returned',
  },
  {
    name: 'a process that dies of a signal, at the line it died at',
    source: script('import ctypes\nctypes.string_at(0)'),
    status: 'crashed',
    code: 'crashed',
    line: 3,
    message: /SIGSEGV/,
  },
];

describe('a step fails with', () => {
  test.each(CASES)('$name', async ({ source, status, code, line, message, outputs }) => {
    await using project = await createProject({ 'scripts/step.py': source });
    const { report } = await project.run({
      steps: { step: { input_paths: {}, ...(outputs ? { output_paths: outputs } : {}) } },
    });
    const [step] = report.steps;
    expect(step?.status).toBe(status);
    expect(step?.errorMessage).toMatch(message);
    const found = report.findings.find((finding) => finding.code === code);
    expect(found?.step).toBe('step');
    expect(found?.location?.file).toBe('scripts/step.py');
    if (line !== undefined) expect(found?.location?.line).toBe(line);
    expect(report.success).toBe(false);
  });
});

describe('a step passes that', () => {
  test.each([
    ['returns nothing', 'pass'],
    ['returns True', 'return True'],
    ['returns a result', 'return {"status": "success", "rows": 3}'],
    ['exits with 0', 'import sys\nsys.exit(0)'],
    ['prints what looks like a result', 'print(\'{"phase": "call", "exception": 1}\')'],
    ['closes its standard streams', 'import sys\nsys.stdout.close()\nsys.stderr.close()'],
  ])('%s', async (_, body) => {
    await using project = await createProject({ 'scripts/step.py': script(body) });
    const { report } = await project.run({ steps: { step: { input_paths: {} } } });
    expect(report.errors).toEqual([]);
    expect(report.success).toBe(true);
  });
});

describe('time limits', () => {
  test('a hanging step and its processes are ended, and the line is reported', async () => {
    await using project = await createProject({
      'scripts/hangs.py': script(
        [
          'import os, subprocess, sys, time',
          'child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])',
          'with open(environ_vars["PIDS"], "w") as file:',
          '    file.write(f"{os.getpid()} {child.pid}")',
          'time.sleep(600)',
        ].join('\n'),
      ),
    });
    const pids = project.path('pids');
    const { report } = await project.run({
      steps: { hangs: { timeout: 1, environ_vars: { PIDS: pids }, input_paths: {} } },
    });
    const [step] = report.steps;
    expect(step?.status).toBe('timed-out');
    expect(step?.errorMessage).toBe(
      'timeout: still running after 1 s at scripts/hangs.py:6 in main',
    );
    expect(report.findings[0]).toMatchObject({
      code: 'timeout',
      location: { file: 'scripts/hangs.py', line: 6, function: 'main' },
    });
    const alive = (await readFile(pids, 'utf8')).split(' ').map(Number).filter(isAlive);
    expect(alive).toEqual([]);
  });

  test('a step that ignores the request to end is killed', async () => {
    await using project = await createProject({
      'scripts/stubborn.py': script(
        'import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\ntime.sleep(600)',
      ),
    });
    const { report } = await project.run({ steps: { stubborn: { timeout: 1, input_paths: {} } } });
    expect(report.steps[0]?.status).toBe('timed-out');
    expect(report.steps[0]?.errorMessage).toContain('scripts/stubborn.py:4');
  });
});

describe('retries', () => {
  const failsOnce = script(
    [
      'import os',
      'if not os.path.exists(environ_vars["SEEN"]):',
      '    open(environ_vars["SEEN"], "w").close()',
      '    raise RuntimeError("first try")',
      writesCsv('data'),
    ].join('\n'),
  );

  test('a step that passes on a retry passes, and is reported as flaky', async () => {
    await using project = await createProject({ 'scripts/step.py': failsOnce });
    const { report, events } = await project.run(
      {
        steps: {
          step: {
            input_paths: {},
            output_paths: { data: 'out' },
            environ_vars: { SEEN: project.path('seen') },
          },
        },
      },
      { retries: 2 },
    );
    expect(report.steps[0]).toMatchObject({ status: 'passed', attempts: 2, flaky: true });
    expect(report.findings.map(({ code }) => code)).toContain('flaky');
    expect(events.filter(({ type }) => type === 'step-retried')).toHaveLength(1);
  });

  test('without retries the first failure counts', async () => {
    await using project = await createProject({ 'scripts/step.py': failsOnce });
    const { report } = await project.run({
      steps: {
        step: { input_paths: {}, environ_vars: { SEEN: project.path('seen') } },
      },
    });
    expect(report.steps[0]).toMatchObject({ status: 'failed', attempts: 1, flaky: false });
  });
});

test('a pipeline in which no step has a script is refused', async () => {
  await using project = await createProject({ 'scripts/other.py': script('pass') });
  const run = project.run({ dag: { nodes: ['load', 'store'], edges: [['load', 'store']] } });
  await expect(run).rejects.toThrow('No step of the pipeline has a script.');
});
