import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProject, statuses } from '../support/pipeline-rig.ts';

const FIXTURES = path.join(import.meta.dirname, '../fixtures/definitions');

async function runFixture(project: string, file: string) {
  await using rig = await createProject();
  cpSync(path.join(FIXTURES, project), rig.dir, { recursive: true });
  const { report } = await rig.run(file);
  return { report, steps: statuses(report) };
}

describe('pipelines of other tools run', () => {
  it('runs a SageMaker definition, with the model as an archive', async () => {
    const { report, steps } = await runFixture('sagemaker/churn', 'pipeline.yml');
    expect(steps).toEqual({
      Preprocess: 'passed',
      Train: 'passed',
      Evaluate: 'passed',
      Profile: 'passed',
      GoodEnough: 'skipped',
      'Register-RegisterModel': 'skipped',
      Publish: 'passed',
      NotGoodEnough: 'skipped',
    });
    expect(report.flows.map(({ producer, consumer }) => `${producer}->${consumer}`).sort()).toEqual(
      [
        'Evaluate->Publish',
        'Preprocess->Evaluate',
        'Preprocess->Profile',
        'Preprocess->Train',
        'Train->Evaluate',
      ],
    );
  });

  it('runs scripts of source directories, and reads given data of a skipped step', async () => {
    const { steps } = await runFixture('sagemaker/forecast', 'pipeline.yml');
    expect(steps).toMatchObject({ Features: 'passed', Fit: 'passed', Score: 'passed' });
    expect(steps).toMatchObject({ Tune: 'skipped', Predict: 'skipped', Notify: 'skipped' });
  });

  it.each([
    ['hardcoded', { prepare: 'passed', train: 'passed' }],
    ['arguments', { split: 'passed', count: 'passed' }],
    [
      'loops',
      {
        'load-us': 'passed',
        'load-uk': 'passed',
        'fit-us-a': 'passed',
        'fit-us-b': 'passed',
        'fit-uk-a': 'passed',
        'fit-uk-b': 'passed',
      },
    ],
  ])('runs the stages of dvc/%s', async (project, expected) => {
    expect((await runFixture(`dvc/${project}`, 'dvc.yaml')).steps).toEqual(expected);
  });

  it.each([
    ['pipeline.yml', { score: 'passed' }],
    ['fit.yml', { fit_line: 'passed' }],
    ['ask.yml', { ask_model: 'passed' }],
  ])('runs the step interface of %s', async (file, expected) => {
    expect((await runFixture('interface', file)).steps).toEqual(expected);
  });
});
