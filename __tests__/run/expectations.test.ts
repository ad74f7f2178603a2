import { describe, expect, test } from 'vitest';
import { renderJunit } from '../../src/reporters/junit.ts';
import { codes, createProject, script, statuses, writesCsv } from '../support/pipeline-rig.ts';

/** A producer with this `expect` of its output `scores`, and a consumer. */
function pipeline(expectation: string, more = '') {
  return [
    'steps:',
    '  make:',
    '    script: make.py',
    '    output_paths: { scores: out/scores }',
    `    expect: { scores: ${expectation} }`,
    more,
    '  use:',
    '    script: use.py',
    '    input_paths: { scores: { from: make.scores } }',
  ].join('\n');
}

const FILES = {
  'make.py': script(writesCsv('scores', 'id,score', '1,0.5\n2,x\n2,0.7')),
  'use.py': script('print(input_paths["scores"])'),
};

describe('an output', () => {
  test('that is as expected passes without a word', async () => {
    const expectation =
      '{ rows: 3, columns: [id, score], types: { id: integer }, not_null: [id], between: { id: [1, 2] }, values: { id: [1, 2] } }';
    await using project = await createProject({ ...FILES, 'p.yml': pipeline(expectation) });
    const { report } = await project.run('p.yml');
    expect(statuses(report)).toEqual({ make: 'passed', use: 'passed' });
    expect(codes(report)).toEqual([]);
  });

  test('that is not fails its step and blocks its consumers, with a cause for each expectation', async () => {
    const expectation =
      '{ rows: ">3", types: { score: number }, unique: id, columns: [id, score] }';
    await using project = await createProject({ ...FILES, 'p.yml': pipeline(expectation) });
    const { report } = await project.run('p.yml');
    expect(statuses(report)).toEqual({ make: 'failed', use: 'blocked' });
    expect(
      report.causes.map(({ finding: { location, ...finding } }) => ({ ...finding, location })),
    ).toMatchObject([
      {
        code: 'expectation-failed',
        message: 'output `scores`: part-0.csv has 3 rows, expected more than 3',
        location: { file: 'p.yml', line: 5 },
        origin: { step: 'make', output: 'scores', location: { file: 'make.py', line: 3 } },
      },
      {
        message: 'output `scores`: column `score` of part-0.csv is not a number in 1 of 3 rows',
        evidence: ['row 2: x'],
      },
      {
        message: 'output `scores`: column `id` of part-0.csv repeats a value in 1 of 3 rows',
        evidence: ['row 3: 2 (as in row 2)'],
      },
    ]);
    expect(report.causes.map(({ steps, notRun }) => [steps, notRun])).toEqual(
      Array.from({ length: 3 }, () => [['make'], ['use']]),
    );
    expect(report.errors).toEqual([
      'Script make failed: output `scores`: part-0.csv has 3 rows, expected more than 3',
    ]);
    const junit = renderJunit(report);
    expect(junit).toContain('repeats a value in 1 of 3 rows');
    expect(junit.match(/<failure /g)).toHaveLength(1);
  });

  test('that breaks a warning is only reported', async () => {
    const expectation = '{ rows: 5, severity: warning }';
    await using project = await createProject({ ...FILES, 'p.yml': pipeline(expectation) });
    const { report } = await project.run('p.yml');
    expect(statuses(report)).toEqual({ make: 'passed', use: 'passed' });
    expect(report.findings).toMatchObject([{ code: 'expectation-failed', severity: 'warning' }]);
  });

  test('that lacks a column is reported with the column that is near', async () => {
    const expectation = '{ columns: [id, scores] }';
    await using project = await createProject({ ...FILES, 'p.yml': pipeline(expectation) });
    const { report } = await project.run('p.yml');
    expect(report.causes.map(({ finding }) => finding)).toMatchObject([
      {
        message: 'output `scores`: part-0.csv has no column `scores`',
        evidence: ['columns: id, score'],
        hint: expect.stringContaining('Did you mean `score`?'),
      },
    ]);
  });

  test.each([
    ['{ file: "x.csv", rows: 1 }', 'it contains no file `x.csv`'],
    ['{ file: "part-O.csv", rows: 1 }', 'it contains no file `part-O.csv`'],
  ])('that lacks a file is not as expected: %s', async (expectation, expected) => {
    await using project = await createProject({ ...FILES, 'p.yml': pipeline(expectation) });
    const { report } = await project.run('p.yml');
    expect(report.causes.map(({ finding }) => finding)).toMatchObject([
      { code: 'expectation-failed', message: `output \`scores\`: ${expected}` },
    ]);
  });

  test('without a table that can be read is not checked, which is an error', async () => {
    const make = script(
      'import pickle\nwith open(output_paths["scores"] + "/x.pkl", "wb") as file:\n    pickle.dump([1], file)',
    );
    await using project = await createProject({
      ...FILES,
      'make.py': make,
      'p.yml': pipeline('{ rows: 1 }'),
    });
    const { report } = await project.run('p.yml');
    expect(statuses(report)).toMatchObject({ make: 'failed' });
    expect(report.causes.map(({ finding }) => finding)).toMatchObject([
      {
        code: 'expectation-not-checked',
        message: 'output `scores`: x.pkl is pickle, whose rows cannot be read here',
      },
    ]);
  });

  test('of a program is tested too, and is run again with retries', async () => {
    const program = [
      'import os, sys',
      'mark = os.path.join(sys.argv[2], "ran")',
      'rows = "1\\n2\\n" if os.path.exists(mark) else "1\\n"',
      'open(mark, "w").close()',
      'open(os.path.join(sys.argv[1], "t.csv"), "w").write("id\\n" + rows)',
    ].join('\n');
    await using project = await createProject({ 'make.py': program });
    const steps = {
      make: {
        ...{ script: 'make.py', call: 'cli', args: ['{output_paths.scores}', project.dir] },
        ...{ outputs: { scores: 'out' }, expect: { scores: { rows: 2 } } },
      },
    };
    const { report } = await project.run({ steps }, { retries: 1 });
    expect(statuses(report)).toEqual({ make: 'passed' });
    expect(codes(report)).toContain('make:flaky');
  });

  test('that only the script names is known, and a wrong name is refused before the run', async () => {
    await using project = await createProject(FILES);
    const steps = { make: { script: 'make.py', expect: { scores: { rows: 3 } } } };
    const { report } = await project.run({ steps });
    expect(statuses(report)).toEqual({ make: 'passed' });
    const wrong = { make: { script: 'make.py', expect: { scoers: { rows: 3 } } } };
    await expect(project.run({ steps: wrong })).rejects.toThrow('has no output `scoers`');
  });
});

describe('a schema file', () => {
  test('is the location of what it promises, and says what is not tested', async () => {
    const schema = {
      fields: [
        { name: 'id', type: 'integer', constraints: { unique: true, pattern: '.' } },
        { name: 'score', type: 'any' },
      ],
    };
    await using project = await createProject({
      ...FILES,
      'schemas/scores.json': JSON.stringify(schema, null, 2),
      'p.yml': pipeline('{ schema: schemas/scores.json }'),
    });
    const { report } = await project.run('p.yml');
    expect(report.findings.filter(({ code }) => code !== 'blocked')).toMatchObject([
      {
        code: 'expectation-failed',
        location: { file: 'schemas/scores.json', line: 7 },
        evidence: ['row 3: 2 (as in row 2)', 'expected by p.yml:5'],
      },
      {
        code: 'schema-partly-checked',
        severity: 'notice',
        location: { file: 'p.yml', line: 5 },
        evidence: ['pattern of id'],
      },
    ]);
  });
});
