import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cursusHere } from '../support/cursus.ts';
import { copyExample } from '../support/example-copy.ts';
import { createProject, type PipelineRig, script } from '../support/pipeline-rig.ts';

const HEAD = 'def main(input_paths, output_paths, environ_vars, job_args):';

const FILES = {
  'in.csv': 'id,x\n1,2\n',
  'scripts/plain.py': script('{}["x"]'),
  'scripts/deep.py': `from pkg.one import go\n${HEAD}\n    go(input_paths["raw"])\n`,
  'scripts/pkg/__init__.py': '',
  'scripts/pkg/one.py': 'from .two import go\n',
  'scripts/pkg/two.py':
    'from tools.last import boom\n\ndef go(path):\n    boom(open(path).read())\n',
  'lib/tools/__init__.py': '',
  'lib/tools/last.py': 'def boom(text):\n    raise ValueError("bad: " + text[:2])\n',
  'lib/tools/fit.py': 'def fit(raw, depth):\n    return 1 / (depth - 3)\n',
  'scripts/slow.py': script('wait()', 'from pkg.waits import wait'),
  'scripts/pkg/waits.py': 'import time\n\ndef wait():\n    time.sleep(60)\n',
  'scripts/program.py': [
    'import argparse',
    'parser = argparse.ArgumentParser()',
    'parser.add_argument("--raw")',
    'parser.add_argument("--depth", type=int)',
    'options = parser.parse_args()',
    'open(options.raw)',
    'raise RuntimeError(f"too deep: {options.depth}")',
  ].join('\n'),
  'scripts/book.ipynb': JSON.stringify({
    cells: [
      { cell_type: 'code', source: ['1/0\n'], metadata: {}, outputs: [], execution_count: null },
    ],
    ...{ metadata: {}, nbformat: 4, nbformat_minor: 5 },
  }),
  'scripts/run.sh': 'cat "$INPUT_RAW"; echo broken >&2; exit 3\n',
  'scripts/nothing.py': script('pass'),
  'scripts/syntax.py': `${HEAD}\n    if\n`,
  'scripts/imports.py': `import faulty\n${HEAD}\n    pass\n`,
  'scripts/faulty.py': 'raise OSError("at import")\n',
  'scripts/dies.py': script('os.kill(os.getpid(), 11)', 'import os'),
  'scripts/exits.py': script('sys.exit(4)', 'import sys'),
  'scripts/rows.py': script('open(output_paths["out"], "w").write("id\\n1\\n")'),
  'scripts/tree.py': script('raise ValueError(open("data/raw.csv").read())'),
};

const RAW = { inputs: { raw: 'in.csv' } };

const STEPS: Readonly<Record<string, object>> = {
  'an exception in the script': { script: 'plain.py', ...RAW },
  'an exception two imports deep': { script: 'deep.py', ...RAW },
  'a time limit': { script: 'slow.py', timeout: 1, ...RAW },
  'a command line program': {
    ...{ script: 'program.py', call: 'cli', args: ['--raw', '{input_paths.raw}', '--depth', '3'] },
    ...RAW,
  },
  'a function of a module': {
    ...{ call: 'tools.fit:fit', parameters: { raw: '{input_paths.raw}', depth: 3 }, ...RAW },
  },
  'a notebook': { script: 'scripts/book.ipynb', ...RAW },
  'a shell command': { command: ['sh', 'scripts/run.sh'], ...RAW },
  'a missing output': { script: 'nothing.py', outputs: { out: 'out/x.csv' }, ...RAW },
  'a syntax error': { script: 'syntax.py', ...RAW },
  'an error in an imported module': { script: 'imports.py', ...RAW },
  'a killed process': { script: 'dies.py', ...RAW },
  'an exit code': { script: 'exits.py', ...RAW },
  'a broken expectation': {
    ...{
      script: 'rows.py',
      outputs: { out: 'out/x.csv' },
      expect: { out: { rows: '>3' } },
      ...RAW,
    },
  },
  'a working tree': {
    ...{ script: 'tree.py', working_paths: { raw: 'data/raw.csv' }, ...RAW },
  },
};

async function bundled(
  project: PipelineRig,
  steps: Readonly<Record<string, object | null>>,
  env: Readonly<Record<string, string>> = {},
) {
  const pipeline = { script_dirs: ['scripts'], python_path: ['lib'], steps };
  await project.write({ 'pipeline.json': JSON.stringify(pipeline), 'scripts/x': '', 'lib/x': '' });
  const args = ['test-pipeline', 'pipeline.json', '--bundle', 'bundles'];
  const { exitCode, stdout } = await cursusHere(args, { cwd: project.dir, env });
  expect(exitCode).toBe(1);
  // Elsewhere, and without the project.
  const elsewhere = project.path('elsewhere');
  mkdirSync(elsewhere);
  const replay = (step: string, ...more: string[]) =>
    cursusHere(['replay', `../bundles/${step}.bundle.zip`, ...more], { cwd: elsewhere });
  return { stdout, elsewhere, replay };
}

test('every kind of failure is reproduced in a fresh directory', async () => {
  await using project = await createProject(FILES);
  const kinds = Object.entries(STEPS);
  const { stdout, replay, elsewhere } = await bundled(
    project,
    Object.fromEntries(kinds.map(([, step], index) => [`s${index}`, step])),
  );
  const results: Record<string, unknown> = {};
  for (const [index, [kind]] of kinds.entries()) {
    const end = await replay(`s${index}`);
    const [, words] = /^Replay of s\d+: (.*)$/m.exec(end.stdout) ?? [undefined, end.stderr];
    results[kind] = [end.exitCode, words];
    expect(stdout).toContain(`replay: cursus runtime replay bundles/s${index}.bundle.zip`);
  }
  const line = 'reproduced: same error at the same line';
  expect(results).toEqual({
    ...Object.fromEntries(kinds.map(([kind]) => [kind, [1, line]])),
    // Their location is in the pipeline file.
    'a broken expectation': [1, 'reproduced: same error'],
    'an exit code': [1, line],
  });
  expect(readdirSync(elsewhere)).toEqual([]);
});

test('every failure of the example is reproduced', async () => {
  await using example = await copyExample('broken');
  const args = ['test-pipeline', example.pipeline, '--bundle', 'bundles'];
  await cursusHere(args, { cwd: example.dir });
  const files = readdirSync(path.join(example.dir, 'bundles'));
  expect(files).toHaveLength(7);
  for (const file of files) {
    const end = await cursusHere(['replay', file], { cwd: path.join(example.dir, 'bundles') });
    expect(end.stdout).toContain('reproduced: same error at the same line');
    expect(end.exitCode).toBe(1);
  }
});

test('a step that passes elsewhere is not reproduced, and the difference is named', async () => {
  await using project = await createProject({
    'scripts/a.py': script(
      'if "FAIL_HERE" in os.environ:\n    raise ValueError("no")',
      'import os',
    ),
  });
  const { replay } = await bundled(project, { a: { inputs: {} } }, { FAIL_HERE: '1' });
  const end = await replay('a');
  expect(end.exitCode).toBe(0);
  expect(end.stdout).toContain(
    [
      'Replay of a: not reproduced: the step passed',
      'Different here:',
      '  environment variable `FAIL_HERE` is not set',
    ].join('\n'),
  );
});

test('secret variables of the step come from the caller of the replay', async () => {
  await using project = await createProject({
    'scripts/a.py': script('raise ValueError(len(environ_vars["API_TOKEN"]))'),
  });
  const { elsewhere } = await bundled(project, {
    a: { inputs: {}, environ_vars: { API_TOKEN: 'token-of-25-characters-xx' } },
  });
  const replay = (env: Record<string, string>) =>
    cursusHere(['replay', '../bundles/a.bundle.zip'], { cwd: elsewhere, env });
  const without = await replay({});
  expect(without.stdout).toContain('not reproduced');
  expect(without.stdout).toContain(
    'environment variable `API_TOKEN` is not set (its value is a secret, which the bundle does not have)',
  );
  const given = await replay({ API_TOKEN: 'other-of-25-characters-yy' });
  expect(given.stdout).toContain('Replay of a: reproduced: same error at the same line\n');
});

test('what the bundle lacks is listed', async () => {
  await using project = await createProject({
    ...{ 'scripts/a.py': script('raise ValueError("no")'), 'in.csv': `id\n${'1\n'.repeat(500)}` },
  });
  const pipeline = { script_dirs: ['scripts'], steps: { a: { inputs: { raw: 'in.csv' } } } };
  await project.write({ 'p.json': JSON.stringify(pipeline) });
  const args = ['test-pipeline', 'p.json', '--bundle', '.', '--bundle-limit', '100'];
  await cursusHere(args, { cwd: project.dir });
  const end = await cursusHere(['replay', 'a.bundle.zip'], { cwd: project.dir });
  expect(end.exitCode).toBe(1);
  expect(end.stdout).toContain(
    'Not in the bundle:\n  inputs/0-raw/in.csv: the files of a bundle are limited to 100 bytes (`--bundle-limit`, in the action `bundle-limit`)\n',
  );
});

test('--keep keeps what was unpacked and run', async () => {
  await using project = await createProject(FILES);
  const { replay, elsewhere } = await bundled(project, {
    a: STEPS['an exception in the script'] ?? null,
  });
  expect((await replay('a', '--keep', 'kept')).exitCode).toBe(1);
  const kept = path.join(elsewhere, 'kept');
  expect(existsSync(path.join(kept, 'project', 'scripts', 'plain.py'))).toBe(true);
  expect(readFileSync(path.join(kept, 'inputs', '0-raw', 'in.csv'), 'utf8')).toBe('id,x\n1,2\n');
  const again = await replay('a', '--keep', 'kept');
  expect(again).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('`kept` is not empty.'),
  });
});

test('the JSON results have the comparison', async () => {
  await using project = await createProject(FILES);
  const { replay } = await bundled(project, { a: STEPS['an exception in the script'] ?? null });
  const { stdout } = await replay('a', '--output-format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    pipeline_success: false,
    replay: {
      ...{ reproduced: true, words: 'reproduced: same error at the same line' },
      ...{ differences: [], left_out: [], redacted: [] },
    },
  });
});

test('a file that is no bundle is a mistake of the user', async () => {
  await using project = await createProject({ 'x.zip': 'not an archive' });
  const wrong = await cursusHere(['replay', 'x.zip'], { cwd: project.dir });
  const none = await cursusHere(['replay', 'y.zip'], { cwd: project.dir });
  expect([wrong.exitCode, none.exitCode]).toEqual([2, 2]);
  expect(wrong.stderr).toContain('`x.zip` is not a ZIP archive.');
  expect(none.stderr).toContain('`y.zip` does not exist.');
});

test('a directory that cannot be written is a mistake before the run', async () => {
  await using project = await createProject({ 'a.py': script('pass'), 'p.yml': 'steps: {a: }' });
  writeFileSync(project.path('file'), '');
  const args = ['test-pipeline', 'p.yml', '--bundle', 'file/bundles'];
  const end = await cursusHere(args, { cwd: project.dir });
  expect(end.exitCode).toBe(2);
  expect(end.stdout).not.toContain('passed');
});

test.each(['0', 'much', '3GB'])('--bundle-limit %s is refused', async (size) => {
  await using project = await createProject({ 'a.py': script('pass'), 'p.yml': 'steps: {a: }' });
  const args = ['test-pipeline', 'p.yml', '--bundle', 'b', '--bundle-limit', size];
  const end = await cursusHere(args, { cwd: project.dir });
  expect(end.exitCode).toBe(2);
  expect(end.stderr).toContain('It must be a size of at most 2GB, such as `200MB`');
});
