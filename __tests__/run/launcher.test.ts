import { chmod, readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import {
  createProject,
  readsColumn,
  script,
  statuses,
  writesCsv,
} from '../support/pipeline-rig.ts';
import { isAlive } from '../support/processes.ts';

const WRITE = script(writesCsv('out'));

/** One step with this launcher; the other files of the project by name. */
function pipeline(launcher: string | readonly string[], more = ''): string {
  return `
steps:
  train:
    launcher: ${JSON.stringify(launcher)}
    output_paths: { out: out/train }
${more}`;
}

/** The program `go.py` of the project, which gets the command of the step as arguments. */
const launcherScript = (body: string) => `import os, subprocess, sys, time\n${body}\n`;

async function runOne(
  launcher: string | readonly string[],
  files: Readonly<Record<string, string>> = {},
  more = '',
) {
  await using rig = await createProject({
    'pipeline.yml': pipeline(launcher, more),
    'train.py': WRITE,
    ...files,
  });
  const { report } = await rig.run('pipeline.yml');
  const [step] = report.steps;
  return { report, step, found: report.findings.find(({ step }) => step === 'train') };
}

describe('a step with a launcher', () => {
  test.each([
    ['env', 'env X=1 {command}'],
    ['nice, with the command added', 'nice -n 5'],
    ['a list', ['env', '-u', 'HOME', '{python}', '{run}']],
    ['a shell', 'sh -c "cd / && {command}"'],
    ['a session that is waited for', 'setsid --wait {command}'],
    ['a program of the project', 'python3 ./go.py {command}'],
  ])('passes through %s', async (_, launcher) => {
    const go = launcherScript('os.chdir("/")\nsys.exit(subprocess.call(sys.argv[1:]))');
    const { report, step } = await runOne(launcher, { 'go.py': go });
    expect(report.errors).toEqual([]);
    expect(step?.status).toBe('passed');
    expect(step?.outputs[0]?.profile?.kind).toBe('directory');
  });

  test('hands its outputs over, and gets inputs, arguments and variables', async () => {
    await using rig = await createProject({
      'pipeline.yml': `
defaults: { launcher: 'env -i MARK={step} {command}' }
steps:
  first:
    script: write.py
    output_paths: { out: out/first }
  second:
    input_paths: { before: { from: first.out } }
    output_paths: { out: out/second }
    environ_vars: { REGION: north }
    job_args: { rate: 3 }
  third:
    launcher: off
    input_paths: { before: { from: second.out } }
`,
      'write.py': WRITE,
      'second.py': script(
        [
          'import os',
          'assert environ_vars["REGION"] == os.environ["REGION"] == "north"',
          'assert os.environ["MARK"] == "second" and "PATH" not in os.environ',
          'assert job_args.rate == 3',
          'print("here", os.getcwd().endswith("/work"))',
          readsColumn('before', 'label'),
          writesCsv('out'),
        ].join('\n'),
      ),
      'third.py': script(
        `import os\nassert "MARK" not in os.environ\n${readsColumn('before', 'id')}`,
      ),
    });
    const { report } = await rig.run('pipeline.yml');
    expect(report.errors).toEqual([]);
    expect(statuses(report)).toEqual({ first: 'passed', second: 'passed', third: 'passed' });
    expect(report.steps[1]?.stdoutTail).toBe('here True');
    expect(report.flows.map(({ status }) => status)).toEqual(['compatible', 'compatible']);
  });

  test('fails at the line of its script, not with the exit code of the launcher', async () => {
    const { report, step } = await runOne('nice {command}', {
      'train.py': script('values = {}\nvalues["label"]'),
    });
    expect(step).toMatchObject({ status: 'failed', errorType: 'KeyError' });
    expect(report.findings[0]).toMatchObject({
      code: 'script-failed',
      location: { file: 'train.py', line: 3 },
    });
  });

  test('is judged by its outputs and observed like any other', async () => {
    const { report } = await runOne('nice {command}', {
      'train.py': script('import subprocess\nsubprocess.call(["true"])'),
    });
    expect(report.steps[0]).toMatchObject({ status: 'failed', errorType: 'OutputEmpty' });
    expect(report.findings.map(({ code }) => code)).toContain('program-started');
  });

  test('keeps the requests and variables of the caller out of its files', async () => {
    await using rig = await createProject({
      'pipeline.yml': pipeline('nice {command}'),
      'train.py': WRITE,
    });
    const environ = { ...process.env, DEPLOY_PASSWORD: 'correct-horse' };
    await rig.run('pipeline.yml', { environ, cleanup: false });
    const file = rig.path('test_workspace/test_train/.launch/request.json');
    expect(await readFile(file, 'utf8')).not.toContain('correct-horse');
    await rig.run('pipeline.yml', { environ, preserveOutputs: true });
    const kept = await readdir(rig.path('test_workspace/test_train'));
    expect(kept).toContain('outputs');
    expect(kept).not.toContain('.launch');
  });

  test('reports the Python that ran it', async () => {
    const { step } = await runOne(['sh', '-c', 'ln -s {python} ./other; ./other {run}']);
    expect(step?.status).toBe('passed');
    expect(step?.python?.executable).toMatch(/work\/other$/);
  });

  test('has the line of its script and leaves no process at the time limit', async () => {
    await using rig = await createProject({
      'pipeline.yml': pipeline(
        'sh -c "sleep 1000 & echo $! > {project}/pid; {command}; true"',
        '    timeout: 6\n',
      ),
      'train.py': script('import time\ntime.sleep(1000)'),
    });
    const { report } = await rig.run('pipeline.yml');
    expect(report.steps[0]?.status).toBe('timed-out');
    expect(report.findings[0]).toMatchObject({
      code: 'timeout',
      location: { file: 'train.py', line: 3 },
    });
    expect(isAlive(Number(await readFile(rig.path('pid'), 'utf8')))).toBe(false);
  });

  test('leaves no process of a launcher that hangs', async () => {
    await using rig = await createProject({
      'pipeline.yml': pipeline('python3 ./go.py', '    timeout: 4\n'),
      'train.py': WRITE,
      'go.py': launcherScript(
        [
          'child = subprocess.Popen(["setsid", "--wait", "sleep", "1000"])',
          'open(os.environ["PIDS"], "w").write(str(child.pid))',
          'child.wait()',
        ].join('\n'),
      ),
    });
    const environ = { ...process.env, PIDS: rig.path('pids') };
    const { report } = await rig.run('pipeline.yml', { environ });
    expect(report.steps[0]?.status).toBe('timed-out');
    const pid = Number(await readFile(rig.path('pids'), 'utf8'));
    expect(isAlive(pid)).toBe(false);
  });
});

describe('a launcher that fails', () => {
  test('is named if its program is not there', async () => {
    const { step, found } = await runOne('no-such-program --gres=gpu:1 {command}');
    expect(step?.status).toBe('crashed');
    expect(found).toMatchObject({
      code: 'launcher-failed',
      message:
        'the launcher `no-such-program --gres=gpu:1 {command}` cannot be started: no-such-program: No such file or directory',
      location: { file: 'pipeline.yml', line: 4 },
      hint: 'Install `no-such-program` on the machine that runs the pipeline, or correct `launcher` of step `train`.',
    });
  });

  test('is named if it ends before the step, with its exit code and last line', async () => {
    const go = launcherScript(
      'sys.stderr.write("queue full\\nError: no GPU left\\n")\nsys.exit(7)',
    );
    const { found, report } = await runOne('python3 ./go.py', { 'go.py': go });
    expect(found).toMatchObject({
      code: 'launcher-failed',
      message:
        'the launcher `python3 ./go.py` ended with exit code 7 (Error: no GPU left) before the step began',
      evidence: ['queue full', 'Error: no GPU left'],
    });
    expect(report.causes[0]?.finding.location?.file).toBe('pipeline.yml');
  });

  test.each([
    ['runs nothing', 'true', 'ended with exit code 0 before the step began'],
    ['does not wait', 'sh -c "sleep 0.1; ({command}) & true"', 'ended with exit code 0'],
    ['starts another session and leaves', 'setsid {command}', 'ended with exit code 0'],
  ])('is named if it %s', async (_, launcher, message) => {
    const { found, report } = await runOne(launcher, {
      'train.py': script('import time\ntime.sleep(1000)'),
    });
    expect(found?.code).toBe('launcher-failed');
    expect(found?.message).toContain(message);
    expect(found?.hint).toContain('wait');
    expect(report.causes[0]?.finding.location).toMatchObject({ file: 'pipeline.yml', line: 4 });
  });

  test('is named if it fails after the step passed', async () => {
    const { found, step } = await runOne('sh -c "{command}; exit 9"');
    expect(step?.status).toBe('crashed');
    expect(found?.message).toBe(
      'the launcher `sh -c "{command}; exit 9"` ended with exit code 9 after the step passed',
    );
  });

  test('is not blamed for its noise', async () => {
    const { step, report } = await runOne('sh -c "echo starting; echo Error: x >&2; {command}"');
    expect(report.errors).toEqual([]);
    expect(step).toMatchObject({ stdoutTail: 'starting', stderrTail: 'Error: x' });
  });

  test('is named with a file that is not executable', async () => {
    await using rig = await createProject({
      'pipeline.yml': pipeline('./go.sh {command}'),
      'train.py': WRITE,
      'go.sh': 'exec "$@"\n',
    });
    await chmod(rig.path('go.sh'), 0o644);
    const { report } = await rig.run('pipeline.yml');
    expect(report.findings[0]?.message).toContain('go.sh: Permission denied');
  });

  test('shows where native code crashed', async () => {
    const { found } = await runOne('sh -c "{command}; exit $?"', {
      'train.py': script('import ctypes\nctypes.string_at(0)'),
    });
    expect(found).toMatchObject({
      code: 'launcher-failed',
      location: { file: 'train.py', line: 3 },
    });
    expect(found?.message).toMatch(/ended with exit code 139/);
  });
});
