import { describe, expect, it } from 'vitest';
import {
  inputsOf,
  mistakeOf,
  order,
  type PipelineSketch,
  planOf,
  wires,
} from '../support/planned.ts';

describe('data_path of a data flow spec', () => {
  it.each([
    // output of a, data_path, input of b
    ['out/a', 'out/a', 'out/a', 'a.out'],
    ['./out/a', 'out/a/', 'out/a', 'a.out'],
    ['out/a', 'out/a', 'out/a/train', 'a.out/train'],
    ['out/a', 'out/a/train', 'out/a/train', 'a.out/train'],
    // No input has that path, so it is the only one.
    ['out/a', 'out/a/train', 'elsewhere', 'a.out/train'],
  ])('%s by %s to %s', (output, dataPath, input, of) => {
    const plan = planOf(spec(output, dataPath, input));
    expect(wires(plan)).toEqual([expect.stringContaining(`${of} -> b.in `)]);
    expect(order(plan)).toEqual(['a', 'b after a']);
    expect(plan.findings).toEqual([]);
  });

  it('is explicit, and takes precedence over another step that writes the same path', () => {
    const plan = planOf({
      ...spec('out/a', 'out/a', 'out/a'),
      steps: {
        ...spec('out/a', 'out/a', 'out/a').steps,
        other: { output_paths: { out: 'out/a' } },
      },
    });
    expect(wires(plan)).toEqual(['a.out -> b.in (explicit)']);
  });

  it('refuses a path that the producer does not write', () => {
    expect(mistakeOf(spec('out/a', 'out/b', 'out/b'))).toEqual({
      message:
        '`data_path` of the data flow a -> b is `out/b`, but step `a` does not write to that path.',
      location: 'edges.0',
      cure: 'Its output paths are `out/a`.',
    });
  });

  it('falls back to names if the producer declares no output', () => {
    const plan = planOf({
      form: 'spec',
      steps: { a: { writes: ['x', 'y'] }, b: { reads: ['y'] } },
      edges: [{ from: 'a', to: 'b', dataPath: 'out/y' }],
    });
    expect(wires(plan)).toEqual(['a.y -> b.y (name)']);
  });

  it('reports which output is meant if the input is unknown', () => {
    const plan = planOf({
      form: 'spec',
      steps: {
        a: { output_paths: { x: 'out/x', y: 'out/y' } },
        b: { input_paths: { p: 'in/p', q: 'in/q' } },
      },
      edges: [{ from: 'a', to: 'b', dataPath: 'out/y' }],
    });
    expect(wires(plan)).toEqual([]);
    expect(plan.findings.map(({ message }) => message)).toEqual([
      'Step `b` runs after `a`, but the pipeline does not define which output of `a` (`y`) feeds which input (`p`, `q`).',
    ]);
  });

  it('connects two paths between the same two steps', () => {
    const plan = planOf({
      form: 'spec',
      steps: {
        a: { output_paths: { x: 'out/x', y: 'out/y' } },
        b: { input_paths: { p: 'out/x', q: 'out/y' } },
      },
      edges: [
        { from: 'a', to: 'b', dataPath: 'out/x' },
        { from: 'a', to: 'b', dataPath: 'out/y' },
      ],
    });
    expect(wires(plan)).toEqual(['a.x -> b.p (explicit)', 'a.y -> b.q (explicit)']);
  });

  it('connects the paths of several steps to the directory that contains them', () => {
    const plan = planOf({
      form: 'spec',
      steps: {
        a: { output_paths: { x: 'out/x.csv' } },
        b: { output_paths: { y: 'out/sub/y.csv' } },
        c: { input_paths: { in: 'out' } },
      },
      edges: [
        { from: 'a', to: 'c', dataPath: 'out/x.csv' },
        { from: 'b', to: 'c', dataPath: 'out/sub/y.csv' },
      ],
    });
    expect(inputsOf(plan, 'c')['in']).toEqual({
      kind: 'flow',
      from: [
        { step: 'a', output: 'x', part: { kind: 'inside', path: 'x.csv' } },
        { step: 'b', output: 'y', part: { kind: 'inside', path: 'sub/y.csv' } },
      ],
    });
  });

  it.each([
    [{ from: 'aa', to: 'b', dataPath: 'x' }, 'Step `aa` does not exist.'],
    [{ from: 'a', to: 'bb' }, 'Step `bb` does not exist.'],
    [{ from: 'a', to: 'a', dataPath: 'x' }, 'Step `a` depends on itself.'],
  ])('refuses the edge %j', (edge, message) => {
    const mistake = mistakeOf({ ...spec('x', 'x', 'x'), edges: [edge] });
    expect(mistake).toMatchObject({ message, location: 'edges.0' });
  });
});

function spec(output: string, dataPath: string, input: string): PipelineSketch {
  return {
    form: 'spec',
    steps: { a: { output_paths: { out: output } }, b: { input_paths: { in: input } } },
    edges: [{ from: 'a', to: 'b', dataPath }],
  };
}
