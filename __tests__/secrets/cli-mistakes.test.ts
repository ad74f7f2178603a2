/** Output of the command line if a run has no report or does not start. */
import { expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { createProject, script } from '../support/pipeline-rig.ts';

/** Keys are split, so that no secret scanner reports this file. */
const KEY = ['ghp', 'k3Jd8sLq0ZxVb7nM2wRt5yUe1oPa9cFg4hTi'].join('_');
const VALUE = 'tr0ub4dor-and-3';

async function printedBy(args: readonly string[], environ: Readonly<Record<string, string>> = {}) {
  await using project = await createProject({
    'prints.py': script(
      'print(job_args.login["password"])\nraise ValueError(job_args.login["password"])',
    ),
    'wrong.json': JSON.stringify({
      steps: { a: { timeout: KEY, memory_limit: VALUE, environ_vars: { API_TOKEN: [VALUE] } } },
    }),
    'nested.json': JSON.stringify({
      steps: {
        prints: { script: 'prints.py', input_paths: {}, job_args: { login: { password: VALUE } } },
      },
    }),
  });
  const printed: string[] = [];
  const write = (text: string) => printed.push(text);
  const exitCode = await runCli(['runtime', ...args], {
    stdout: { write },
    stderr: { write },
    environ: { ...process.env, ...environ },
    cwd: project.dir,
  });
  return { exitCode, text: printed.join('') };
}

test.each([
  { args: ['test-pipeline', 'wrong.json'] },
  { args: ['validate', 'wrong.json'] },
  { args: ['validate', 'wrong.json', '--ci'] },
])('$args quotes no secret of an invalid file', async ({ args }) => {
  const { exitCode, text } = await printedBy(args, { DB_PASSWORD: VALUE });
  expect(exitCode).toBe(2);
  expect(text).toContain('found the text "***"');
  expect(text).not.toContain(KEY);
  expect(text).not.toContain(VALUE);
});

test('secrets inside job arguments are redacted like those of variables', async () => {
  const { exitCode, text } = await printedBy(['test-pipeline', 'nested.json', '--verbose']);
  expect(exitCode).toBe(1);
  expect(text).toContain('ValueError: ***');
  expect(text).not.toContain(VALUE);
});
