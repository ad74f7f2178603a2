import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
  comprehensiveDict,
  comprehensivePipelineTesting,
  isComprehensiveSuccess,
} from '../../src/batch/comprehensive-testing.ts';
import { collectText } from '../support/collect-text.ts';
import { readsColumn, script, writesCsv } from '../support/pipeline-rig.ts';
import { createScriptsProject, testerIn } from '../support/tester-project.ts';

/** Adds a line to `runs.txt` of the project in every run. */
const countedRun = (name: string) => `import os\nopen(os.environ["RUNS"], "a").write("${name}\\n")`;

/** Reads any table, and writes `output`. */
const passesOn = (name: string, input: string, output: string) =>
  script(
    [
      countedRun(name),
      'import glob',
      `assert glob.glob(os.path.join(input_paths["${input}"], "*.csv"))`,
      writesCsv(output),
    ].join('\n'),
  );

async function createCountedProject(files: Readonly<Record<string, string>>) {
  const project = await createScriptsProject({ 'runs.txt': '', ...files });
  const runs = project.path('runs.txt');
  return {
    project,
    tester: testerIn(project.dir, {}, { environ: { ...process.env, RUNS: runs } }),
    [Symbol.asyncDispose]: () => project[Symbol.asyncDispose](),
  };
}

test('tests scripts alone, then the data flows, then the whole pipeline', async () => {
  // first → second
  await using counted = await createCountedProject({
    'scripts/first.py': passesOn('first', 'DATA', 'processed'),
    'scripts/second.py': passesOn('second', 'processed', 'model'),
  });
  const told = collectText();
  const results = await comprehensivePipelineTesting(
    { steps: { one: { script: 'first.py' }, two: { script: 'second.py' } } },
    counted.tester,
    told,
  );
  expect(told.text()).toMatchInlineSnapshot(`
    "🚀 Comprehensive Pipeline Testing

    1️⃣ Individual Script Testing:
      Testing one...
        ✅ PASS (0.000s)
      Testing two...
        ✅ PASS (0.000s)

    2️⃣ Data Compatibility Testing:
      Testing one -> two...
        ✅ COMPATIBLE

    3️⃣ Complete Pipeline Flow Testing:
      ✅ PIPELINE FLOW PASSED

    📊 Comprehensive Testing Summary:
    Individual Scripts: 2/2 passed (100.0%)
    Data Compatibility: 1/1 passed (100.0%)
    Pipeline Flow: PASSED
    "
  `);
  expect(isComprehensiveSuccess(results)).toBe(true);
  expect(comprehensiveDict(results)).toMatchObject({
    script_results: { one: { success: true }, two: { success: true, script_name: 'second' } },
    compatibility_results: { 'one->two': { compatible: true } },
    pipeline_results: { pipeline_success: true },
  });
});

test('runs no script a second time that passes in the pipeline', async () => {
  await using counted = await createCountedProject({
    'scripts/first.py': passesOn('first', 'DATA', 'processed'),
    'scripts/second.py': passesOn('second', 'processed', 'model'),
  });
  await comprehensivePipelineTesting(
    { steps: { one: { script: 'first.py' }, two: { script: 'second.py' } } },
    counted.tester,
  );
  const runs = (await readFile(counted.project.path('runs.txt'), 'utf8')).trim().split('\n');
  expect(runs.sort()).toEqual(['first', 'second']);
});

test('skips data flows of a script that fails alone', async () => {
  // bad* → second
  await using counted = await createCountedProject({
    'scripts/bad.py': script(`${writesCsv('processed')}\nraise KeyError("label")`),
    'scripts/second.py': passesOn('second', 'processed', 'model'),
  });
  const told = collectText();
  const results = await comprehensivePipelineTesting(
    { steps: { bad: { script: 'bad.py' }, second: { script: 'second.py' } } },
    counted.tester,
    told,
  );
  expect(told.text()).toMatchInlineSnapshot(`
    "🚀 Comprehensive Pipeline Testing

    1️⃣ Individual Script Testing:
      Testing bad...
        ❌ FAIL: KeyError: 'label'
      Testing second...
        ✅ PASS (0.000s)

    2️⃣ Data Compatibility Testing:
      Testing bad -> second...
        ⏭️ SKIPPED (prerequisite scripts failed)

    3️⃣ Complete Pipeline Flow Testing:
      ❌ PIPELINE FLOW FAILED
        - Script bad failed: KeyError: 'label'

    📊 Comprehensive Testing Summary:
    Individual Scripts: 1/2 passed (50.0%)
    Pipeline Flow: FAILED
    "
  `);
  expect(results.compatibilityResults).toEqual({});
  expect(isComprehensiveSuccess(results)).toBe(false);
});

test('finds scripts that pass alone and are incompatible', async () => {
  // writes `id,label` → reads `feature1`, which sample data has
  await using counted = await createCountedProject({
    'scripts/first.py': passesOn('first', 'DATA', 'processed'),
    'scripts/second.py': script(
      [
        'import csv, glob, os',
        '[file] = glob.glob(os.path.join(input_paths["processed"], "*.csv"))',
        'values = [row["feature1"] for row in csv.DictReader(open(file))]',
        writesCsv('model'),
      ].join('\n'),
    ),
  });
  const told = collectText();
  const results = await comprehensivePipelineTesting(
    { steps: { first: { script: 'first.py' }, second: { script: 'second.py' } } },
    counted.tester,
    told,
  );
  expect(results.scriptResults).toMatchObject({
    first: { success: true },
    second: { success: true },
  });
  expect(results.compatibilityResults).toMatchObject({ 'first->second': { compatible: false } });
  expect(told.text()).toMatch(/ {2}Testing first -> second\.\.\.\n {4}❌ INCOMPATIBLE:\n {6}- /);
  expect(told.text()).toContain('Data Compatibility: 0/1 passed (0.0%)\nPipeline Flow: FAILED\n');
});

test('a step keeps its own inputs, variables and arguments when it runs alone', async () => {
  const settings = 'assert environ_vars["MODE"] == "x" and job_args.depth == 3';
  await using counted = await createCountedProject({
    'lookup/names.csv': 'id\n1\n',
    'scripts/first.py': script(`${writesCsv('processed')}\nraise KeyError("label")`),
    'scripts/second.py': script(
      [
        settings,
        'import os',
        'assert os.listdir(input_paths["lookup"]) == ["names.csv"]',
        'name = "processed"',
        // The name is not in the code, so that only the pipeline declares this input.
        'assert os.path.exists(input_paths[name])',
        writesCsv('model'),
      ].join('\n'),
    ),
  });
  const results = await comprehensivePipelineTesting(
    {
      steps: {
        first: { script: 'first.py' },
        second: {
          script: 'second.py',
          environ_vars: { MODE: 'x' },
          job_args: { depth: 3 },
          input_paths: { lookup: 'lookup', processed: { from: 'first.processed' } },
        },
      },
    },
    counted.tester,
  );
  expect(results.scriptResults['second']?.inputs).toMatchObject([
    { name: 'lookup', source: 'declared' },
    { name: 'processed', source: 'sample' },
  ]);
  expect(results.scriptResults).toMatchObject({
    first: { success: false },
    second: { success: true },
  });
});

test('nothing is expected of what a step writes from sample data', async () => {
  await using counted = await createCountedProject({
    'scripts/first.py': script(`${writesCsv('processed')}\nraise KeyError("label")`),
    'scripts/second.py': passesOn('second', 'processed', 'model'),
  });
  const results = await comprehensivePipelineTesting(
    {
      steps: {
        first: { script: 'first.py' },
        second: {
          script: 'second.py',
          input_paths: { processed: { from: 'first.processed' } },
          expect: { model: { rows: 1_000 } },
        },
      },
    },
    counted.tester,
  );
  expect(results.scriptResults).toMatchObject({ second: { success: true } });
});

test('data flows that a failure upstream kept from running are tested on sample data', async () => {
  // bad* → second → third
  await using counted = await createCountedProject({
    'scripts/bad.py': script(`${writesCsv('processed')}\nraise KeyError("label")`),
    'scripts/second.py': passesOn('second', 'processed', 'model'),
    'scripts/third.py': passesOn('third', 'model', 'scores'),
  });
  const told = collectText();
  const results = await comprehensivePipelineTesting(
    { steps: { bad: {}, second: {}, third: {} } },
    counted.tester,
    told,
  );
  expect(results.scriptResults).toMatchObject({
    bad: { success: false },
    second: { success: true },
    third: { success: true },
  });
  expect(told.text()).toContain(
    '  Testing bad -> second...\n    ⏭️ SKIPPED (prerequisite scripts failed)\n',
  );
  expect(told.text()).toContain('  Testing second -> third...\n    ✅ COMPATIBLE\n');
  expect(results.compatibilityResults).toMatchObject({ 'second->third': { compatible: true } });
});

test('a pair that passes alone is incompatible if its data does not fit', async () => {
  // reads `label` of sample data, and of `second`, which writes `id`; `first` breaks `second`
  const wants = (column: string, input: string, output: string, header: string) =>
    script(`${readsColumn(input, column)}\n${writesCsv(output, header, '1,2')}`);
  await using project = await createScriptsProject({
    'scripts/first.py': script(writesCsv('a', 'x,y')),
    'scripts/second.py': wants('label', 'a', 'b', 'id,y'),
    'scripts/third.py': wants('label', 'b', 'c', 'id,y'),
  });
  const told = collectText();
  const results = await comprehensivePipelineTesting(
    { steps: { first: {}, second: {}, third: {} } },
    testerIn(project.dir),
    told,
  );
  expect(results.compatibilityResults).toMatchObject({
    'first->second': { compatible: false },
    'second->third': { compatible: false, scriptA: 'second', scriptB: 'third' },
  });
  expect(told.text()).toContain('Individual Scripts: 3/3 passed (100.0%)');
  expect(told.text()).toContain('Data Compatibility: 0/2 passed (0.0%)');
});

test('a script that also fails alone is reported with its failure in the pipeline', async () => {
  await using counted = await createCountedProject({
    'scripts/first.py': passesOn('first', 'DATA', 'processed'),
    'scripts/reads_price.py': script(readsColumn('processed', 'price')),
  });
  const told = collectText();
  await comprehensivePipelineTesting(
    { steps: { first: {}, second: { script: 'reads_price.py' } } },
    counted.tester,
    told,
  );
  // The sample data has no file with that name, which must not be reported.
  expect(told.text()).toContain("  Testing second...\n    ❌ FAIL: KeyError: 'price'\n");
});

test('a script that only passes on the output of its producer passes', async () => {
  await using counted = await createCountedProject({
    'scripts/reads_id.py': script(`${readsColumn('processed', 'id')}\n${writesCsv('model')}`),
    'scripts/first.py': passesOn('first', 'DATA', 'processed'),
  });
  const results = await comprehensivePipelineTesting(
    { steps: { first: {}, second: { script: 'reads_id.py' } } },
    counted.tester,
  );
  expect(isComprehensiveSuccess(results)).toBe(true);
});

test('a node without script does not count as a script', async () => {
  await using counted = await createCountedProject({
    'raw/part-0.csv': 'id,label\n1,0\n',
    'scripts/first.py': script(`${readsColumn('DATA', 'label')}\n${writesCsv('processed')}`),
  });
  const results = await comprehensivePipelineTesting(
    {
      steps: {
        loading: { output_paths: { raw: 'raw' } },
        first: { script: 'first.py', input_paths: { DATA: { from: 'loading.raw' } } },
      },
    },
    counted.tester,
  );
  expect(Object.keys(results.scriptResults)).toEqual(['first']);
  expect(isComprehensiveSuccess(results)).toBe(true);
});

test('a mistake in the pipeline is thrown before anything runs', async () => {
  await using counted = await createCountedProject({});
  await expect(
    comprehensivePipelineTesting(
      { steps: { one: { script: 'prepare.py', depends_on: ['two'] } } },
      counted.tester,
    ),
  ).rejects.toThrow('two');
});
