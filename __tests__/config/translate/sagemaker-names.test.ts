import { describe, expect, it } from 'vitest';
import { loadPipeline } from '../../../src/config/load-pipeline.ts';
import { createTempProject } from '../../support/temp-project.ts';
import { complaint } from '../complaint.ts';

function definition(...steps: object[]): string {
  return JSON.stringify({ Version: '2020-12-01', Steps: steps }, null, 1);
}

const fail = (Name: string, more: object = {}) => ({ Name, Type: 'Fail', Arguments: {}, ...more });

describe('the names in a SageMaker definition', () => {
  it('are unique, also in the branches of a condition', async () => {
    const condition = {
      Name: 'If',
      Type: 'Condition',
      Arguments: { IfSteps: [fail('A')], ElseSteps: [fail('B')] },
    };
    expect(await complaint('d.json', definition(fail('A'), condition, fail('B')))).toBe(
      [
        'd.json:15:15: two steps have the name `A` (the first: d.json:5:12)',
        '  SageMaker requires a unique name of every step, also in the branches of conditions: rename one.',
        'd.json:30:12: two steps have the name `B` (the first: d.json:22:15)',
        '  SageMaker requires a unique name of every step, also in the branches of conditions: rename one.',
      ].join('\n'),
    );
  });

  it('in `DependsOn` are those of steps', async () => {
    const steps = [fail('Prepare'), fail('Train', { DependsOn: ['Prepare', 'Prepair', 7] })];
    expect(await complaint('d.json', definition(...steps))).toBe(
      [
        'd.json:15:5: step `Train` depends on step `Prepair`, which the definition does not have',
        '  Did you mean `Prepare`?',
        'd.json:16:5: step `Train` depends on 7, which the definition does not have',
        '  Correct the name, or remove it from `DependsOn`.',
      ].join('\n'),
    );
    expect(await complaint('d.json', definition(fail('A', { DependsOn: 'B' })))).toContain(
      'step `A`: `DependsOn` is not a list: the text "B"',
    );
  });

  it('in `DependsOn` can be those of step collections', async () => {
    await using project = await createTempProject({
      'd.json': definition(
        fail('Register-RepackModel'),
        fail('Register-RegisterModel'),
        fail('Notify', { DependsOn: ['Register'] }),
      ),
    });
    const { steps } = await loadPipeline('d.json', { cwd: project.dir });
    expect(steps.at(-1)?.dependsOn).toEqual(['Register-RepackModel', 'Register-RegisterModel']);
  });
});
