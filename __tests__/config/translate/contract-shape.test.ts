import { describe, expect, it } from 'vitest';
import { complaint } from '../complaint.ts';

describe('a step interface of another shape', () => {
  it.each<[what: string, contract: string, problem: string]>([
    [
      'a mistyped `contract`',
      'contrat: { entry_point: s.py }',
      's.step.yaml:2:1: unknown key `contrat`: the step interface has no `contract`\n  Did you mean `contract`?',
    ],
    ['no `contract`', 'registry: {}', 's.step.yaml:1:1: the step interface has no `contract`'],
    [
      'inputs that are a number',
      'contract: { entry_point: s.py, inputs: 3 }',
      's.step.yaml:2:40: contract.inputs: expected a mapping, found 3',
    ],
    [
      'outputs that are a list',
      'contract: { entry_point: s.py, outputs: [out] }',
      'contract.outputs: expected a mapping, found a list of 1',
    ],
    [
      'a job argument that is a text',
      'contract: { entry_point: s.py, job_arguments: --job_type }',
      'contract.job_arguments: expected a list, found the text "--job_type"',
    ],
    [
      'inputs of a variant that are a text',
      'contract: { entry_point: s.py }\nvariants: { training: { contract: { inputs: data } } }',
      's.step.yaml:3:45: variants.training.contract.inputs: expected a mapping, found the text "data"',
    ],
  ])('with %s is an error with its line', async (_, lines, problem) => {
    expect(await complaint('s.step.yaml', `step_type: S\n${lines}\n`)).toContain(problem);
  });
});
