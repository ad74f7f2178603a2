import { describe, expect, it } from 'vitest';
import { complaint } from '../complaint.ts';

const input = (more: object = { LocalPath: '/opt/ml/processing/input' }) => ({
  InputName: 'raw',
  S3Input: { S3Uri: 's3://b/raw', ...more },
});
const output = { OutputName: 'train', S3Output: { S3Uri: 's3://b/o', LocalPath: '/opt/ml/o' } };
const app = (more: object) => ({
  AppSpecification: { ContainerEntrypoint: ['python3', '/opt/ml/processing/input/p.py'], ...more },
  ProcessingInputs: [input()],
});

function definition(Arguments: unknown, more: object = {}): string {
  const steps = [{ Name: 'Prepare', Type: 'Processing', Arguments }];
  return JSON.stringify({ Version: '2020-12-01', Steps: steps, ...more }, null, 1);
}

describe('a SageMaker definition that SageMaker refuses', () => {
  it.each<[what: string, content: string, problem: string]>([
    ['steps as a mapping', definition({}, { Steps: { a: 1 } }), '`Steps` is not a list: a mapping'],
    ['no steps', definition({}, { Steps: [] }), 'the definition has no steps'],
    [
      'parameters as a mapping',
      definition({}, { Parameters: { Ratio: 1 } }),
      '`Parameters` is not a list: a mapping',
    ],
    [
      'a default value of another type',
      definition({}, { Parameters: [{ Name: 'R', Type: 'Float', DefaultValue: 'abc' }] }),
      'the default value of the parameter `R` is not a number: the text "abc"',
    ],
    ['no arguments', definition(undefined), 'step `Prepare` has no `Arguments`'],
    [
      'inputs that are null',
      definition({ ProcessingInputs: null }),
      'd.json:8:25: step `Prepare`: `ProcessingInputs` is not a list: nothing (null)',
    ],
    [
      'arguments as a text',
      definition(app({ ContainerArguments: '--ratio 0.6' })),
      '`ContainerArguments` is not a list: the text "--ratio 0.6"',
    ],
    [
      'two outputs of one name',
      definition({ ...app({}), ProcessingOutputConfig: { Outputs: [output, output] } }),
      'two entries of `Outputs` have the name `train`',
    ],
    [
      'no path in the container',
      definition({ ProcessingInputs: [input({})] }),
      '`S3Input` of `raw` has no `LocalPath`',
    ],
    [
      'a join of no values',
      definition(app({ ContainerArguments: [{ 'Std:Join': { On: ',' } }] })),
      '`Std:Join` needs a list `Values`, and a text `On`',
    ],
    [
      'a parameter that is not declared',
      definition(app({ ContainerArguments: [{ Get: 'Parameters.Ratoi' }] }), {
        Parameters: [{ Name: 'Ratio', Type: 'Float', DefaultValue: 0.5 }],
      }),
      'the definition has no parameter `Ratoi`\n  Did you mean `Ratio`?',
    ],
  ])('with %s is an error with its line', async (_, content, problem) => {
    const text = await complaint('d.json', content);
    expect(text).toContain(problem);
    expect(text).toMatch(/^d\.json:\d+:\d+: /);
  });
});
