import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { JsonReport } from '../../src/reporters/json-report-schema.ts';
import { codes, createProject, type PipelineRig, statuses } from '../support/pipeline-rig.ts';
import { RAW } from '../support/program-scripts.ts';

const PREPARE = (columns: string) => `import csv
with open("/opt/ml/processing/raw/raw.csv") as file:
    rows = list(csv.DictReader(file))
with open("/opt/ml/processing/train/out.csv", "w", newline="") as file:
    writer = csv.DictWriter(file, ${columns}, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
`;

const TRAIN = `import csv, os
CHANNEL = "/opt/ml/input/data/train"
def total():
    with open(os.path.join(CHANNEL, "out.csv")) as file:
        return sum(float(row["amount"]) for row in csv.DictReader(file))
if __name__ == "__main__":
    with open("/opt/ml/model/model.txt", "w") as file:
        file.write(str(total()))
`;

const PIPELINE = {
  steps: {
    prepare: {
      script: 'prepare.py',
      call: 'cli',
      inputs: { raw: 'raw.csv' },
      outputs: { train: 'out/train' },
    },
    train: {
      script: 'train.py',
      call: 'cli',
      inputs: { train: { from: 'prepare.train' } },
      outputs: { model: 'out/model' },
    },
  },
};

const files = (columns = '["id", "amount"]') => ({
  'prepare.py': PREPARE(columns),
  'train.py': TRAIN,
  'raw.csv': RAW,
});

const one = (more: object) => ({ steps: { a: { script: 'a.py', call: 'cli', ...more } } });

describe.runIf(process.platform === 'linux')('the paths of a container', () => {
  test.each([
    ['/opt/ml/processing/train', 'Output directory `train` already exists'],
    ['/opt/ml/processing', 'The directory of output `train` already exists'],
  ])('exist when the script starts: %s', async (made, exists) => {
    await using project = await createProject({ 'a.py': `import os\nos.mkdir("${made}")\n` });
    const { report } = await project.run(one({ outputs: { train: 'out/train' } }));
    expect(report.causes.map(({ finding }) => finding)).toMatchObject([
      {
        code: 'script-failed',
        hint: `${exists} when the step starts: use \`os.makedirs(…, exist_ok=True)\`.`,
      },
    ]);
  });

  test.each(['auto', 'off'] as const)('are those of the step, with preload %s', async (preload) => {
    await using project = await createProject(files());
    const existed = existsSync('/opt/ml');
    const { report } = await project.run(PIPELINE, { preload });
    expect(statuses(report)).toEqual({ prepare: 'passed', train: 'passed' });
    expect(codes(report)).toEqual([]);
    expect(existsSync('/opt/ml')).toBe(existed);
  });

  test('are known to belong to the step that wrote a column', async () => {
    await using project = await createProject(files('["id", "label"]'));
    const { report } = await project.run(PIPELINE);
    expect(report.causes.map(({ finding }) => finding)).toMatchObject([
      {
        code: 'column-missing',
        flow: 'prepare->train',
        location: { file: 'train.py', line: 5 },
        origin: { step: 'prepare' },
      },
    ]);
  });

  test('are known to belong to the step that wrote another file', async () => {
    await using project = await createProject({
      ...files(),
      'train.py': TRAIN.replace('"out.csv"', '"output.csv"'),
    });
    const { report } = await project.run(PIPELINE);
    expect(report.causes.map(({ finding }) => finding)).toMatchObject([
      {
        code: 'file-missing',
        flow: 'prepare->train',
        message: expect.stringContaining('train.py opens `output.csv`'),
      },
    ]);
  });

  test('are known in the message of an exception of the script', async () => {
    await using project = await createProject({
      ...files(),
      'train.py':
        'import os\npath = "/opt/ml/processing/train/model.bin"\nif not os.path.exists(path):\n    raise FileNotFoundError(f"{path} does not exist")\n',
    });
    const { report } = await project.run(PIPELINE);
    expect(report.causes.map(({ finding }) => finding)).toMatchObject([
      { code: 'file-missing', flow: 'prepare->train', location: { line: 4 } },
    ]);
  });

  test('are different directories for steps that run at the same time', async () => {
    const source = `import os, sys, time
own = "/opt/ml/processing/data/own.txt"
with open(own, "w") as file:
    file.write(sys.argv[1])
open(sys.argv[2] + "-" + sys.argv[1], "w").close()
deadline = time.monotonic() + 20
while not os.path.exists(sys.argv[2] + "-" + sys.argv[3]) and time.monotonic() < deadline:
    time.sleep(0.01)
assert os.listdir("/opt/ml/processing/data") == ["own.txt"]
assert open(own).read() == sys.argv[1]
`;
    await using project = await createProject({ 'a.py': source });
    const step = (own: string, other: string) => ({
      script: 'a.py',
      call: 'cli',
      args: [own, project.path('met'), other],
      outputs: { data: `out/${own}` },
      depends_on: [],
    });
    const steps = { x: step('x', 'y'), y: step('y', 'x') };
    const { report } = await project.run({ steps });
    expect(statuses(report)).toEqual({ x: 'passed', y: 'passed' });
  });

  test('can be declared, also below a directory that does not exist', async () => {
    await using project = await createProject({
      'a.py':
        'import os\nassert os.listdir("/cursus-data/in") == ["raw.csv"]\nopen("/cursus-data/deep/out/x.txt", "w").write("x")\nassert os.path.isdir("/usr") and os.path.isdir("/proc/self")\n',
      'raw.csv': RAW,
    });
    const { report } = await project.run(
      one({
        inputs: { raw: 'raw.csv' },
        outputs: { out: 'out' },
        container_paths: { raw: '/cursus-data/in', out: '/cursus-data/deep/out/' },
      }),
    );
    expect(report.findings).toEqual([]);
    expect(existsSync('/cursus-data')).toBe(false);
  });

  test('contain the hyperparameters of a training job', async () => {
    await using project = await createProject({
      'a.py': 'import json\nprint(json.load(open("/opt/ml/input/config/hyperparameters.json")))\n',
      'raw.csv': RAW,
    });
    const { report } = await project.run(
      one({ inputs: { raw: 'raw.csv' }, job_args: { epochs: 3, name: 'x', sizes: [1] } }),
    );
    expect(report.findings).toEqual([]);
    expect(report.steps[0]?.stdoutTail).toBe("{'epochs': '3', 'name': 'x', 'sizes': '[1]'}");
  });

  test('that no input or output has are reported with the line', async () => {
    await using project = await createProject({
      'a.py': 'x = 1\nopen("/opt/ml/processing/other/a.csv")\n',
      'raw.csv': RAW,
    });
    const { report } = await project.run(one({ inputs: { raw: 'raw.csv' } }));
    expect(report.findings).toMatchObject([
      {
        code: 'container-path-unmapped',
        message:
          '`/opt/ml/processing/other/a.csv` is not the container path of any input or output of step `a`',
        location: { file: 'a.py', line: 2 },
        hint: 'Declare an input of that name: `input_paths: { other: <path of the data> }`.',
      },
    ]);
  });

  test.each([
    ['open("/opt/ml/model/m.txt", "w")', 'output_paths: { model: out/model }'],
    ['open("/opt/ml/input/data/test/a.csv")', 'input_paths: { test: <path of the data> }'],
    [
      'open("/opt/ml/processing/evaluatoin/a.json", "w")',
      'Did you mean `/opt/ml/processing/evaluation`, the path of output `evaluation`?',
    ],
    ['open("/opt/ml/custom/deep/a.txt")', 'container_paths: {<name>: /opt/ml/custom/deep}'],
  ])('have a cure that works: %s', async (line, cure) => {
    await using project = await createProject({ 'a.py': `${line}\n`, 'raw.csv': RAW });
    const { report } = await project.run(
      one({ inputs: { raw: 'raw.csv' }, outputs: { evaluation: 'out/evaluation' } }),
    );
    expect(report.causes.map(({ finding }) => finding)).toMatchObject([
      { code: 'container-path-unmapped', hint: expect.stringContaining(cure) },
    ]);
  });

  const WRITES_BESIDE =
    'import os\nos.makedirs("/opt/ml/processing/other")\nopen("/opt/ml/processing/other/a.csv", "w").write("a")\n';

  test('that no output has are reported if the output stays empty', async () => {
    await using project = await createProject({ 'a.py': WRITES_BESIDE });
    const { report } = await project.run(one({ outputs: { data: 'out/data' } }));
    expect(report.findings).toMatchObject([
      { code: 'container-path-unmapped', severity: 'error', step: 'a' },
    ]);
  });

  test('that no output has are a warning for a step that passed', async () => {
    await using project = await createProject({ 'a.py': WRITES_BESIDE });
    const { report } = await project.run(one({ outputs: { data: 'out/data' } }), {});
    const text = `${WRITES_BESIDE}open("/opt/ml/processing/data/b", "w").write("b")\n`;
    await project.write({ 'a.py': text });
    const again = await project.run(one({ outputs: { data: 'out/data' } }));
    expect(report.success).toBe(false);
    expect(again.report.success).toBe(true);
    expect(again.report.findings).toMatchObject([
      {
        code: 'container-path-unmapped',
        severity: 'warning',
        evidence: ['/opt/ml/processing/other/a.csv'],
      },
    ]);
  });
});

describe.runIf(process.platform === 'linux')('on a machine that allows no mounts', () => {
  test('a script that names a container path fails with the line and the cure', async () => {
    await using project = await createProject(files());
    const report = await runWithoutMounts(project, PIPELINE);
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        code: 'container-path-unmapped',
        step: 'prepare',
        message:
          '`/opt/ml/processing/raw/raw.csv` is a path of a container, which cannot be mapped on this machine: Operation not permitted',
        hint: expect.stringMatching(
          /`\{input_paths\.raw\}` in `args`.*kernel\.apparmor_restrict_unprivileged_userns=0/,
        ),
        location: expect.objectContaining({ line: 2 }),
      }),
    );
  });

  test('arguments and variables carry the paths', async () => {
    await using project = await createProject({
      'a.py':
        'import argparse, os\np = argparse.ArgumentParser()\np.add_argument("--raw", default="/opt/ml/processing/raw")\np.add_argument("--out", default=os.environ["SM_MODEL_DIR"])\na = p.parse_args()\nopen(os.path.join(a.out, "x"), "w").write(open(a.raw + "/raw.csv").read())\n',
      'raw/raw.csv': RAW,
    });
    const report = await runWithoutMounts(
      project,
      one({
        args: '--raw /opt/ml/processing/raw',
        inputs: { raw: 'raw' },
        outputs: { model: 'out/model' },
      }),
    );
    expect(report.findings).toEqual([]);
    expect(report.pipeline_success).toBe(true);
  });
});

async function runWithoutMounts(project: PipelineRig, pipeline: object): Promise<JsonReport> {
  await project.write({ 'p.yml': stringify(pipeline) });
  const root = path.resolve(import.meta.dirname, '../..');
  const command = [process.execPath, path.join(root, 'src/cli.ts'), 'runtime', 'test-pipeline'];
  const denied = path.join(root, '__tests__/support/deny_mounts.py');
  const { stdout } = await promisify(execFile)(
    'python3',
    [denied, ...command, 'p.yml', '--output-format', 'json'],
    { cwd: project.dir },
  ).catch((error: { stdout: string }) => error);
  return JSON.parse(stdout);
}
