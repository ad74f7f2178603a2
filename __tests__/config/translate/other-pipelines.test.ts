import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPipeline } from '../../../src/config/load-pipeline.ts';
import { describeUserError, type UserError } from '../../../src/text/errors.ts';
import { createProject } from '../../support/pipeline-rig.ts';

const FIXTURES = path.join(import.meta.dirname, '../../fixtures/definitions');

async function complaint(files: Record<string, string>, file: string): Promise<string> {
  await using rig = await createProject(files);
  return loadPipeline(file, { cwd: rig.dir }).then(
    () => 'accepted',
    (error: UserError) => describeUserError(error),
  );
}

function definition(step: object, version = '2020-12-01'): string {
  return JSON.stringify({ Version: version, Steps: [step] });
}

describe('a SageMaker definition', () => {
  it('becomes steps with script, arguments, flows and container paths', async () => {
    const cwd = path.join(FIXTURES, 'sagemaker/churn');
    const { steps } = await loadPipeline('definition.json', { cwd });
    expect(steps.find(({ name }) => name === 'Preprocess')).toMatchObject({
      script: 'scripts/preprocess.py',
      call: { kind: 'cli', args: ['--test-ratio', '0.25'] },
      inputs: { raw: { kind: 'path', path: 's3://example-bucket/raw/customers.csv' } },
      containerPaths: { raw: '/opt/ml/processing/input', train: '/opt/ml/processing/train' },
      environVars: { LABEL: 'churned' },
    });
    expect(steps.find(({ name }) => name === 'Train')).toMatchObject({
      jobArgs: { epochs: 3, label: 'churned' },
      inputs: { train: { kind: 'from', from: 'Preprocess.train' } },
    });
    expect(steps.find(({ name }) => name === 'Evaluate')?.inputs).toMatchObject({
      model: { kind: 'from', from: 'Train.model', archive: 'model.tar.gz' },
    });
    expect(steps.find(({ name }) => name === 'Publish')?.dependsOn).toEqual([
      'Profile',
      'GoodEnough',
    ]);
  });

  it('keeps commands of other programs, and files that were uploaded as data', async () => {
    const cwd = path.join(FIXTURES, 'sagemaker/text');
    const { steps } = await loadPipeline('pipeline.yml', { cwd });
    expect(steps.find(({ name }) => name === 'Summary')?.call).toEqual({
      kind: 'command',
      argv: ['Rscript', 'jobs/summary.R'],
    });
    expect(steps.find(({ name }) => name === 'Clean')?.inputs).toEqual({
      documents: { kind: 'path', path: 'documents' },
      stopwords: { kind: 'path', path: 'jobs/stopwords.txt' },
    });
  });

  it('is refused with location and cure for another version and an unknown type', async () => {
    expect(await complaint({ 'd.json': definition({}, '2031-01-01') }, 'd.json')).toMatch(
      /^d\.json:1:\d+: the definition has version `2031-01-01`\n {2}Only version 2020-12-01/,
    );
    const step = { Name: 'A', Type: 'Procesing' };
    expect(await complaint({ 'd.json': definition(step) }, 'd.json')).toMatch(
      /step `A` has the unknown type `Procesing`\n {2}Did you mean `Processing`/,
    );
  });

  it('asks for a script that the definition does not name', async () => {
    const cwd = path.join(FIXTURES, 'sagemaker/forecast');
    await expect(loadPipeline('definition.json', { cwd })).rejects.toThrow(
      /step `Features`: the definition does not name its script[\s\S]*from: definition\.json/,
    );
  });
});

describe('`from` with what the file lacks', () => {
  it('refuses steps that the file does not have, at their line', async () => {
    const files = {
      'dvc.yaml': 'stages:\n  train: { cmd: python train.py }\n',
      'p.yml': 'from: dvc.yaml\nsteps:\n  trian: { timeout: 3 }\n',
    };
    expect(await complaint(files, 'p.yml')).toBe(
      'p.yml:3:3: steps.trian: the `dvc.yaml` has no step `trian`\n  Did you mean `train`?',
    );
  });
});

describe('a `dvc.yaml`', () => {
  it('names an expression without a value', async () => {
    const files = { 'dvc.yaml': 'stages:\n  a:\n    cmd: python a.py $\u007blimit}\n' };
    expect(await complaint(files, 'dvc.yaml')).toMatch(
      /^dvc\.yaml:2:3: stage `a`: `\$\{limit\}` is neither in `vars` nor in `params\.yaml`/,
    );
  });
});
