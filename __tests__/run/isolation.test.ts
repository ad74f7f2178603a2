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

test('steps do not see each other: module state, directory and environment are their own', async () => {
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

test('a step that writes into its input is told of', async () => {
  await using project = await createProject({
    'scripts/a.py': script(writesCsv('data')),
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
  expect(codes(report)).toContain('b:input-changed');
  expect(report.success).toBe(true);
});

test('a pip install is answered as done, not run, and reported', async () => {
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
