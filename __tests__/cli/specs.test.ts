import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { cursus, cursusHere } from '../support/cursus.ts';
import { createProject, type PipelineRig, script } from '../support/pipeline-rig.ts';

const SPECS = '.specs';

const PREPARE = script(
  [
    'source = input_paths["DATA"]',
    'names = input_paths.get("NAMES")',
    'target = output_paths["processed"]',
    'label = environ_vars["LABEL_FIELD"]',
    'region = environ_vars["REGION"]',
    'mode = environ_vars.get("MODE", "fast")',
    'kind = job_args.job_type',
    'depth = job_args.depth',
  ].join('\n'),
);

const createSpecsProject = (files: Readonly<Record<string, string>> = {}) =>
  createProject({ 'scripts/prepare.py': PREPARE, ...files });

const specs = (project: PipelineRig, ...args: string[]) =>
  cursusHere(['specs', ...args], { cwd: project.dir });

async function savedSpec(project: PipelineRig, name: string) {
  const file = project.path(SPECS, `${name}_runtime_test_spec.json`);
  const { last_updated: _, ...spec } = JSON.parse(await readFile(file, 'utf8'));
  return spec;
}

/** As the reference writes it. */
const SAVED = `{
  "script_name": "prepare",
  "step_name": "prepare",
  "script_path": null,
  "input_paths": {
    "DATA": "data/raw"
  },
  "output_paths": {
    "processed": "out/processed"
  },
  "environ_vars": {
    "LABEL_FIELD": "label",
    "SHARE": "1.0"
  },
  "job_args": {
    "learning_rate": 1.0
  },
  "last_updated": "2025-09-06T12:00:00.000000",
  "user_notes": null
}`;

test('create --yes fills a spec from the code and names the unknown values', async () => {
  await using project = await createSpecsProject();
  const { exitCode, stdout, stderr } = await specs(project, 'create', 'prepare', '--yes');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatchInlineSnapshot(`
    "Saved .specs/prepare_runtime_test_spec.json
      input_paths.DATA = test/integration/runtime/prepare/input/DATA
      output_paths.processed = test/integration/runtime/prepare/output/processed
      environ_vars.LABEL_FIELD = label
      job_args.job_type = testing
    Not set, but required by scripts/prepare.py:6: environ_vars.REGION
    Not set, but required by scripts/prepare.py:9: job_args.depth
    Change it with: cursus runtime specs edit prepare --set <part>.<key>=<value>
    Run it with: cursus runtime test-script prepare
    "
  `);
  expect(await savedSpec(project, 'prepare')).toEqual({
    script_name: 'prepare',
    step_name: 'prepare',
    script_path: null,
    input_paths: { DATA: 'test/integration/runtime/prepare/input/DATA' },
    output_paths: { processed: 'test/integration/runtime/prepare/output/processed' },
    environ_vars: { LABEL_FIELD: 'label' },
    job_args: { job_type: 'testing' },
    user_notes: null,
  });
});

test('create asks nothing if everything is given', async () => {
  await using project = await createSpecsProject();
  const { exitCode, stderr } = await specs(
    project,
    ...['create', 'scripts/prepare.py', '--step', 'first'],
    ...['--input', 'DATA=data/a=b', '--input', 'NAMES=', '--output', 'processed=out'],
    ...['--env', 'LABEL_FIELD=y', '--env', 'REGION=eu', '--env', 'EXTRA=1'],
    ...['--job-arg', 'job_type=training', '--job-arg', 'depth=3'],
  );
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(await savedSpec(project, 'prepare')).toEqual({
    script_name: 'prepare',
    step_name: 'first',
    script_path: 'scripts/prepare.py',
    input_paths: { DATA: 'data/a=b', NAMES: '' },
    output_paths: { processed: 'out' },
    environ_vars: { LABEL_FIELD: 'y', REGION: 'eu', EXTRA: '1' },
    job_args: { job_type: 'training', depth: 3 },
    user_notes: null,
  });
});

test('a script without path names gets the logical names of the reference', async () => {
  await using project = await createSpecsProject({ 'scripts/opaque.py': script('pass') });
  await specs(project, 'create', 'opaque', '--yes', '--test-data-dir', 'test/data');
  expect(await savedSpec(project, 'opaque')).toMatchObject({
    input_paths: { data_input: 'test/data/opaque/input' },
    output_paths: { data_output: 'test/data/opaque/output' },
  });
});

test('create without a terminal asks nothing and saves nothing', async () => {
  await using project = await createSpecsProject();
  const { exitCode, stdout, stderr } = await specs(project, 'create', 'prepare');
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain('Use `--yes`');
  await expect(readdir(project.path(SPECS))).rejects.toThrow('ENOENT');
});

test('create never overwrites a spec', async () => {
  await using project = await createSpecsProject({
    [`${SPECS}/prepare_runtime_test_spec.json`]: SAVED,
  });
  const { exitCode, stderr } = await specs(project, 'create', 'prepare', '--yes');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('prepare_runtime_test_spec.json exists already.');
  expect(await readFile(project.path(SPECS, 'prepare_runtime_test_spec.json'), 'utf8')).toBe(SAVED);
});

test.each([
  { args: ['create', 'prepaer', '--yes'], says: 'Did you mean `prepare`?' },
  { args: ['create', 'prepare', '--yes', '--step', '../x'], says: 'without a path' },
  { args: ['create', 'prepare', '--yes', '--input', 'DATA'], says: 'It must be `key=value`.' },
  { args: ['create', 'prepare', '--yes', '--output', 'processed='], says: 'a path' },
  {
    args: ['create', 'prepare', '--env', 'A=1', '--env', 'A=2'],
    says: '`A` is given twice.',
  },
  { args: ['create', 'broken', '--yes'], says: 'scripts/broken.py:1' },
  { args: ['show', 'nothing'], says: 'The directory contains no specs.' },
  { args: ['show', '../secret'], says: 'without a path' },
  { args: ['edit', 'nothing', '--set', 'user_notes=x'], says: 'The directory contains no specs.' },
])('$args is reported as a mistake', async ({ args, says }) => {
  await using project = await createSpecsProject({ 'scripts/broken.py': 'def main(:\n' });
  const { exitCode, stdout, stderr } = await specs(project, ...args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(says);
});

test('show prints a spec as JSON', async () => {
  await using project = await createSpecsProject({
    [`${SPECS}/prepare_runtime_test_spec.json`]: SAVED,
  });
  const { exitCode, stdout } = await specs(project, 'show', 'prepare');
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(SAVED));
});

test('edit changes the given values and keeps everything else byte for byte', async () => {
  await using project = await createSpecsProject({
    [`${SPECS}/prepare_runtime_test_spec.json`]: SAVED,
  });
  const { exitCode, stdout } = await specs(
    project,
    ...['edit', 'prepare', '--set', 'input_paths.DATA=data/new'],
    ...['--set', 'user_notes=of a.b = c', '--unset', 'environ_vars.SHARE'],
  );
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: [
      `Saved ${SPECS}/prepare_runtime_test_spec.json`,
      '  input_paths.DATA = data/new',
      '  user_notes = of a.b = c',
      '  without environ_vars.SHARE',
      '',
    ].join('\n'),
  });
  const text = await readFile(project.path(SPECS, 'prepare_runtime_test_spec.json'), 'utf8');
  expect(
    text.replace(/"last_updated": "[^"]*"/, '"last_updated": "2025-09-06T12:00:00.000000"'),
  ).toBe(
    SAVED.replace('data/raw', 'data/new')
      .replace('"user_notes": null', '"user_notes": "of a.b = c"')
      .replace('"label",\n    "SHARE": "1.0"', '"label"'),
  );
});

test.each([
  { change: 'job_args.depth=6', part: 'job_args', after: { learning_rate: 1, depth: 6 } },
  { change: 'job_args.name=six', part: 'job_args', after: { learning_rate: 1, name: 'six' } },
  { change: 'job_args.depth="6"', part: 'job_args', after: { learning_rate: 1, depth: '6' } },
  { change: 'job_args=null', part: 'job_args', after: null },
  {
    change: 'environ_vars.SHARE=2',
    part: 'environ_vars',
    after: { LABEL_FIELD: 'label', SHARE: '2' },
  },
  { change: 'input_paths.a.b=x', part: 'input_paths', after: { DATA: 'data/raw', 'a.b': 'x' } },
  { change: 'script_path=src/p.py', part: 'script_path', after: 'src/p.py' },
])('edit --set $change', async ({ change, part, after }) => {
  await using project = await createSpecsProject({
    [`${SPECS}/prepare_runtime_test_spec.json`]: SAVED,
  });
  expect((await specs(project, 'edit', 'prepare', '--set', change)).exitCode).toBe(0);
  expect((await savedSpec(project, 'prepare'))[part]).toEqual(after);
});

test.each([
  { args: ['--set', 'inputs.DATA=x'], says: '`inputs.DATA` cannot be set.' },
  { args: ['--set', 'input_path.DATA=x'], says: 'Did you mean `input_paths`?' },
  { args: ['--set', 'step_name=x'], says: '`step_name` cannot be set.' },
  { args: ['--set', 'job_args=5'], says: 'can only be `null`' },
  { args: ['--unset', 'input_paths.DAT'], says: 'Did you mean `DATA`?' },
  { args: ['--set', 'user_notes=x', '--unset', 'user_notes'], says: 'both set and unset' },
  { args: [], says: '--set <key>=<value>' },
])('edit $args is reported as a mistake, and changes nothing', async ({ args, says }) => {
  await using project = await createSpecsProject({
    [`${SPECS}/prepare_runtime_test_spec.json`]: SAVED,
  });
  const { exitCode, stdout, stderr } = await specs(project, 'edit', 'prepare', ...args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(says);
  expect(await readFile(project.path(SPECS, 'prepare_runtime_test_spec.json'), 'utf8')).toBe(SAVED);
});

test('list shows the saved specs, and which file is invalid', async () => {
  await using project = await createSpecsProject({
    [`${SPECS}/prepare_runtime_test_spec.json`]: SAVED,
    [`${SPECS}/cut_off_runtime_test_spec.json`]: SAVED.slice(0, 60),
  });
  // In a process: the paths in its messages are relative to its working directory.
  const { exitCode, stdout } = await cursus(['specs', 'list'], { cwd: project.dir });
  expect(exitCode).toBe(0);
  expect(stdout).toContain('  prepare  (saved 2025-09-06T12:00:00.000000)\n');
  expect(stdout).toContain(`  ❌ cut_off: ${SPECS}/cut_off_runtime_test_spec.json:`);
  const json = await specs(project, 'list', '--output-format', 'json');
  expect(JSON.parse(json.stdout)).toMatchObject([
    { name: 'cut_off', script_name: null, error: expect.any(String) },
    { name: 'prepare', script_name: 'prepare', error: null },
  ]);
});

test('validate fails for a spec that is invalid, incomplete or without script', async () => {
  await using project = await createSpecsProject({
    [`${SPECS}/prepare_runtime_test_spec.json`]: SAVED,
    [`${SPECS}/cut_off_runtime_test_spec.json`]: SAVED.slice(0, 60),
    [`${SPECS}/gone_runtime_test_spec.json`]: JSON.stringify({ script_name: 'gone' }),
  });
  // In a process: the paths in its messages are relative to its working directory.
  const all = await cursus(['specs', 'validate'], { cwd: project.dir });
  expect(all.exitCode).toBe(1);
  expect(all.stdout).toContain('✅ prepare: valid\n');
  expect(all.stdout).toContain(`❌ cut_off:\n  - ${SPECS}/cut_off_runtime_test_spec.json:`);
  expect(all.stdout).toContain('  - Script not found: gone\n');
  const one = await specs(project, 'validate', 'prepare', '--output-format', 'json');
  expect({ exitCode: one.exitCode, result: JSON.parse(one.stdout) }).toEqual({
    exitCode: 0,
    result: { prepare: { valid: true, errors: [] } },
  });
});
