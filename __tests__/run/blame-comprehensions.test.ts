/** The variable of a comprehension does not outlive it since Python 3.12. */
import { expect, test } from 'vitest';
import { createProject, script, writesCsv } from '../support/pipeline-rig.ts';

const CASES: readonly (readonly [reads: string, code: string])[] = [
  ['[row["tenure"] for row in csv.DictReader(open(path))]', 'column-missing'],
  ['rows = list(csv.DictReader(open(path)))\n[row["tenure"] for row in rows]', 'column-missing'],
  ['{row["id"]: row["tenure"] for row in csv.DictReader(open(path))}', 'column-missing'],
  ['list(csv.DictReader(open(path)))\n[one["tenure"] for one in [{"age": 1}]]', 'script-failed'],
  ['own = [{"age": 1}]\n[row["tenure"] for row in own]', 'script-failed'],
];

test.each(CASES)('%s', async (reads, code) => {
  await using project = await createProject({
    'make.py': script(writesCsv('o', 'id', '1')),
    'use.py': script(
      `import glob\npath = glob.glob(input_paths["o"] + "/*")[0]\n${reads}`,
      'import csv',
    ),
  });
  const steps = {
    make: { script: 'make.py', output_paths: { o: 'out/o' } },
    use: { script: 'use.py', input_paths: { o: { from: 'make.o' } } },
  };
  const { report } = await project.run({ steps });
  expect(report.causes[0]?.finding.code).toBe(code);
});
