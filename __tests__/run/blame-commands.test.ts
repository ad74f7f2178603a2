import { describe, expect, test } from 'vitest';
import { createProject } from '../support/pipeline-rig.ts';

const PREPARE = `import csv, json, os, sys
names = sys.argv[1].split(",")
os.makedirs("out")
with open("data/raw.csv", newline="") as file:
    rows = list(csv.DictReader(file))
with open("out/part.csv", "w", newline="") as file:
    writer = csv.DictWriter(file, names, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
with open("out/facts.json", "w") as file:
    json.dump({"rows": len(rows)}, file)
`;

/** The causes of a run of two stages, of which the second has several commands in a shell. */
async function causesOf(train: string, columns: string) {
  await using rig = await createProject({
    'data/raw.csv': 'id,label\n1,0\n2,1\n',
    'src/prepare.py': PREPARE,
    'src/train.py': train,
    'dvc.yaml': [
      'stages:',
      `  prepare: { cmd: "python src/prepare.py ${columns}", deps: [data/raw.csv], outs: [out] }`,
      '  train:',
      '    cmd: rm -rf model && mkdir model && python src/train.py',
      '    deps: [out]',
      '    outs: [model]',
    ].join('\n'),
  });
  const { report } = await rig.run('dvc.yaml');
  return report.causes.map(({ finding }) => finding);
}

const SUMS = `import csv
with open("out/part.csv", newline="") as file:
    rows = list(csv.DictReader(file))
print(sum(int(row["label"]) for row in rows))
`;

describe('the traceback that a program of a shell printed', () => {
  test('is explained by the column that its data lacks', async () => {
    expect(await causesOf(SUMS, 'id')).toMatchObject([
      {
        code: 'column-missing',
        step: 'train',
        flow: 'prepare->train',
        message: expect.stringContaining('src/train.py reads column `label`, which `prepare.out`'),
        location: { file: 'src/train.py', line: 4 },
        origin: { step: 'prepare', location: { file: 'src/prepare.py' } },
      },
    ]);
  });

  test('is explained by the file that its data does not contain', async () => {
    expect(await causesOf(SUMS.replace('part.csv', 'parts.csv'), 'id,label')).toMatchObject([
      {
        code: 'file-missing',
        message: expect.stringContaining('src/train.py opens `parts.csv`, which `prepare.out`'),
        location: { file: 'src/train.py', line: 2 },
        origin: { step: 'prepare' },
      },
    ]);
  });

  test('is explained by the key that its document lacks', async () => {
    const train = 'import json\nfacts = json.load(open("out/facts.json"))\nprint(facts["mean"])\n';
    expect(await causesOf(train, 'id,label')).toMatchObject([
      {
        code: 'key-missing',
        message: expect.stringContaining('src/train.py reads key `mean`'),
        location: { file: 'src/train.py', line: 3 },
      },
    ]);
  });

  test.each([
    ['the data has the column', SUMS.replace('row["label"]', '{}["label"]'), 'id,label'],
    ['another mapping lacks the key', 'counts = {"id": 1}\nprint(counts["label"])\n', 'id'],
    ['no data ever had the column', SUMS.replace('"label"', '"weight"'), 'id,label'],
    ['the file is none of its inputs', 'open("other/parts.csv")\n', 'id'],
  ])('accuses no data if %s', async (_, train, columns) => {
    const [cause, ...others] = await causesOf(train, columns);
    expect(others).toEqual([]);
    expect(cause).toMatchObject({ code: 'command-failed', step: 'train' });
    expect(cause?.flow).toBeUndefined();
  });
});
