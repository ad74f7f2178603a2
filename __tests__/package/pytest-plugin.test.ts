import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltWheel, builtWheel, environment } from '../support/built-wheel.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MAIN = 'def main(input_paths, output_paths, environ_vars, job_args):\n';

const PIPELINE = `steps:
  features: { script: features.py, output_paths: { table: out/table } }
  train:
    script: train.py
    input_paths: { table: { from: features.table } }
    output_paths: { model: out/model }
  score: { script: score.py, input_paths: { model: { from: train.model } } }
`;

const OWN_TEST = `def test_output(pipeline_run):
    table = pipeline_run("good.yml").output("features", "table")
    assert (table / "t.csv").read_text().startswith("a,b")
    assert pipeline_run("good.yml") is pipeline_run("good.yml")
    pipeline_run("good.yml").check()
`;

let built: BuiltWheel;
let python: string;
let dir: string;

beforeAll(async () => {
  built = await builtWheel();
  const venv = path.join(built.dir, 'venv');
  python = path.join(await environment(venv, [built.wheel, 'pytest', 'pytest-xdist']), 'python');
  dir = path.join(built.dir, 'project');
  await mkdir(dir);
  const files = {
    'pipeline.yml': PIPELINE,
    'good.yml': `${PIPELINE.replace('train.py', 'train_good.py')}`,
    'wrong.yml': 'steps:\n  a: { scrpt: a.py }\n',
    'other.yml': 'services: [database]\n',
    'features.py': `import os\n${MAIN}    open("ran", "a").write("x")\n    with open(os.path.join(output_paths["table"], "t.csv"), "w") as file:\n        file.write("a,b\\n1,2\\n")\n`,
    'train.py': `import csv, os\n${MAIN}    with open(os.path.join(input_paths["table"], "t.csv")) as file:\n        print([row["label"] for row in csv.DictReader(file)])\n`,
    'train_good.py': `import os\n${MAIN}    os.listdir(input_paths["table"])\n    open(os.path.join(output_paths["model"], "m.txt"), "w").write("model")\n`,
    'score.py': `import os\n${MAIN}    os.listdir(input_paths["model"])\n`,
    'test_own.py': OWN_TEST,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(dir, name), text);
});

afterAll(() => built?.[Symbol.asyncDispose]());

/** The output of pytest, also if it fails. */
async function pytest(...args: readonly string[]): Promise<string> {
  const env = { ...process.env, COLUMNS: '200', PY_COLORS: '0' };
  const options = { cwd: dir, env };
  return promisify(execFile)(python, ['-m', 'pytest', '-p', 'no:randomly', ...args], options).then(
    ({ stdout }) => stdout,
    (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
  );
}

describe('pytest with a pipeline file', () => {
  test('shows the steps and data flows of a pipeline that passes', async () => {
    const text = await pytest('good.yml', '-v');
    for (const name of ['features', 'train', 'score', 'features->train', 'train->score']) {
      expect(text).toContain(`good.yml::${name} PASSED`);
    }
    expect(text).toContain('5 passed');
  });

  test('fails with the finding and its lines, and skips what is blocked with the reason', async () => {
    const text = await pytest('pipeline.yml', '-v', '-rs');
    expect(text).toContain('pipeline.yml::features PASSED');
    expect(text).toContain('pipeline.yml::features->train FAILED');
    expect(text).toContain('[column-missing]');
    expect(text).toMatch(/> 4 \| {9}print\(\[row\["label"\]/);
    expect(text).toContain('evidence: `t.csv` of `features.table`');
    expect(text).toContain('blocked: step `train` did not pass');
    expect(text).not.toContain('Traceback');
    expect(text).toContain('2 failed, 1 passed, 2 skipped');
  });

  test('lists the parts without running them', async () => {
    await writeFile(path.join(dir, 'ran'), '');
    const text = await pytest('pipeline.yml', '--collect-only', '-q');
    expect(text).toContain('pipeline.yml::features->train\n');
    expect(readFileSync(path.join(dir, 'ran'), 'utf8')).toBe('');
  });

  test('selects by -k, repeats by --lf and stops by -x', async () => {
    expect(await pytest('pipeline.yml', '-k', 'features and not train')).toContain(
      '1 passed, 4 deselected',
    );
    await pytest('pipeline.yml');
    const again = await pytest('pipeline.yml', '--lf', '-x', '-v');
    expect(again).toContain('pipeline.yml::train FAILED');
    expect(again).toMatch(/1 failed(, \d deselected)?/);
    expect(again).not.toContain('features->train FAILED');
  });

  test('writes them as JUnit XML', async () => {
    await pytest('pipeline.yml', '--junitxml=junit.xml');
    const xml = readFileSync(path.join(dir, 'junit.xml'), 'utf8');
    expect(xml).toContain('<testcase classname="pipeline.yml" name="features-&gt;train"');
    expect(xml).toContain('failures="2" skipped="2" tests="5"');
  });

  test('reports a mistake in the file with its location and cure, without a stack', async () => {
    const text = await pytest('wrong.yml');
    expect(text).toContain('wrong.yml:2:8: steps.a: unknown key `scrpt`');
    expect(text).toContain('Did you mean `script`?');
    expect(text).not.toMatch(/Traceback|pytest_items/);
  });

  test('runs two pipelines, one run each', async () => {
    await writeFile(path.join(dir, 'ran'), '');
    const text = await pytest('good.yml', 'pipeline.yml', 'test_own.py');
    expect(text).toContain('2 failed, 7 passed, 2 skipped');
  });

  test('shares one run among the workers of pytest-xdist', async () => {
    const text = await pytest('good.yml', 'pipeline.yml', '-n', '2');
    expect(text).toContain('2 failed, 6 passed, 2 skipped');
  });
});

describe('pytest with a file of another tool', () => {
  const definition = { Version: '2020-12-01', Steps: [{ Name: 'A', Type: 'Fail', Arguments: {} }] };

  test.each([
    ['definition.json', JSON.stringify(definition), '0 items'],
    ['broken.json', JSON.stringify(definition).slice(0, -1), 'broken.json:1'],
    ['dvc.yaml', 'stages:\n  prepare: { cmd: "echo 1 > x", outs: [x] }\n', 'prepare PASSED'],
    ['overlay.yml', 'from: dvc.yaml\n', 'prepare PASSED'],
  ])('collects %s', async (name, text, expected) => {
    await writeFile(path.join(dir, name), text);
    const output = await pytest(name, '-v');
    expect(output).toContain(expected);
    expect(output).not.toContain('not found');
  });
});

describe('pytest without a pipeline file', () => {
  test('collects no other file, and does not import what runs pipelines', async () => {
    const text = await pytest('--collect-only', '-q');
    expect(text).toContain('1 test collected');
    expect(await pytest('other.yml')).not.toContain('passed');
    const names = 'import sys, pytest; pytest.main(["--collect-only", "-q", "test_own.py"]); ';
    const program = `${names}print(sorted(m for m in sys.modules if m.startswith("cursus_")))`;
    const { stdout } = await promisify(execFile)(python, ['-c', program], { cwd: dir });
    expect(stdout).toContain('cursus_runtime_action.pytest_plugin');
    expect(stdout).not.toMatch(/pytest_items|pytest_runs|run_cli/);
  });

  test('collects the files that `cursus_pipelines` names, with the options of `cursus_args`', async () => {
    const named = path.join(dir, 'named');
    await mkdir(named);
    for (const file of ['good.yml', 'features.py', 'train_good.py', 'score.py']) {
      await cp(path.join(dir, file), path.join(named, file));
    }
    const ini = '[pytest]\ncursus_pipelines = go*.yml\ncursus_args = --timeout 0\n';
    await writeFile(path.join(named, 'pytest.ini'), ini);
    const text = await pytest('--rootdir', named, '-c', path.join(named, 'pytest.ini'), named);
    expect(text).toContain('1 failed, 4 skipped');
    expect(text.match(/--timeout <seconds>/g)).toHaveLength(2);
    expect(text).toContain("cursus_args: error: option '--timeout <seconds>'");
  });

  test('refuses a file in `cursus_pipelines` that does not exist', async () => {
    const text = await pytest('-o', 'cursus_pipelines=good.yml goood.yml ci/*.yml');
    expect(text).toContain('ERROR: cursus_pipelines: no such file: goood.yml, ci/*.yml');
  });
});

test('the page names the options that the plugin has', () => {
  const page = readFileSync(path.join(ROOT, 'docs/pytest.md'), 'utf8');
  const plugin = path.join(ROOT, 'python/src/cursus_runtime_action/pytest_plugin.py');
  const options = readFileSync(plugin, 'utf8').matchAll(/addini\(\s*"(\w+)"/g);
  for (const [, name] of options) expect(page).toContain(`- \`${name}\`:`);
});
