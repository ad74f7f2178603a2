import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPipeline } from '../../../src/config/load-pipeline.ts';
import { describeUserError, type UserError } from '../../../src/text/errors.ts';
import { createProject } from '../../support/pipeline-rig.ts';

const cwd = path.join(import.meta.dirname, '../../fixtures/definitions/interface');

async function stepOf(file: string) {
  const [step] = (await loadPipeline(file, { cwd })).steps;
  return step;
}

async function complaint(file: string, dir = cwd): Promise<string> {
  return loadPipeline(file, { cwd: dir }).then(
    () => 'accepted',
    (error: UserError) => describeUserError(error),
  );
}

describe('a step interface', () => {
  it('leaves optional inputs unset, and takes hyperparameters and channels from the user', async () => {
    expect(await stepOf('fit.yml')).toMatchObject({
      script: 'fit_line.py',
      inputs: {
        points: { kind: 'path', path: 'data/split' },
        hyperparameters_s3_uri: { kind: 'path', path: 'data/hyperparameters.json' },
        start_model: { kind: 'path', path: '' },
      },
      environVars: { ROUND_RESULT: 'false', UNIT: '' },
      jobArgs: { job_type: 'training' },
    });
  });

  it('takes defaults out of descriptions, and the variant of the job type', async () => {
    expect(await stepOf('ask.yml')).toMatchObject({
      inputs: {
        records: { kind: 'sample' },
        rulebook: { kind: 'path', path: '' },
        answers_before: { kind: 'sample' },
      },
      environVars: { MODEL_ID: 'small', STAGING_PATH: 'staging', TEMPERATURE: '0', SCHEMA: '{}' },
      jobArgs: { job_type: 'testing', batch_size: 10, max_retries: 3 },
    });
  });

  it('names each value that it lacks, with the line to write', async () => {
    const text = await complaint('ask_model.step.yaml');
    expect(text).toMatch(
      /ask_model\.step\.yaml:\d+:\d+: the contract requires the variable `MODEL_ID`/,
    );
    expect(text).toContain('the variable `STAGING_PATH` is a path in S3');
    expect(text).toContain('the interface has no value for the argument `max_retries`');
    expect(text).toContain('`steps: { ask_model: { job_args: { max_retries: … } } }`');
    expect(text).not.toContain('batch_size');
  });

  it('asks for the directories of channels', async () => {
    expect(await complaint('fit_line.step.yaml')).toMatch(
      /^fit_line\.step\.yaml:18:\d+: no sample data can be created for the input `points`, which has the directories `train`, `val`\n.*input_paths: \{ points: path\/to\/directory \}/,
    );
  });

  it.each([
    ['registry: { sagemaker_step_type: CreateModel }', 'a model is created only in SageMaker'],
    [
      'registry: { sagemaker_step_type: LoadTable }',
      'a service runs steps of the type `LoadTable`',
    ],
    ['patterns: { step_assembly: delegation }', 'an SDK carries it out'],
  ])('is refused if the step runs no script: %s', async (line, reason) => {
    const file = `step_type: A\n${line}\ncontract: { entry_point: null, inputs: { a: {} } }\n`;
    await using rig = await createProject({ 'a.step.yaml': file });
    expect(await complaint('a.step.yaml', rig.dir)).toMatch(
      new RegExp(
        `^a\\.step\\.yaml:2:\\d+: the step runs no script: ${reason}\n  Give the interface`,
      ),
    );
  });
});
