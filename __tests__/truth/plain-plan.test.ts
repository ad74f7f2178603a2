import { describe, expect, it } from 'vitest';
import { distance, planPlainly, stepsBetween } from '../../truth/plain-plan.ts';
import { readProject } from '../../truth/project-files.ts';

describe('a plain plan', () => {
  const { steps } = planPlainly(readProject('churn'), '/project');

  it('reads what feeds what, and orders the steps', () => {
    expect(steps.map(({ name, after }) => `${name}: ${after.join(', ')}`)).toEqual([
      'ingest: ',
      'usage: ',
      'clean: ingest',
      'enrich: clean, usage',
      'encode: enrich',
      'split: encode',
      'scale: split',
      'train: scale',
      'evaluate: scale, train',
      'segments: enrich',
      'report: evaluate, segments',
    ]);
    expect(steps[0]?.inputs).toEqual({ raw_customers: '/project/data/raw_customers.csv' });
  });

  it('says what is wrong in a pipeline file instead of running it', () => {
    const project = readProject('churn');
    project.pipeline.steps['clean'] = {
      script: 'clean.py',
      input_paths: { x: { from: 'no.data' } },
    };
    expect(planPlainly(project, '/project').mistake).toBe('no output no.data');
  });

  it('measures the way from the origin of a fault to where it shows', () => {
    expect(distance(steps, 'ingest', 'segments')).toBe(3);
    expect(distance(steps, 'train', 'segments')).toBeNull();
    expect([...stepsBetween(steps, 'ingest', ['segments'])].sort()).toEqual([
      'clean',
      'enrich',
      'ingest',
      'segments',
    ]);
  });
});
