import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { createProject, type PipelineRig, statuses } from '../support/pipeline-rig.ts';

const EXAMPLE = path.resolve(import.meta.dirname, '../../examples/sagemaker');

async function example(): Promise<PipelineRig> {
  const project = await createProject();
  await cp(EXAMPLE, project.dir, { recursive: true });
  return project;
}

/** Changes one text in a file of the example. */
async function damage(project: PipelineRig, file: string, from: string, to: string) {
  const text = await readFile(project.path(file), 'utf8');
  expect(text).toContain(from);
  await writeFile(project.path(file), text.replace(from, to));
}

describe.runIf(process.platform === 'linux')('the example of SageMaker jobs', () => {
  test('passes', async () => {
    await using project = await example();
    const { report } = await project.run('pipeline.yml');
    expect(new Set(Object.values(statuses(report)))).toEqual(new Set(['passed']));
    expect(report.findings).toEqual([]);
    expect(report.flows.map(({ key, status }) => `${key} ${status}`)).toEqual([
      'preprocess->split compatible',
      'split->train compatible',
      'split->evaluate compatible',
      'train->evaluate compatible',
      'evaluate->report compatible',
    ]);
  });

  test.each<
    [
      fault: string,
      file: string,
      from: string,
      to: string,
      code: string,
      step: string,
      origin: string | undefined,
    ]
  >([
    [
      'a column that is dropped two steps before it is read',
      'scripts/preprocess.py',
      'csv.DictWriter(file, reader.fieldnames)',
      'csv.DictWriter(file, reader.fieldnames[:2] + reader.fieldnames[3:], extrasaction="ignore")',
      'column-missing',
      'train',
      'preprocess',
    ],
    [
      'a file of another name',
      'scripts/split.py',
      '/{name}.csv"',
      '/{name}_rows.csv"',
      'file-missing',
      'train',
      'split',
    ],
    [
      'a key that a model lacks',
      'scripts/train.py',
      '"features": FEATURES, ',
      '',
      'key-missing',
      'evaluate',
      'train',
    ],
    [
      'an argument that is not given',
      'pipeline.yml',
      'learning-rate: 0.01',
      'learning_rate: 0.01',
      'argument-missing',
      'train',
      undefined,
    ],
    [
      'a path that no output has',
      'scripts/evaluate.py',
      '/opt/ml/processing/evaluation',
      '/opt/ml/processing/evaluations',
      'container-path-unmapped',
      'evaluate',
      undefined,
    ],
  ])('names the fault: %s', async (_, file, from, to, code, step, origin) => {
    await using project = await example();
    await damage(project, file, from, to);
    const { report } = await project.run('pipeline.yml');
    expect(report.causes[0]?.finding).toMatchObject({ code, step });
    expect(report.causes[0]?.finding.origin?.step).toBe(origin);
  });
});
