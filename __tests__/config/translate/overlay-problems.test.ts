import { describe, expect, it } from 'vitest';
import { loadPipeline } from '../../../src/config/load-pipeline.ts';
import { createTempProject } from '../../support/temp-project.ts';
import { complaintAbout } from '../complaint.ts';

const DEFINITION = JSON.stringify({
  Version: '2020-12-01',
  Parameters: [
    { Name: 'Ratio', Type: 'Float', DefaultValue: 0.5 },
    { Name: 'Epochs', Type: 'Integer', DefaultValue: 3 },
  ],
  Steps: [
    {
      Name: 'Train',
      Type: 'Training',
      Arguments: {
        HyperParameters: { sagemaker_program: '"train.py"' },
        InputDataConfig: [
          { ChannelName: 'data', DataSource: { S3DataSource: { S3Uri: 's3://bucket/data' } } },
        ],
      },
    },
  ],
});
const files = (more: string) => ({
  'd.json': DEFINITION,
  'train.py': '',
  'dvc.yaml': `stages:\n  a: { cmd: "cp x $\u007bused} o", deps: [x], outs: [o] }\n`,
  'params.yaml': 'depth: 3\n',
  'p.yml': more,
});

describe('a pipeline file with `from`', () => {
  it.each<[what: string, lines: string, problem: string]>([
    [
      'an unknown parameter',
      'parameters: { Rati: 1 }\n',
      'p.yml:2:15: parameters.Rati: the SageMaker definition has no parameter `Rati`\n  Did you mean `Ratio`?',
    ],
    [
      'a list as the value of a parameter',
      'parameters: { Ratio: [1] }\n',
      'p.yml:2:22: parameters.Ratio: the value is not a number: a list of 1',
    ],
    [
      'a text for a number',
      'parameters: { Ratio: abc }\n',
      'parameters.Ratio: the value is not a number: the text "abc"',
    ],
    [
      'a fraction for an integer',
      'parameters: { Epochs: 2.5 }\n',
      'parameters.Epochs: the value is not an integer: 2.5\n  The SageMaker definition declares the type Integer.',
    ],
    ['a list of parameters', 'parameters: [Ratio]\n', 'parameters: expected a mapping'],
    [
      'an unknown input',
      'steps: { Train: { inputs: { data: x, daat: x } } }\n',
      'p.yml:2:38: steps.Train.inputs.daat: step `Train` of the SageMaker definition has no input `daat`\n  Did you mean `data`?',
    ],
    [
      'an unknown output',
      'steps: { Train: { input_paths: { data: x }, output_paths: { modl: x } } }\n',
      'has no output `modl`\n  Did you mean `model`?',
    ],
  ])('with %s is an error with its line', async (_, lines, problem) => {
    await using project = await createTempProject(files(`from: d.json\n${lines}`));
    expect(await complaintAbout('p.yml', project.dir)).toContain(problem);
  });

  it('takes parameters of the right type, and further inputs that the script is given', async () => {
    const text = `from: d.json
parameters: { Ratio: "0.7", Epochs: 4, Execution.PipelineExecutionId: one }
steps:
  Train: { input_paths: { data: train.py, more: train.py }, container_paths: { more: /opt/ml/more } }
`;
    await using project = await createTempProject(files(text));
    const { steps } = await loadPipeline('p.yml', { cwd: project.dir });
    expect(Object.keys(steps[0]?.inputs ?? {})).toEqual(['data', 'more']);
  });

  it('gives a `dvc.yaml` the values that its expressions use, and no other', async () => {
    await using project = await createTempProject(
      files('from: dvc.yaml\nparameters: { used: y, depth: 2, dept: 1 }\n'),
    );
    expect(await complaintAbout('p.yml', project.dir)).toBe(
      'p.yml:2:34: parameters.dept: the `dvc.yaml` has no parameter `dept`\n  Did you mean `depth`?',
    );
  });
});
