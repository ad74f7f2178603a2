import { describe, expect, it } from 'vitest';
import { order, planOf, wires } from '../support/planned.ts';

describe('what lies on the disk', () => {
  it.each([[['data/x/']], [[]]])('connects equal names whatever there is: %j', (onDisk) => {
    const plan = planOf({
      steps: { a: { writes: ['x'] }, b: { depends_on: ['a'], input_paths: { x: 'data/x' } } },
      onDisk,
    });
    expect(wires(plan)).toEqual(['a.x -> b.x (name)']);
    expect(plan.findings).toEqual([]);
  });

  it('connects the usual output to the usual input whatever there is', () => {
    const plan = planOf({
      form: 'dag',
      steps: { a: { writes: ['data_output'] }, b: { input_paths: { data_input: 'test/b' } } },
      edges: [{ from: 'a', to: 'b' }],
      onDisk: ['test/b/'],
    });
    expect(wires(plan)).toEqual(['a.data_output -> b.data_input (only)']);
  });

  it('says why an input of another name is not connected, whose file is there', () => {
    const plan = planOf({
      steps: { a: { writes: ['x'] }, b: { depends_on: ['a'], input_paths: { old: 'data/old' } } },
      onDisk: ['data/old/'],
    });
    expect(wires(plan)).toEqual([]);
    expect(order(plan)).toEqual(['a', 'b after a']);
    expect(plan.findings).toEqual([
      {
        code: 'wiring-unknown',
        severity: 'warning',
        step: 'b',
        flow: 'a->b',
        message:
          'Step `b` runs after `a`, but reads none of its outputs (`x`): `old` is read from `data/old`, which exists.',
        location: expect.objectContaining({ file: 'steps.b.depends_on.0' }),
        hint: 'To test the data flow, in step `b`: input_paths: { old: { from: a.x } }',
      },
    ]);
    expect(plan.unwired).toMatchObject([{ producer: 'a', consumer: 'b' }]);
  });
});
