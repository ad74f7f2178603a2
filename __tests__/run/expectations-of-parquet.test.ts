import { expect, test } from 'vitest';
import { createProject, script, statuses } from '../support/pipeline-rig.ts';
import { pythonWithPackages } from '../support/python-packages.ts';

const PYTHON = await pythonWithPackages();

const MAKE = script(
  [
    'frame = pd.DataFrame({',
    '    "id": [1, 2, 2**60],',
    '    "score": [0.5, None, 1.5],',
    '    "whole": [1.0, 2.0, None],',
    '    "day": pd.to_datetime(["2025-01-01", "2025-01-31", "2025-02-01"]),',
    '    "at": pd.to_datetime(["2025-01-01 10:00", "2025-01-31 23:59", "2025-02-01 00:00"]),',
    '    "name": ["a", "b", "1"],',
    '    "flag": [True, False, True],',
    '    "tags": [["x"], [], ["y"]],',
    '})',
    'frame.to_parquet(output_paths["t"] + "/t.parquet", index=False)',
    'frame.to_feather(output_paths["f"] + "/t.feather")',
  ].join('\n'),
  'import pandas as pd',
);

const CHECK = `import pandas as pd

def check(path):
    frame = pd.read_parquet(path)
    assert frame["score"].max() < 1, f"the largest score is {frame['score'].max()}"
`;

async function messages(expectation: object) {
  await using project = await createProject({ 'make.py': MAKE, 'check.py': CHECK });
  const steps = {
    make: {
      script: 'make.py',
      inputs: {},
      outputs: { t: 'out/t', f: 'out/f' },
      expect: expectation,
    },
  };
  const { report } = await project.run({ steps }, { python: PYTHON });
  return {
    status: statuses(report)['make'],
    messages: report.causes.map(({ finding }) => [finding.message, ...(finding.evidence ?? [])]),
  };
}

test('a Parquet file keeps its types', async () => {
  const t = {
    rows: 3,
    types: {
      ...{ id: 'integer', score: 'number', whole: 'integer', day: 'date', at: 'timestamp' },
      ...{ name: 'string', flag: 'boolean', tags: 'array' },
    },
    unique: ['id', 'day'],
    between: { id: [1, null], day: ['2025-01-01', '2025-02-01'], at: [null, '2025-02-01'] },
    values: { flag: [true, false] },
  };
  expect(await messages({ t })).toEqual({ status: 'passed', messages: [] });
});

test('what a Parquet file breaks is shown with its values', async () => {
  const t = {
    types: { at: 'date', name: 'number' },
    not_null: 'score',
    between: { score: [0, 1], day: ['2025-01-01', '2025-01-31'] },
  };
  expect(await messages({ t })).toEqual({
    status: 'failed',
    messages: [
      [
        'output `t`: column `at` of t.parquet is not a date in 2 of 3 rows',
        ...['row 1: 2025-01-01T10:00:00.000Z', 'row 2: 2025-01-31T23:59:00.000Z'],
      ],
      [
        'output `t`: column `name` of t.parquet is not a number in 3 of 3 rows',
        ...['row 1: "a"', 'row 2: "b"', 'row 3: "1"'],
      ],
      ['output `t`: column `score` of t.parquet has no value in 1 of 3 rows', 'row 2'],
      [
        'output `t`: column `score` of t.parquet is not between 0 and 1 in 1 of 3 rows',
        'row 3: 1.5',
      ],
      [
        'output `t`: column `day` of t.parquet is not between 2025-01-01 and 2025-01-31 in 1 of 3 rows',
        'row 3: 2025-02-01T00:00:00.000Z',
      ],
    ],
  });
});

test('a check reads the output with the packages of the step', async () => {
  expect(await messages({ t: { check: 'check.py' } })).toEqual({
    status: 'failed',
    messages: [['output `t`: check `check.py` failed: the largest score is 1.5']],
  });
});

test('a format without rows that can be read is named', async () => {
  expect((await messages({ f: { rows: 3 } })).messages).toEqual([
    [expect.stringMatching(/^output `f`: t\.feather is .+, whose rows cannot be read here$/)],
  ]);
});
