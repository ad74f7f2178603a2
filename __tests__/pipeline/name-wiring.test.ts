import { describe, expect, it } from 'vitest';
import { inputsOf, order, planOf, wires } from '../support/planned.ts';

describe('wiring by name on an edge', () => {
  it('connects equal logical names', () => {
    const plan = planOf({
      steps: {
        a: { writes: ['x', 'y', 'z'] },
        b: { depends_on: ['a'], reads: ['y', 'x'] },
      },
    });
    expect(wires(plan)).toEqual(['a.y -> b.y (name)', 'a.x -> b.x (name)']);
    expect(plan.findings).toEqual([]);
  });

  it('connects equal names of optional inputs too', () => {
    const plan = planOf({
      steps: { a: { writes: ['x', 'y'] }, b: { depends_on: ['a'], reads: ['y?'] } },
    });
    expect(wires(plan)).toEqual(['a.y -> b.y (name)']);
  });

  it('connects the only output to the only input, regardless of their names', () => {
    const plan = planOf({
      steps: { a: { writes: ['x'] }, b: { depends_on: ['a'], reads: ['y'] } },
    });
    expect(wires(plan)).toEqual(['a.x -> b.y (only)']);
  });

  it('treats the only input that nothing else feeds as the only input', () => {
    const plan = planOf({
      steps: {
        a: { writes: ['x'] },
        b: {
          depends_on: ['a'],
          input_paths: { config: 'config', left_out: '', data: 'container/data' },
        },
      },
      onDisk: ['config/'],
    });
    expect(wires(plan)).toEqual(['a.x -> b.data (only)']);
    expect(inputsOf(plan, 'b')).toMatchObject({
      config: { kind: 'declared' },
      left_out: { kind: 'empty' },
    });
  });

  it('works for the edges of a DAG as for depends_on', () => {
    const plan = planOf({
      form: 'dag',
      steps: { a: { writes: ['x'] }, b: { reads: ['y'] } },
      edges: [{ from: 'a', to: 'b' }],
    });
    expect(wires(plan)).toEqual(['a.x -> b.y (only)']);
  });

  it('ignores an edge that already has a connection', () => {
    const plan = planOf({
      steps: {
        a: { output_paths: { x: 'out/x', y: 'out/y' } },
        b: { depends_on: ['a'], input_paths: { in: { from: 'a.x' } }, reads: ['in', 'y'] },
      },
    });
    expect(wires(plan)).toEqual(['a.x -> b.in (explicit)']);
  });

  it('does not connect steps that no edge connects', () => {
    const plan = planOf({ steps: { a: { writes: ['x'] }, b: { reads: ['x'] } } });
    expect(wires(plan)).toEqual([]);
    expect(order(plan)).toEqual(['a', 'b']);
  });

  it('feeds two inputs from two steps by their names', () => {
    // a ─┬─▶ c
    // b ─┘
    const plan = planOf({
      steps: {
        a: { writes: ['data', 'log'] },
        b: { writes: ['model', 'log'] },
        c: { depends_on: ['a', 'b'], reads: ['data', 'model'] },
      },
    });
    expect(wires(plan)).toEqual(['a.data -> c.data (name)', 'b.model -> c.model (name)']);
  });

  it('connects the remaining output to the only remaining input after equal names', () => {
    const plan = planOf({
      steps: {
        a: { writes: ['data'] },
        b: { writes: ['artifacts'] },
        c: { depends_on: ['a', 'b'], reads: ['data', 'model'] },
      },
    });
    expect(wires(plan)).toEqual(['a.data -> c.data (name)', 'b.artifacts -> c.model (only)']);
  });
});

describe('no guess', () => {
  it('orders the steps and suggests the likeliest connection as a line to paste', () => {
    const plan = planOf({
      steps: {
        a: { writes: ['logs', 'model_output'] },
        b: { depends_on: ['a'], reads: ['hyperparameters', 'model_input'] },
      },
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
          'Step `b` runs after `a`, but the pipeline does not define which output of `a` (`logs`, `model_output`) feeds which input (`hyperparameters`, `model_input`).',
        location: expect.objectContaining({ file: 'steps.b.depends_on.0' }),
        hint: 'Most likely, in step `b`: input_paths: { model_input: { from: a.model_output } }',
      },
    ]);
  });

  it.each([
    [['raw', 'processed_data'], ['input_data', 'config'], 'input_data: { from: a.processed_data }'],
    [['modelOutput', 'evalOutput'], ['eval_input', 'x'], 'eval_input: { from: a.evalOutput }'],
    [['a b', 'c d'], ['c', 'x'], 'c: { from: a.c d }'],
  ])('from %j to %j suggests %s', (writes, reads, line) => {
    const plan = planOf({ steps: { a: { writes }, b: { depends_on: ['a'], reads } } });
    expect(plan.findings[0]?.hint).toBe(`Most likely, in step \`b\`: input_paths: { ${line} }`);
  });

  it.each([
    ['two outputs, one input', ['x', 'y'], ['z']],
    ['one output, two inputs', ['x'], ['y', 'z']],
    // It can also be the optional one.
    ['one output, one needed and one optional input', ['x'], ['y', 'z?']],
  ])('does not connect %s', (_, writes, reads) => {
    const plan = planOf({ steps: { a: { writes }, b: { depends_on: ['a'], reads } } });
    expect(wires(plan)).toEqual([]);
    expect(plan.findings.map(({ code }) => code)).toEqual(['wiring-unknown']);
  });

  it.each([
    ['the consumer reads nothing', { writes: ['x', 'y'] }, {}],
    ['the consumer can do without', { writes: ['x', 'y'] }, { reads: ['z?'] }],
    ['nothing says what the producer writes', {}, { input_paths: { in: 'nowhere' } }],
    ['the producer writes nothing', { output_paths: {} }, { input_paths: { in: 'nowhere' } }],
    ['the producer has no script', { script: 'none' as const }, { input_paths: { in: 'nowhere' } }],
    [
      'the consumer has no script',
      { writes: ['x', 'y'] },
      { script: 'none' as const, input_paths: { in: 'nowhere' } },
    ],
  ])('does not report an edge if %s', (_, a, b) => {
    const plan = planOf({ steps: { a, b: { ...b, depends_on: ['a'] } } });
    expect(wires(plan)).toEqual([]);
    expect(plan.findings).toEqual([]);
    expect(order(plan)).toEqual(['a', 'b after a']);
  });

  it('names both steps whose outputs have the name of one input', () => {
    const plan = planOf({
      steps: {
        a: { writes: ['data'] },
        b: { writes: ['data'] },
        c: { depends_on: ['a', 'b'], reads: ['data'] },
      },
    });
    expect(wires(plan)).toEqual([]);
    expect(plan.findings).toEqual([
      {
        code: 'wiring-unknown',
        severity: 'warning',
        step: 'c',
        message:
          'Input `data` of step `c` has the same name as several outputs: `a.data`, `b.data`.',
        location: expect.objectContaining({ file: 'steps.c.depends_on.0' }),
        hint: 'Choose one in step `c`: input_paths: { data: { from: a.data } } or input_paths: { data: { from: b.data } }',
      },
    ]);
  });

  it('does not choose between two steps that can feed one input', () => {
    const plan = planOf({
      steps: {
        a: { writes: ['x'] },
        b: { writes: ['y'] },
        c: { depends_on: ['a', 'b'], reads: ['z'] },
      },
    });
    expect(wires(plan)).toEqual([]);
    expect(plan.findings.map(({ flow }) => flow)).toEqual(['a->c', 'b->c']);
  });

  it('reports other inputs without data if one input has the name of several outputs', () => {
    const plan = planOf({
      steps: {
        a: { writes: ['data', 'm'] },
        b: { writes: ['data', 'n'] },
        d: { writes: ['x'] },
        c: { depends_on: ['a', 'b', 'd'], reads: ['data', 'm', 'n', 'y'] },
      },
    });
    // `x` can also be the source of `data`.
    expect(wires(plan)).toEqual(['a.m -> c.m (name)', 'b.n -> c.n (name)']);
    expect(plan.findings.map(({ flow, message }) => flow ?? message)).toEqual([
      'Input `data` of step `c` has the same name as several outputs: `a.data`, `b.data`.',
      'd->c',
    ]);
  });

  it('treats an edge that is declared twice as one', () => {
    const plan = planOf({
      steps: { a: { writes: ['x'] }, b: { depends_on: ['a', 'a'], reads: ['x'] } },
      edges: [{ from: 'a', to: 'b' }],
    });
    expect(wires(plan)).toEqual(['a.x -> b.x (name)']);
  });
});

describe('the plain form', () => {
  it('makes a chain of the steps in the order of the file', () => {
    const plan = planOf({
      form: 'plain',
      steps: {
        z: { reads: ['raw'], writes: ['x'] },
        y: { reads: ['x'], writes: ['p'] },
        x: { reads: ['q'] },
      },
    });
    expect(order(plan)).toEqual(['z', 'y after z', 'x after y']);
    expect(wires(plan)).toEqual(['z.x -> y.x (name)', 'y.p -> x.q (only)']);
  });

  it('keeps the chain through steps without data flow and steps without script', () => {
    const plan = planOf({ form: 'plain', steps: { a: {}, b: { script: 'none' }, c: {} } });
    expect(order(plan)).toEqual(['a', 'b after a', 'c after b']);
    expect(plan.findings).toEqual([]);
  });

  it('assumes the output of the reference if the script names none', () => {
    const plan = planOf({ form: 'plain', steps: { a: {}, b: { reads: ['data_input'] } } });
    expect(wires(plan)).toEqual(['a.data_output -> b.data_input (only)']);
  });

  it('connects adjacent steps only, and explains how to connect others', () => {
    const plan = planOf({
      form: 'plain',
      steps: {
        a: { writes: ['x', 'y'] },
        b: { reads: ['x'], writes: ['m'] },
        c: { reads: ['m', 'y'] },
      },
    });
    expect(wires(plan)).toEqual(['a.x -> b.x (name)', 'b.m -> c.m (name)']);
    expect(plan.findings).toEqual([
      expect.objectContaining({
        code: 'input-undeclared',
        step: 'c',
        hint: expect.stringMatching(
          /^In step `c`: input_paths: \{ y: \{ from: a\.y \} \} \(then connect the inputs of the other steps too/,
        ),
      }),
    ]);
  });
});
