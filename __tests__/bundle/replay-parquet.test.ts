import { expect, test } from 'vitest';
import { cursusHere } from '../support/cursus.ts';
import { createProject, script } from '../support/pipeline-rig.ts';
import { pythonWithPackages } from '../support/python-packages.ts';

// prepare → train*
test('a missing column of a Parquet file is reproduced, with the versions of the packages', async () => {
  const python = await pythonWithPackages();
  await using project = await createProject({
    'prepare.py': script(
      'pd.DataFrame({"a": [1, 2]}).to_parquet(output_paths["table"])',
      'import pandas as pd',
    ),
    'train.py': script(
      'print(pd.read_parquet(input_paths["table"])["label"])',
      'import pandas as pd',
    ),
    'pipeline.json': JSON.stringify({
      steps: {
        prepare: { inputs: {}, outputs: { table: 'out/table.parquet' } },
        train: { inputs: { table: { from: 'prepare.table' } } },
      },
    }),
  });
  const run = (...args: string[]) =>
    cursusHere([...args, '--python', python], { cwd: project.dir });
  await run('test-pipeline', 'pipeline.json', '--bundle', 'bundles');
  const { stdout, exitCode } = await run(
    ...['replay', 'bundles/train.bundle.zip', '--output-format', 'json'],
  );
  const { replay, causes } = JSON.parse(stdout);
  expect(exitCode).toBe(1);
  expect(replay).toMatchObject({
    ...{ words: 'reproduced: same error at the same line', differences: [] },
  });
  expect(causes).toMatchObject([{ finding: { location: { file: 'train.py', line: 3 } } }]);
});
