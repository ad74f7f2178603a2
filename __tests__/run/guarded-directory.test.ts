/** Changes of scripts to the directory of guarded files, and to files in it without a role. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { runnerFiles } from '../../src/github/runner-files.ts';
import { createProject, type PipelineRig, script, statuses } from '../support/pipeline-rig.ts';

/** A project with a directory like that of the runner, and one step that runs `body`. */
async function runWith(body: string) {
  const project = await createProject({ 'bad.py': script(`import os, shutil\n${body}`) });
  const directory = project.path('temp/_runner_file_commands');
  await mkdir(directory, { recursive: true });
  await writeFile(`${directory}/set_env_1`, 'GIVEN=before\n');
  await writeFile(`${directory}/set_env_0`, 'OUTER=step\n');
  const { report } = await project.run(
    {
      steps: {
        bad: { script: 'bad.py', input_paths: {}, environ_vars: { DIRECTORY: directory } },
      },
    },
    {
      guarded: runnerFiles({
        GITHUB_ENV: `${directory}/set_env_1`,
        RUNNER_TEMP: project.path('temp'),
      }),
    },
  );
  const found = report.findings.filter(({ code }) => code === 'runner-file-changed');
  return { project, report, messages: found.map(({ message }) => message) };
}

async function expectRestored(project: PipelineRig) {
  const directory = project.path('temp/_runner_file_commands');
  expect((await readdir(directory)).sort()).toEqual(['set_env_0', 'set_env_1']);
  expect(await readFile(`${directory}/set_env_1`, 'utf8')).toBe('GIVEN=before\n');
  expect(await readFile(`${directory}/set_env_0`, 'utf8')).toBe('OUTER=step\n');
}

test('many files that a step adds are removed, and reported in one finding', async () => {
  const { project, report, messages } = await runWith(
    'for i in range(3000):\n    open(environ_vars["DIRECTORY"] + "/new%04d" % i, "w").close()',
  );
  await using _ = project;
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/was added to: .*new.* and \d+ more were removed/);
  expect(messages[0]?.length).toBeLessThan(1_000);
  expect(statuses(report)).toEqual({ bad: 'passed' });
  await expectRestored(project);
});

test.each([
  ['is removed with what is above it', 'shutil.rmtree(os.environ["DIRECTORY"] + "/..")'],
  [
    'is moved with what is above it',
    'd = os.path.dirname(os.environ["DIRECTORY"])\nos.rename(d, d + "-moved")',
  ],
])('a directory that %s is created again', async (_what, body) => {
  const { project, report, messages } = await runWith(body);
  await using _ = project;
  expect(messages.join('\n')).toContain('was deleted. It was restored.');
  expect(messages.join('\n')).not.toContain('could not be restored');
  expect(report.success).toBe(false);
  await expectRestored(project);
});

test('a file of the directory without a variable is also guarded', async () => {
  const { project, messages } = await runWith(
    'open(environ_vars["DIRECTORY"] + "/set_env_0", "a").write("EVIL=1\\n")',
  );
  await using _ = project;
  expect(messages).toEqual([
    '`set_env_0` (a file of the runner) was appended to. It was restored.',
  ]);
  await expectRestored(project);
});
