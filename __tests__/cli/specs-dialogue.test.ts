import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { answerPrompts } from '../support/answer-prompts.ts';
import { createProject, script } from '../support/pipeline-rig.ts';

const SPECS = '.specs';
const SPEC = `${SPECS}/prepare_runtime_test_spec.json`;

const createDialogueProject = () =>
  createProject({
    'scripts/prepare.py': script(
      [
        'kind = job_args.depth',
        'region = environ_vars["REGION"]',
        'target = output_paths["processed"]',
        'source, names = input_paths["DATA"], input_paths.get("NAMES")',
      ].join('\n'),
    ),
  });

test('create asks for inputs, outputs, variables and job arguments, in that order', async () => {
  await using project = await createDialogueProject();
  const { shown, exitCode } = await answerPrompts(
    ['specs', 'create', 'prepare'],
    [
      ['Path of input DATA (line 5)', 'data/raw\r'],
      ['Path of input NAMES', '\r'],
      ['Path of output processed', '\r'],
      ['Value of variable REGION', '\r'],
      ['The script fails without it.', 'eu\r'],
      ['Value of job argument depth', '3\r'],
    ],
    { cwd: project.dir },
  );
  expect(exitCode).toBe(0);
  expect(shown).toContain(`Saved ${SPEC}`);
  expect(JSON.parse(await readFile(project.path(SPEC), 'utf8'))).toMatchObject({
    input_paths: { DATA: 'data/raw' },
    output_paths: { processed: 'test/integration/runtime/prepare/output/processed' },
    environ_vars: { REGION: 'eu' },
    job_args: { depth: 3 },
  });
});

test('create asks only for missing values', async () => {
  await using project = await createDialogueProject();
  const { shown, exitCode } = await answerPrompts(
    [
      ...['specs', 'create', 'prepare', '--input', 'DATA=a', '--input', 'NAMES=b'],
      ...['--output', 'processed=c', '--env', 'REGION=eu'],
    ],
    [['Value of job argument depth', '3\r']],
    { cwd: project.dir },
  );
  expect(exitCode).toBe(0);
  expect(shown).not.toContain('Path of');
});

test.each([
  { name: 'Ctrl-C', keys: '\u0003' },
  { name: 'Ctrl-D', keys: '\u0004' },
])('$name ends the dialogue, and nothing is saved', async ({ keys }) => {
  await using project = await createDialogueProject();
  const { shown, exitCode } = await answerPrompts(
    ['specs', 'create', 'prepare'],
    [
      ['Path of input DATA', 'data/raw\r'],
      ['Path of input NAMES', keys],
    ],
    { cwd: project.dir },
  );
  expect(exitCode).toBe(1);
  expect(shown).toContain('Cancelled: nothing was saved.');
  await expect(readdir(project.path(SPECS))).rejects.toThrow('ENOENT');
});

test('edit asks for every value again and saves changed answers', async () => {
  await using project = await createDialogueProject();
  const before = {
    script_name: 'prepare',
    input_paths: { DATA: 'data/raw' },
    output_paths: { processed: 'out' },
    environ_vars: { REGION: 'eu' },
    job_args: { depth: 3, name: '3' },
  };
  await project.write({ [SPEC]: JSON.stringify(before) });
  const { shown, exitCode } = await answerPrompts(
    ['specs', 'edit', 'prepare'],
    [
      ['input_paths.DATA', 'data/new\r'],
      ['output_paths.processed', '\r'],
      ['environ_vars.REGION', '\r'],
      ['job_args.depth', '4\r'],
      ['job_args.name', '\r'],
    ],
    { cwd: project.dir },
  );
  expect(exitCode).toBe(0);
  expect(shown).toContain('  input_paths.DATA = data/new');
  expect(shown).not.toContain('  environ_vars.REGION = ');
  expect(JSON.parse(await readFile(project.path(SPEC), 'utf8'))).toMatchObject({
    ...before,
    input_paths: { DATA: 'data/new' },
    job_args: { depth: 4, name: '3' },
  });
});
