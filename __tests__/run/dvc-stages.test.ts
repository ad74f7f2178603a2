import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createProject, statuses } from '../support/pipeline-rig.ts';

const RAW = 'id,label\n1,0\n2,1\n';

/** Runs a `dvc.yaml` beside `data/raw.csv` and one script, and checks that it changes no file. */
async function runStages(yaml: string, files: Record<string, string> = {}) {
  await using rig = await createProject({ 'data/raw.csv': RAW, 'dvc.yaml': yaml, ...files });
  const before = await readdir(rig.dir, { recursive: true });
  const { report } = await rig.run('dvc.yaml');
  expect((await readdir(rig.dir, { recursive: true })).sort()).toEqual(before.sort());
  return report;
}

function outputsOf(report: Awaited<ReturnType<typeof runStages>>) {
  return Object.fromEntries(
    report.steps.flatMap(({ name, outputs }) =>
      outputs.map((one) => [`${name}.${one.name}`, one.profile.files.map(({ path }) => path)]),
    ),
  );
}

describe('a stage makes its outputs', () => {
  it.each<[how: string, script: string, outs: string]>([
    [
      'with a directory that must not exist',
      'import os\nos.makedirs("out/parts")\nopen("out/parts/t.csv", "w").write("a\\n1\\n")\n',
      'out',
    ],
    [
      'instead of an earlier one',
      'import os, shutil\nshutil.rmtree("out", ignore_errors=True)\nos.mkdir("out")\nopen("out/t.csv", "w").write("a\\n1\\n")\n',
      'out',
    ],
    [
      'as a file that replaces a temporary one',
      'import os\nopen("t.tmp", "w").write("a\\n1\\n")\nos.replace("t.tmp", "models/t.csv")\n',
      'models/t.csv',
    ],
    [
      'as a file without an extension',
      'assert not __import__("os").path.exists("model")\nopen("model", "w").write("weights")\n',
      'model',
    ],
    [
      'as a directory with a dot in its name',
      'import os\nos.mkdir("set.parquet")\nopen("set.parquet/t.csv", "w").write("a\\n1\\n")\n',
      'set.parquet',
    ],
    [
      'as a link to a file in its working directory',
      'import os\nopen("v1.csv", "w").write("a\\n1\\n")\nos.symlink("v1.csv", "latest.csv")\n',
      'latest.csv',
    ],
  ])('%s', async (_, script, out) => {
    const name = out.split('/').at(-1);
    const report = await runStages(
      [
        'stages:',
        `  make: { cmd: python make.py, deps: [make.py], outs: [${out}] }`,
        `  use: { cmd: find -L ${out} -type f -size +0 | grep -q . , deps: [${out}] }`,
      ].join('\n'),
      { 'make.py': script },
    );
    expect(statuses(report)).toEqual({ make: 'passed', use: 'passed' });
    expect(outputsOf(report)[`make.${name}`]).toHaveLength(1);
  });

  it('as a metric and a plot, and finds a persistent output as it is in the project', async () => {
    const report = await runStages(
      `
stages:
  run:
    cmd: cp data/raw.csv plots/p.csv && echo '{"a":1}' > m.json && cat data/raw.csv >> history.csv && mkdir cache && echo 1 > cache/x.txt
    deps: [data/raw.csv]
    outs:
      - history.csv: { cache: false, persist: true }
      - cache: { persist: true }
    metrics: [m.json: { cache: false }]
    plots: [plots/p.csv: { x: id }]
`,
      { 'history.csv': 'id,label\n7,7\n' },
    );
    expect(statuses(report)).toEqual({ run: 'passed' });
    const history = report.steps[0]?.outputs.find(({ name }) => name === 'history.csv');
    expect(history?.profile.files[0]?.table?.rows).toBe(4);
    expect(Object.keys(outputsOf(report)).sort()).toEqual([
      'run.cache',
      'run.history.csv',
      'run.m.json',
      'run.p.csv',
    ]);
  });

  it('or is reported with the path as it writes it, if it makes none', async () => {
    const report = await runStages(
      'stages:\n  a: { wdir: src, cmd: python a.py, outs: [../deep/f.csv, ../made] }\n',
      { 'src/a.py': 'print("nothing")\n' },
    );
    const [step] = report.steps;
    expect(step?.errorMessage).toBe(
      'declared output `f.csv` is missing, `made` is missing after the script ended',
    );
    const [fault] = report.findings.filter(({ code }) => code === 'output-missing');
    expect(fault?.hint).toBe('Write data to `../deep/f.csv`, or remove the declaration.');
  });

  it('and what it wrote before it failed is kept', async () => {
    await using rig = await createProject({
      'a.py':
        'import os\nos.mkdir("out")\nopen("out/part.csv", "w").write("a\\n1\\n")\nraise ValueError("x")\n',
      'dvc.yaml': 'stages:\n  a: { cmd: python a.py, outs: [out] }\n',
    });
    const { report } = await rig.run('dvc.yaml', { cleanup: false, preserveOutputs: true });
    expect(statuses(report)).toEqual({ a: 'failed' });
    const kept = rig.path('test_workspace/test_a/outputs/out/part.csv');
    expect(await readFile(kept, 'utf8')).toBe('a\n1\n');
    expect(existsSync(rig.path('out'))).toBe(false);
  });
});

describe('a stage with paths above its working directory', () => {
  it('reads files of the project and outputs of other stages, and writes beside it', async () => {
    const report = await runStages(
      `
stages:
  make: { cmd: "cp data/raw.csv t.csv", deps: [data/raw.csv], outs: [t.csv] }
  join:
    wdir: src
    cmd: python join.py ../data/raw.csv ../src/../t.csv
    deps: [join.py, ../data/raw.csv, ../src/../t.csv]
    outs: [../all/j.csv, here.csv]
  use: { cmd: test -s all/j.csv && test -s src/here.csv, deps: [all/j.csv, src/here.csv] }
`,
      {
        'src/join.py':
          'import sys\ntext = "".join(open(one).read() for one in sys.argv[1:])\nopen("../all/j.csv", "w").write(text)\nopen("here.csv", "w").write(text)\n',
      },
    );
    expect(statuses(report)).toEqual({ make: 'passed', join: 'passed', use: 'passed' });
    expect(report.flows.map(({ producer, consumer }) => `${producer}->${consumer}`).sort()).toEqual(
      ['join->use', 'make->join'],
    );
  });

  it('works in a `dvc.yaml` below the directory of the project', async () => {
    await using rig = await createProject({
      'data/raw.csv': RAW,
      'jobs/a/cp.py': 'import sys\nopen(sys.argv[2], "w").write(open(sys.argv[1]).read())\n',
      'jobs/a/dvc.yaml':
        'stages:\n  cp:\n    cmd: python cp.py ../../data/raw.csv o.csv\n    deps: [cp.py, ../../data/raw.csv]\n    outs: [o.csv]\n',
    });
    const { report } = await rig.run('jobs/a/dvc.yaml');
    expect(statuses(report)).toEqual({ cp: 'passed' });
  });
});

describe('the command of a stage', () => {
  it('runs line by line, each in a shell for itself, until one fails', async () => {
    const report = await runStages(`
stages:
  list: { cmd: [cd data, X=1, "cat data/raw.csv > o.csv"], deps: [data/raw.csv], outs: [o.csv] }
  text:
    cmd: |
      cp o.csv t.csv
      false
      cp o.csv u.csv
    deps: [o.csv]
    outs: [t.csv, u.csv]
`);
    expect(statuses(report)).toEqual({ list: 'passed', text: 'failed' });
    expect(outputsOf(report)).toMatchObject({ 'text.t.csv': ['t.csv'], 'text.u.csv': [] });
  });

  it('gets a mapping as options, and the `vars` of its stage', async () => {
    const report = await runStages(
      'stages:\n  a: { vars: [{ out: o.csv }], cmd: "python a.py $\u007bout} $\u007btrain}", outs: ["$\u007bout}"] }\n',
      {
        'params.yaml':
          "train: { lr: 0.1, name: it's a name, fast: true, slow: false, sizes: [1, x], net: { depth: 3 }, none: null }\n",
        'a.py':
          'import sys\nopen(sys.argv[1], "w").write("\\n".join(sys.argv[2:]))\nassert sys.argv[2:] == ["--lr", "0.1", "--name", "it\'s a name", "--fast", "--sizes", "1", "x", "--net.depth", "3", "--none", "None"], sys.argv\n',
      },
    );
    expect(report.steps.map(({ errorMessage }) => errorMessage)).toEqual([undefined]);
  });
});

describe('the files of the project', () => {
  it('that a command runs are run where they are, with the modules beside them', async () => {
    const report = await runStages(
      `
stages:
  a: { cmd: "python src/a.py && mv t.csv o.csv", deps: [src/a.py], outs: [o.csv] }
`,
      {
        'src/a.py': 'import rows\nopen("t.csv", "w").write(rows.TEXT)\n',
        'src/rows.py': 'TEXT = "a\\n1\\n"\n',
      },
    );
    expect(statuses(report)).toEqual({ a: 'passed' });
  });

  it('are read together with the outputs of stages in the same directory', async () => {
    const report = await runStages(
      `
stages:
  split: { cmd: "mkdir data/sub/new && cp data/raw.csv data/sub/new/x.csv", deps: [data/raw.csv], outs: [data/sub/new] }
  join: { cmd: cat data/raw.csv data/sub/kept.csv data/sub/new/x.csv > all.csv, deps: [data], outs: [all.csv] }
`,
      { 'data/sub/kept.csv': RAW, 'data/.gitignore': 'new' },
    );
    expect(statuses(report)).toEqual({ split: 'passed', join: 'passed' });
    expect(report.flows.map(({ producer, consumer }) => `${producer}->${consumer}`)).toEqual([
      'split->join',
    ]);
  });

  it('that DVC tracks and the checkout lacks are fetched with `dvc pull`', async () => {
    const report = await runStages(
      'stages:\n  a: { cmd: cat images/x.png > o, deps: [images/x.png], outs: [o] }\n',
      { 'images.dvc': 'outs: [{ path: images }]\n' },
    );
    const [missing] = report.findings.filter(({ code }) => code === 'input-missing');
    expect(missing?.hint).toBe(
      'Path checked: images/x.png. DVC tracks it: fetch it with `dvc pull` before the run.',
    );
  });
});

describe('a stage that does not run here', () => {
  it('is skipped with the reason, and its outputs are read as they are', async () => {
    const report = await runStages(
      `
stages:
  fetch: { cmd: exit 1, outs: [data/raw.csv], frozen: true }
  upload: { cmd: exit 1, outs: ["s3://bucket/key": { cache: false }] }
  use: { cmd: cp data/raw.csv o.csv, deps: [data/raw.csv], outs: [o.csv] }
`,
    );
    expect(statuses(report)).toEqual({ fetch: 'skipped', upload: 'skipped', use: 'passed' });
  });
});

describe('a dependency that a stage does not name', () => {
  const READ = 'import sys\nopen(sys.argv[1]).read()\n';

  it.each([
    ['of the project', 'data/raw.csv', '`deps: [ data/raw.csv ]`'],
    [
      'that another stage writes',
      'out/t.csv',
      'Add `out` to `deps` of stage `use`: stage `make` writes it.',
    ],
  ])('%s is named with the key of a stage', async (_, file, cure) => {
    const report = await runStages(
      [
        'stages:',
        '  make: { cmd: mkdir out && echo a > out/t.csv, outs: [out] }',
        `  use: { cmd: python use.py ${file} }`,
      ].join('\n'),
      { 'use.py': READ },
    );
    expect(report.causes.map(({ finding }) => finding.hint)).toEqual([
      expect.stringContaining(cure),
    ]);
    expect(report.causes[0]?.finding.hint).not.toMatch(/(?:input|working)_paths/);
  });
});
