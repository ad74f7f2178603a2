import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { codes, createProject, script, writesCsv } from '../support/pipeline-rig.ts';

test('nothing that belongs to the runner or the action is in the environment of a script', async () => {
  await using project = await createProject({
    'scripts/step.py': script(
      'import os, json\nwith open(output_paths["env"], "w") as file:\n    json.dump(dict(os.environ), file)',
    ),
  });
  await project.run(
    {
      steps: {
        step: {
          input_paths: {},
          output_paths: { env: 'env.json' },
          environ_vars: { LABEL_FIELD: 'y' },
        },
      },
    },
    {
      preserveOutputs: true,
      environ: {
        ...process.env,
        TEAM_SETTING: 'kept',
        'INPUT_GITHUB-TOKEN': 'secret',
        ACTIONS_RUNTIME_TOKEN: 'secret',
        GITHUB_TOKEN: 'secret',
        GITHUB_OUTPUT: '/x',
        NODE_OPTIONS: '--no-warnings',
      },
    },
  );
  const seen = JSON.parse(
    await readFile(project.path('test_workspace/test_step/outputs/env/env.json'), 'utf8'),
  );
  expect(seen).toMatchObject({ TEAM_SETTING: 'kept', LABEL_FIELD: 'y', MPLBACKEND: 'Agg' });
  expect(
    Object.keys(seen).filter((name) =>
      /^(INPUT_|ACTIONS_|GITHUB_TOKEN|GITHUB_OUTPUT|NODE_OPTIONS)/.test(name),
    ),
  ).toEqual([]);
});

test('steps do not see each other: module state, directory and environment are separate', async () => {
  const leaves = script(
    'import os, json\nos.chdir("/")\nos.environ["LEAK"] = "1"\njson.leak = True',
  );
  const looks = script(
    'import os, json\nassert "LEAK" not in os.environ\nassert not hasattr(json, "leak")\nassert os.getcwd() != "/"',
  );
  await using project = await createProject({ 'scripts/a.py': leaves, 'scripts/b.py': looks });
  const { report } = await project.run({
    steps: { a: { input_paths: {} }, b: { depends_on: 'a', input_paths: {} } },
  });
  expect(report.errors).toEqual([]);
});

test('changes of a step to its inputs affect neither the user nor other steps', async () => {
  const takes = script(
    'import os, shutil\nassert os.listdir(input_paths["data"]) == ["part-0.csv"]\nshutil.rmtree(input_paths["data"])\nopen(input_paths["own"], "w").close()',
  );
  await using project = await createProject({
    'scripts/a.py': script(writesCsv('data')),
    'scripts/takes.py': takes,
    'own.csv': 'mine',
  });
  const takesBoth = {
    script: 'takes.py',
    input_paths: { data: { from: 'a.data' }, own: 'own.csv' },
  };
  const { report } = await project.run({
    steps: { a: { output_paths: { data: 'out' } }, b: takesBoth, c: takesBoth },
  });
  expect(report.findings).toEqual([]);
  expect(report.flows.map(({ status }) => status)).toEqual(['compatible', 'compatible']);
  expect(await readFile(project.path('own.csv'), 'utf8')).toBe('mine');
});

test('a step that changes an input too large to copy fails', async () => {
  await using project = await createProject({
    'scripts/a.py': script(
      'import os\nfor i in range(2500):\n    with open(os.path.join(output_paths["data"], f"{i}.txt"), "w") as file:\n        file.write("x")',
    ),
    'scripts/b.py': script(
      'import os\nopen(os.path.join(input_paths["data"], "extra.txt"), "w").close()',
    ),
  });
  const { report } = await project.run({
    steps: {
      a: { output_paths: { data: 'out' } },
      b: { input_paths: { data: { from: 'a.data' } } },
    },
  });
  expect(codes(report)).toEqual(['b:input-changed']);
  expect(report.findings[0]?.evidence).toEqual(['extra.txt: added']);
  expect(report.steps[1]).toMatchObject({ status: 'failed', errorType: 'InputChanged' });
});

test('a failure after the step has removed its inputs is reported unchanged', async () => {
  await using project = await createProject({
    'scripts/step.py': script(
      'import os, shutil\nos.remove(input_paths["data"])\nshutil.rmtree(os.getcwd())\nraise ValueError("boom")',
    ),
    'data.csv': 'a\n1\n',
  });
  const { report } = await project.run(
    { steps: { step: { input_paths: { data: 'data.csv' } } } },
    { retries: 1 },
  );
  expect(report.steps[0]).toMatchObject({ errorMessage: 'ValueError: boom', attempts: 2 });
});

test('outputs in one directory are copied regardless of their kind', async () => {
  const makesDirectory = (name: string) =>
    script(
      `import os\nos.makedirs(output_paths["${name}"])\nwith open(os.path.join(output_paths["${name}"], "part-0.csv"), "w") as file:\n    file.write("a\\n1\\n")`,
    );
  await using project = await createProject({
    'scripts/p.py': makesDirectory('o'),
    'scripts/q.py': makesDirectory('o'),
    'scripts/c.py': script(
      'import os\nassert sorted(os.listdir(input_paths["i"])) == ["o.csv", "q.csv"]',
    ),
  });
  const { report } = await project.run({
    steps: {
      p: { output_paths: { o: 'out/o.csv' } },
      q: { output_paths: { o: 'out/q.csv' } },
      c: { input_paths: { i: 'out' } },
    },
  });
  expect(report.errors).toEqual([]);
});

test('a pip install succeeds without running, and is reported', async () => {
  await using project = await createProject({
    'scripts/step.py': script(
      'pass',
      'import subprocess, sys\nsubprocess.check_call([sys.executable, "-m", "pip", "install", "a-package-nobody-has"])\n',
    ),
  });
  const { report } = await project.run({ steps: { step: { input_paths: {} } } });
  expect(report.findings[0]).toMatchObject({
    code: 'pip-install-refused',
    location: { file: 'scripts/step.py', line: 2 },
  });
  expect(report.findings[0]?.message).toContain('a-package-nobody-has');
  expect(report.success).toBe(true);
});
