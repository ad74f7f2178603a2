import { mkdir, symlink } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { createProject, statuses } from '../support/pipeline-rig.ts';
import { RAW, sumsColumn } from '../support/program-scripts.ts';

const pipeline = (columns: string) => ({
  steps: {
    prepare: {
      command: ['sh', 'prepare.sh', '{input_paths.raw}', columns],
      inputs: { raw: 'raw.csv' },
      outputs: { data: 'out/data' },
    },
    train: {
      script: 'train.py',
      call: 'cli',
      args: '--data {input_paths.data} --model {output_paths.model}',
      inputs: { data: { from: 'prepare.data' } },
      outputs: { model: 'out/model' },
    },
  },
});

const FILES = {
  'prepare.sh': 'cut -d, -f "$2" "$1" > "$OUTPUT_DATA/out.csv"\ntest -f "$INPUT_RAW"\n',
  'train.py': sumsColumn('amount'),
  'raw.csv': RAW,
};

describe('a command', () => {
  test('gets placeholders and variables, and hands its outputs on', async () => {
    await using project = await createProject(FILES);
    const { report } = await project.run(pipeline('1,2'));
    expect(statuses(report)).toEqual({ prepare: 'passed', train: 'passed' });
  });

  test('is the origin of a column that it dropped', async () => {
    await using project = await createProject(FILES);
    const { report } = await project.run(pipeline('1,3'));
    expect(report.causes.map(({ finding }) => finding)).toMatchObject([
      { code: 'column-missing', flow: 'prepare->train', origin: { step: 'prepare' } },
    ]);
  });

  test('fails with its exit code and its last words', async () => {
    await using project = await createProject({
      'a.sh': 'echo one >&2\necho no room >&2\nexit 4\n',
    });
    const { report } = await project.run({ steps: { a: { command: 'sh a.sh' } } });
    expect(report.findings).toMatchObject([
      {
        code: 'command-failed',
        message: 'sh: exited with code 4: no room',
        location: { file: 'a.sh' },
        evidence: ['one', 'no room'],
      },
    ]);
    expect(report.steps).toMatchObject([{ status: 'failed', exitCode: 4, script: 'a.sh' }]);
  });

  test('that prints nothing fails at the line of its text for a shell', async () => {
    await using project = await createProject({
      'p.yml': 'steps:\n  a:\n    command: [sh, -c, "false || exit 3"]\n',
    });
    const { report } = await project.run('p.yml');
    expect(report.findings).toMatchObject([
      {
        code: 'command-failed',
        location: { file: 'p.yml', line: 3 },
        hint: expect.stringContaining('It printed nothing to standard error.'),
      },
    ]);
  });

  test('fails at the line of a Python program that raised', async () => {
    await using project = await createProject({
      'b.py': 'import json\njson.loads("{")\n',
      'c.py':
        'try:\n    {}["label"]\nexcept KeyError as error:\n    raise RuntimeError("no table") from error\n',
      'd.sh': 'python3 "$D"\necho "make: Error 1" >&2\nexit 2\n',
      'd.py': '\nraise ValueError("one\\n  two")\n',
    });
    const { report } = await project.run({
      steps: {
        b: { command: ['python3', 'b.py'], depends_on: [] },
        c: { command: ['python3', 'c.py'], depends_on: [] },
        d: { command: ['sh', 'd.sh'], depends_on: [], environ_vars: { D: project.path('d.py') } },
      },
    });
    expect(report.findings).toMatchObject([
      {
        code: 'command-failed',
        message: expect.stringMatching(/^python3: exited with code 1: json.*JSONDecodeError: /),
        location: { file: 'b.py', line: 2, code: 'json.loads("{")' },
      },
      {
        message: "python3: exited with code 1: KeyError: 'label'",
        location: { file: 'c.py', line: 2 },
        evidence: ['then: RuntimeError: no table (c.py:4)'],
      },
      {
        message: 'sh: exited with code 2: ValueError: one',
        location: { file: 'd.py', line: 2 },
        evidence: ['  two', 'make: Error 1'],
      },
    ]);
    expect(report.findings[0]).not.toHaveProperty('evidence');
    expect(report.causes[0]?.frame?.text).toContain('import json');
  });

  test('fails at the line in the project, if the script is a link to it', async () => {
    await using project = await createProject({ 'src/b.py': '\nraise ValueError("bad")\n' });
    await mkdir(project.path('linked'));
    await symlink(project.path('src/b.py'), project.path('linked/b.py'));
    const { report } = await project.run({
      steps: { b: { command: ['sh', '-c', `python3 ${project.path('linked/b.py')}`] } },
    });
    expect(report.findings).toMatchObject([{ location: { file: 'src/b.py', line: 2 } }]);
  });

  test('fails if its program does not exist', async () => {
    await using project = await createProject();
    const { report } = await project.run({ steps: { a: { command: ['no-such-program-here'] } } });
    expect(report.findings).toMatchObject([
      { code: 'command-failed', message: 'no-such-program-here: program not found' },
    ]);
  });

  test('fails if a signal kills it', async () => {
    await using project = await createProject();
    const { report } = await project.run({ steps: { a: { command: ['sh', '-c', 'kill -9 $$'] } } });
    expect(report.findings).toMatchObject([
      { code: 'command-failed', message: 'sh: killed by SIGKILL' },
    ]);
  });

  test('is ended at the time limit, with its processes', async () => {
    await using project = await createProject();
    const { report } = await project.run({
      steps: { a: { command: ['sh', '-c', 'sleep 60; echo late'], timeout: 1 } },
    });
    expect(report.steps).toMatchObject([{ status: 'timed-out' }]);
  });
});
