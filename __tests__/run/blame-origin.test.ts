import { expect, test } from 'vitest';
import { createProject, script } from '../support/pipeline-rig.ts';

const READ = (input: string) =>
  `rows = list(csv.DictReader(open(input_paths["${input}"] + "/t.csv")))`;
const WRITE = [
  'with open(output_paths["o"] + "/t.csv", "w", newline="") as file:',
  '    writer = csv.DictWriter(file, rows[0])',
  '    writer.writeheader()',
  '    writer.writerows(rows)',
].join('\n');
const PASS = script(`${READ('i')}\n${WRITE}`, 'import csv');
const DROP = script(`${READ('i')}\nfor row in rows:\n    del row["label"]\n${WRITE}`, 'import csv');
const USE = script(
  `${READ('i')}\ntry:\n    total = sum(int(row["label"]) for row in rows)\nexcept KeyError as error:\n    raise SystemExit(1)`,
  'import csv',
);

/** load → drop or pass → `passes` steps that pass all on → use* */
function pipelineOf(second: string, passes: number) {
  const steps: Record<string, unknown> = {
    load: { script: 'pass.py', input_paths: { i: 'data' }, output_paths: { o: 'out/load' } },
  };
  let before = 'load';
  const names = [second, ...Array.from({ length: passes }, (_, index) => `pass${index}`)];
  for (const name of names) {
    const file = name === 'drop' ? 'drop.py' : 'pass.py';
    steps[name] = {
      ...{ script: file, input_paths: { i: { from: `${before}.o` } } },
      output_paths: { o: `out/${name}` },
    };
    before = name;
  }
  steps['use'] = { script: 'use.py', input_paths: { i: { from: `${before}.o` } } };
  return { script_dirs: ['scripts'], steps };
}

const FILES = { 'scripts/pass.py': PASS, 'scripts/drop.py': DROP, 'scripts/use.py': USE };

test.each([0, 1, 3])(
  'a dropped column is traced over %i steps to where it was dropped',
  async (passes) => {
    await using project = await createProject({ ...FILES, 'data/t.csv': 'id,label\n1,0\n2,1\n' });
    const { report } = await project.run(pipelineOf('drop', passes));
    const [first] = report.findings;
    expect(first).toMatchObject({
      code: 'column-missing',
      step: 'use',
      location: { file: 'scripts/use.py', line: 5 },
      origin: {
        step: 'drop',
        output: 'o',
        lastHad: { step: 'load', output: 'o' },
        firstLacks: { step: 'drop', output: 'o' },
        location: { file: 'scripts/drop.py', line: 5 },
      },
    });
    expect(first?.message).toContain('`load.o` last had it');
    expect(first?.hint).toContain('scripts/drop.py:5');
  },
);

test.each([1, 3])(
  'a column that was never there is traced over %i steps to the declared input',
  async (passes) => {
    await using project = await createProject({ ...FILES, 'data/t.csv': 'id,x\n1,0\n2,1\n' });
    const { report } = await project.run(pipelineOf('pass', passes));
    const [first] = report.findings;
    expect(first).toMatchObject({ code: 'column-missing', origin: { step: 'load', input: 'i' } });
    expect(first?.message).toContain(
      'declared input `i` (data) of step `load` does not have it either',
    );
  },
);

test('a declared input is blamed where the step reads it itself', async () => {
  await using project = await createProject({ ...FILES, 'data/t.csv': 'id,lable\n1,0\n' });
  const { report } = await project.run({
    script_dirs: ['scripts'],
    steps: { use: { script: 'use.py', input_paths: { i: 'data' } } },
  });
  expect(report.findings[0]).toMatchObject({
    code: 'column-missing',
    message: 'scripts/use.py reads column `label`, which declared input `i` (data) does not have',
    hint: expect.stringMatching(/^Did you mean `lable`\?/),
  });
});

test('a failure on sample data says first that the data was made up', async () => {
  await using project = await createProject({
    'scripts/use.py': USE.replaceAll('label', 'tenure'),
  });
  const { report } = await project.run({
    script_dirs: ['scripts'],
    steps: { use: { script: 'use.py' } },
  });
  expect(report.findings[0]).toMatchObject({
    code: 'column-missing',
    message: 'scripts/use.py fails on sample data, because no path is declared for its input',
    hint: expect.stringMatching(/^Step `use` ran on sample data for `i`/),
  });
});

test('consumers at different distances from one dropped column have one cause', async () => {
  await using project = await createProject({ ...FILES, 'data/t.csv': 'id,label\n1,0\n2,1\n' });
  const pipeline = pipelineOf('drop', 2);
  for (const from of ['drop', 'pass0'])
    pipeline.steps[`use_${from}`] = {
      ...{ script: 'use.py', input_paths: { i: { from: `${from}.o` } } },
    };
  const { report } = await project.run(pipeline);
  expect(report.causes).toHaveLength(1);
  expect(report.causes[0]?.steps.toSorted()).toEqual(['use', 'use_drop', 'use_pass0']);
});
