import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toJsonReport } from '../../src/reporters/json-report.ts';
import { createProject, script } from '../support/pipeline-rig.ts';
import { pythonWithPackages } from '../support/python-packages.ts';

const python = await pythonWithPackages();
const files = (write: string, read: string) => ({
  'scripts/a.py': script(`${write}`, 'import numpy as np, pandas as pd, pickle'),
  'scripts/b.py': script(`${read}`, 'import numpy as np, pandas as pd, pickle'),
});
const steps = {
  a: { output_paths: { data: 'out/a' } },
  b: { input_paths: { data: { from: 'a.data' } } },
};
const WRITES = 'pd.DataFrame({"id": [1, 2]}).to_pickle(output_paths["data"] + "/t.pkl")';
const READS = 'df = pd.read_pickle(input_paths["data"] + "/t.pkl")';

test('names the column that a pickled table does not have', async () => {
  await using project = await createProject(files(WRITES, `${READS}\ndf["label"]`));
  const { report } = await project.run({ steps }, { python });
  const found = report.findings.find(({ code }) => code === 'column-missing');
  expect(found?.message).toBe('scripts/b.py reads column `label`, which `a.data` does not have');
  expect(report.flows).toMatchObject([{ cause: 'data' }]);
  const [file] = toJsonReport(report).script_results['a']?.outputs[0]?.files ?? [];
  expect(file).toMatchObject({ rows: 2, columns: [{ name: 'id', type: 'integer', nulls: 0 }] });
});

test('follows a column through tables of several formats', async () => {
  await using project = await createProject({
    'scripts/a.py': script(
      'pd.DataFrame({"id": [1], "label": [2]}).to_pickle(output_paths["data"] + "/t.pkl")',
      'import pandas as pd',
    ),
    'scripts/b.py': script(
      `${READS}\ndf[["id"]].to_csv(output_paths["data"] + "/t.csv.bz2", index=False)`,
      'import pandas as pd',
    ),
    'scripts/c.py': script(
      'pd.read_csv(input_paths["data"] + "/t.csv.bz2")["label"]',
      'import pandas as pd',
    ),
  });
  const { report } = await project.run(
    {
      steps: {
        a: { output_paths: { data: 'out/a' } },
        b: { input_paths: { data: { from: 'a.data' } }, output_paths: { data: 'out/b' } },
        c: { input_paths: { data: { from: 'b.data' } } },
      },
    },
    { python },
  );
  const found = report.findings.find(({ code }) => code === 'column-missing');
  expect(found).toMatchObject({ step: 'c', origin: { step: 'b' } });
});

test('names the pickled array whose shape does not fit', async () => {
  const write =
    'with open(output_paths["data"] + "/x.pkl", "wb") as file:\n    pickle.dump(np.zeros((7, 3)), file)';
  const read =
    'with open(input_paths["data"] + "/x.pkl", "rb") as file:\n    x = pickle.load(file)\nx + np.zeros((5, 3))';
  await using project = await createProject(files(write, read));
  const { report } = await project.run({ steps }, { python });
  const found = report.findings.find(({ code }) => code === 'data-flow-incompatible');
  expect(found?.message).toContain('`x.pkl` of `a.data` is (7, 3)');
});

test('shows what a model was trained on', async () => {
  const write = [
    'from sklearn.linear_model import LinearRegression',
    'frame = pd.DataFrame({"x": [1, 2], "y": [3, 4]})',
    'with open(output_paths["data"] + "/m.pkl", "wb") as file:',
    '    pickle.dump(LinearRegression().fit(frame, [0, 1]), file)',
    'frame[["x"]].to_csv(output_paths["data"] + "/t.csv", index=False)',
  ].join('\n');
  const read = [
    'with open(input_paths["data"] + "/m.pkl", "rb") as file:',
    '    model = pickle.load(file)',
    'model.predict(pd.read_csv(input_paths["data"] + "/t.csv").to_numpy())',
  ].join('\n');
  await using project = await createProject(files(write, read));
  const { report } = await project.run({ steps }, { python });
  const found = report.findings.find(({ code }) => code === 'data-flow-incompatible');
  expect(found?.evidence).toContain(
    '`m.pkl` of `a.data`, written by scripts/a.py, is a LinearRegression trained on 2 features: x, y',
  );
});

test('a run that passes reads no pickle', async () => {
  await using project = await createProject(files(WRITES, READS));
  const { report } = await project.run({ steps }, { python });
  expect(report.success).toBe(true);
  const [file] = report.steps[0]?.outputs[0]?.profile.files ?? [];
  expect(file).toMatchObject({ format: 'pickle' });
  expect(file).not.toHaveProperty('table');
});

test('secrets in the names of columns are removed', async () => {
  const secret = 'correct-horse-battery-staple';
  const write = `pd.DataFrame({"${secret}": [1]}).to_pickle(output_paths["data"] + "/t.pkl")`;
  await using project = await createProject(files(write, `${READS}\ndf["label"]`));
  const { report } = await project.run(
    { steps },
    { python, environ: { ...process.env, API_TOKEN: secret } },
  );
  expect(report.steps[0]?.outputs[0]?.profile.files[0]?.table?.columns).toHaveLength(1);
  expect(JSON.stringify(report.steps[0]?.outputs)).not.toContain(secret);
});

test.each([
  ['opened', 'open(input_paths["data"], "rb").close()', true],
  ['did not open', '', false],
])('a declared pickle that the step %s: loaded or not', async (_, opens, isLoaded) => {
  await using project = await createProject({
    'scripts/b.py': script(`${opens}\nraise ValueError("wrong")`),
  });
  const code =
    'import os, pickle\n' +
    'class Marks:\n' +
    '    def __reduce__(self):\n' +
    `        return os.mkdir, (${JSON.stringify(project.path('loaded'))},)\n` +
    `pickle.dump(Marks(), open(${JSON.stringify(project.path('m.pkl'))}, "wb"))\n`;
  execFileSync(python, ['-c', code]);
  const { report } = await project.run(
    { steps: { b: { input_paths: { data: 'm.pkl' } } } },
    { python },
  );
  expect(report.success).toBe(false);
  expect(existsSync(project.path('loaded'))).toBe(isLoaded);
});

test('of ten thousand pickles, a bounded number is read in bounded time', async () => {
  const write =
    'for number in range(10_000):\n' +
    '    with open(f"{output_paths[\'data\']}/{number}.pkl", "wb") as file:\n' +
    '        pickle.dump(np.zeros((7, 3)), file)';
  await using project = await createProject(files(write, 'open(input_paths["data"] + "/missing")'));
  const { report } = await project.run({ steps }, { python });
  const profiles = report.steps[0]?.outputs[0]?.profile.files ?? [];
  const read = profiles.filter(({ array }) => array !== undefined);
  expect(read.length).toBeGreaterThan(0);
  expect(read.length).toBeLessThanOrEqual(100);
});
