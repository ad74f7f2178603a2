import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Guarded } from '../../src/guard/guarded-files.ts';
import { createProject, type PipelineRig, script, statuses } from '../support/pipeline-rig.ts';

const BEFORE = 'GIVEN=before\n';

/** A project and a directory of files that no step may write. */
async function guardedProject(scripts: Readonly<Record<string, string>>) {
  const project = await createProject(
    Object.fromEntries(Object.entries(scripts).map(([name, body]) => [`${name}.py`, body])),
  );
  const directory = project.path('commands');
  await mkdir(directory);
  await writeFile(project.path('commands/env'), BEFORE);
  await writeFile(project.path('commands/output'), '');
  await chmod(project.path('commands/env'), 0o640);
  const guarded: Guarded = {
    files: [
      { name: '`GITHUB_ENV`', path: project.path('commands/env') },
      { name: '`GITHUB_OUTPUT`', path: project.path('commands/output') },
    ],
    directory: { name: 'The directory', path: directory },
  };
  return { project, guarded };
}

/** The files are as they were. */
async function expectRestored(project: PipelineRig) {
  expect((await readdir(project.path('commands'))).sort()).toEqual(['env', 'output']);
  expect(await readFile(project.path('commands/env'), 'utf8')).toBe(BEFORE);
  expect(await readFile(project.path('commands/output'), 'utf8')).toBe('');
  const { mode } = await stat(project.path('commands/env'));
  expect((mode & 0o7777).toString(8)).toBe('640');
}

const FILE =
  'import os, shutil, sys, time\ndirectory = environ_vars["DIRECTORY"]\nenv = directory + "/env"';

/** One step after another. */
function chain(project: PipelineRig, names: readonly string[]) {
  const step = (name: string, before: string | undefined) => ({
    script: `${name}.py`,
    environ_vars: { DIRECTORY: project.path('commands') },
    input_paths: {},
    depends_on: before === undefined ? [] : [before],
  });
  return { steps: Object.fromEntries(names.map((name, i) => [name, step(name, names[i - 1])])) };
}

const CHANGES = [
  ['appends a line', 'open(env, "a").write("EVIL=1\\n")', 'was appended to', ['EVIL=1']],
  ['truncates the file', 'open(env, "w").close()', 'was truncated', undefined],
  ['overwrites the file', 'open(env, "w").write("X=1\\n")', 'was overwritten', ['X=1']],
  ['deletes the file', 'os.remove(env)', 'was deleted', undefined],
  [
    'makes it a link',
    'os.remove(env)\nos.symlink("/etc/passwd", env)',
    'replaced by a link',
    undefined,
  ],
  [
    'makes it a directory',
    'os.remove(env)\nos.makedirs(env + "/a")',
    'replaced by a directory',
    undefined,
  ],
  ['makes it a pipe', 'os.remove(env)\nos.mkfifo(env)', 'a special file', undefined],
  ['changes its permissions', 'os.chmod(env, 0o777)', 'was given different permissions', undefined],
  ['makes it unreadable', 'os.chmod(env, 0)', 'was given different permissions', undefined],
  ['links to it', 'os.link(env, directory + "/../other")', 'was linked to', undefined],
  [
    'replaces it by a copy',
    'shutil.copy2(env, env + "~")\nos.replace(env + "~", env)',
    'replaced by a copy',
    undefined,
  ],
  [
    'hides the change of its time',
    'at = os.stat(env)\nopen(env, "r+").write("GIVEN=behind")\nos.utime(env, ns=(at.st_atime_ns, at.st_mtime_ns))',
    'was overwritten',
    ['GIVEN=behind'],
  ],
  ['adds a file', 'open(directory + "/new", "w").write("x")', '`new` was removed', undefined],
  ['adds a directory', 'os.makedirs(directory + "/new/a")', '`new` was removed', undefined],
  ['adds a link', 'os.symlink(env, directory + "/new")', '`new` was removed', undefined],
  [
    'replaces the directory by a link',
    'os.rename(directory, directory + "-moved")\nos.symlink(directory + "-moved", directory)',
    'The directory was replaced by a link',
    undefined,
  ],
  [
    'moves the directory away',
    'os.rename(directory, directory + "-moved")',
    'The directory was deleted',
    undefined,
  ],
] as const;

test.each(CHANGES)(
  'a step that %s is named, and the change is undone',
  async (_does, body, what, evidence) => {
    const { project, guarded } = await guardedProject({
      first: script('pass'),
      bad: script(`${FILE}\n${body}`),
      last: script('pass'),
    });
    await using _ = project;
    const { report } = await project.run(chain(project, ['first', 'bad', 'last']), { guarded });
    const found = report.findings.filter(({ code }) => code === 'runner-file-changed');
    expect(found.map(({ step }) => step)).toEqual(found.map(() => 'bad'));
    expect(found.map(({ message }) => message).join('\n')).toContain(what);
    expect(found[0]?.severity).toBe('error');
    expect(found[0]?.message).toContain('It was restored.');
    if (evidence !== undefined) expect(found[0]?.evidence).toEqual(evidence);
    expect(statuses(report)).toEqual({ first: 'passed', bad: 'passed', last: 'passed' });
    expect(report.success).toBe(false);
    expect(report.errors.join('\n')).toContain(what);
    await expectRestored(project);
  },
);

test('a run whose steps only read the files has no finding', async () => {
  const { project, guarded } = await guardedProject({
    reads: script(`${FILE}\nopen(env).read()\nos.listdir(directory)`),
  });
  await using _ = project;
  const { report } = await project.run(chain(project, ['reads']), { guarded });
  expect(report.findings.map(({ code }) => code)).not.toContain('runner-file-changed');
  expect(report.success).toBe(true);
  await expectRestored(project);
});

describe('the responsible step', () => {
  test('is not named if another step ran at the same time', async () => {
    const meet = (own: string, other: string) =>
      `open(directory + "/../${own}", "w").close()\nwhile not os.path.exists(directory + "/../${other}"):\n    time.sleep(0.01)`;
    const { project, guarded } = await guardedProject({
      good: script(
        `${FILE}\n${meet('good', 'bad')}\nwhile not os.path.exists(directory + "/../written"):\n    time.sleep(0.01)`,
      ),
      bad: script(
        `${FILE}\n${meet('bad', 'good')}\nopen(env, "a").write("EVIL=1\\n")\nopen(directory + "/../written", "w").close()`,
      ),
    });
    await using _ = project;
    const apart = { ...chain(project, ['good']).steps, ...chain(project, ['bad']).steps };
    const { report } = await project.run({ steps: apart }, { guarded, maxParallel: 2 });
    const [found] = report.findings.filter(({ code }) => code === 'runner-file-changed');
    expect(found?.step).toBeUndefined();
    expect(found?.message).toMatch(/one of (good, bad|bad, good)/);
    expect(report.success).toBe(false);
    await expectRestored(project);
  });

  test('is also named if it fails, and if it is retried', async () => {
    const { project, guarded } = await guardedProject({
      bad: script(`${FILE}\nopen(env, "a").write("EVIL=1\\n")\nraise ValueError("no")`),
    });
    await using _ = project;
    const { report } = await project.run(chain(project, ['bad']), { guarded, retries: 1 });
    const found = report.findings.filter(({ code }) => code === 'runner-file-changed');
    expect(found.map(({ step }) => step)).toEqual(['bad', 'bad']);
    expect(statuses(report)).toEqual({ bad: 'failed' });
    await expectRestored(project);
  });

  test('is not named if a package that several steps share can be responsible', async () => {
    const waits = 'while not os.path.exists(directory + "/../imported"):\n    time.sleep(0.01)';
    const { project, guarded } = await guardedProject({
      good: script(`${FILE}\n${waits}\ntime.sleep(0.3)`),
      uses: script('pass', 'import meddler\n'),
    });
    await using _ = project;
    execFileSync('python3', ['-m', 'venv', '--without-pip', project.path('.venv')]);
    const [python = ''] = await readdir(project.path('.venv/lib'));
    const commands = JSON.stringify(project.path('commands'));
    await project.write({
      [`.venv/lib/${python}/site-packages/meddler/__init__.py`]: [
        'import time',
        'time.sleep(0.5)',
        `open(${commands} + "/env", "a").write("EVIL=1\\n")`,
        `open(${commands} + "/../imported", "w").close()`,
      ].join('\n'),
    });
    const apart = { ...chain(project, ['good']).steps, ...chain(project, ['uses']).steps };
    const { report } = await project.run({ steps: apart }, { guarded });
    const [found] = report.findings.filter(({ code }) => code === 'runner-file-changed');
    expect(found?.message).toContain('or a package that was imported for several steps');
    expect(found?.step).toBeUndefined();
    expect(statuses(report)).toEqual({ good: 'passed', uses: 'passed' });
    await expectRestored(project);
  });

  test('is also found if the script changes the file during import', async () => {
    const { project, guarded } = await guardedProject({});
    await using _ = project;
    await project.write({
      'bad.py': script(
        'pass',
        'import os\nopen(os.environ["DIRECTORY"] + "/env", "a").write("EVIL=1\\n")',
      ),
    });
    const { report } = await project.run(chain(project, ['bad']), { guarded });
    expect(report.findings.find(({ code }) => code === 'runner-file-changed')?.step).toBe('bad');
    await expectRestored(project);
  });
});

test('a long text is quoted in part, and without secrets', async () => {
  const token = `ghp_${'aB3dE6gH9j'.repeat(4)}`;
  const { project, guarded } = await guardedProject({
    bad: script(
      `${FILE}\nwith open(env, "a") as file:\n    file.write("TOKEN=${token.slice(0, 4)}" + "${token.slice(4)}\\n" + "x" * 5000 + "\\n")\n    file.write("A=1\\n" * 100000)`,
    ),
  });
  await using _ = project;
  const { report } = await project.run(chain(project, ['bad']), { guarded });
  const [found] = report.findings.filter(({ code }) => code === 'runner-file-changed');
  expect(found?.evidence).toHaveLength(11);
  expect(found?.evidence?.[0]).toBe('TOKEN=***');
  expect(found?.evidence?.[1]?.length).toBeLessThan(250);
  expect(JSON.stringify(report)).not.toContain(token);
  await expectRestored(project);
});

test('a process that the step leaves behind cannot write later', async () => {
  const child =
    'import sys, time; time.sleep(0.3); open(sys.argv[1], "a").write("EVIL=1\\n"); time.sleep(60)';
  const { project, guarded } = await guardedProject({
    leaves: script(
      `${FILE}\nimport subprocess\nsubprocess.Popen([sys.executable, "-c", ${JSON.stringify(child)}, env], start_new_session=True)\ntime.sleep(0.1)`,
    ),
    waits: script('import time\ntime.sleep(0.6)'),
  });
  await using _ = project;
  await project.run(chain(project, ['leaves', 'waits']), { guarded });
  await expectRestored(project);
});

test('a mistake in the pipeline does not change the files', async () => {
  const { project, guarded } = await guardedProject({});
  await using _ = project;
  const missing = { steps: { a: { script: 'missing.py', depends_on: ['b'] } } };
  await expect(project.run(missing, { guarded })).rejects.toThrow();
  await expectRestored(project);
});
