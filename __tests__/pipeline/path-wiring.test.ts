import { describe, expect, it } from 'vitest';
import {
  inputsOf,
  mistakeOf,
  order,
  type PipelineSketch,
  planOf,
  ROOT,
  wires,
} from '../support/planned.ts';

describe('wiring by path', () => {
  it.each([
    // written by a, read by b, part that is read
    ['out/a', 'out/a', 'a.out'],
    ['./out//a/', 'out/a', 'a.out'],
    ['out/a', 'out/b/../a', 'a.out'],
    ['out/a', `${ROOT}/out/a`, 'a.out'],
    [`${ROOT}/out/a`, 'out/a', 'a.out'],
    ['../elsewhere', '/elsewhere', 'a.out'],
    ['out/model.json', 'out/model.json', 'a.out'],
    // under it
    ['out/a', 'out/a/train/x.csv', 'a.out/train/x.csv'],
    ['/', '/data/x', 'a.out/data/x'],
    // the directory that contains an output file
    ['out/model.json', 'out', 'a.out/..'],
    ['out/model.json', './out/', 'a.out/..'],
    // an outer directory, or one that contains an output directory
    ['out/sub/model.json', 'out', 'a.out/..'],
    ['out/sub/deep', 'out', 'a.out/..'],
    ['/elsewhere/a/b/c', '/elsewhere', 'a.out/..'],
    ['s3://bucket/x/y', 's3://bucket/x', 'a.out/..'],
    ['model.json', '.', 'a.out/..'],
    // addresses, as text
    ['s3://bucket/a', 's3://bucket/a/', 'a.out'],
    ['s3://bucket/a', 's3://bucket/a/b', 'a.out/b'],
    ['s3://bucket', 's3://bucket/a/b', 'a.out/a/b'],
    ['s3://bucket/model.json', 's3://bucket', 'a.out/..'],
  ])('%s feeds %s', (written, read, of) => {
    const plan = planOf(pair(written, read));
    expect(wires(plan)).toEqual([`${of} -> b.in (path)`]);
    expect(order(plan)).toEqual(['a', 'b after a']);
  });

  it.each([
    ['out/a', 'out/ab'],
    ['out/a', 'out/A'],
    // the root and its ancestors
    ['out/sub/model.json', '.'],
    ['out', '..'],
    ['out', '/'],
    ['s3://bucket/sub/x.csv', 's3://bucket'],
    ['s3://bucket/a', 's3://other/a'],
    ['s3://bucket/a', 'bucket/a'],
    ['s3://bucket/a', 's3:/bucket/a'],
    ['', ''],
    ['', '.'],
    ['out/a', ' '],
  ])('%j does not feed %j', (written, read) => {
    const plan = planOf(pair(written, read));
    expect(wires(plan)).toEqual([]);
    expect(order(plan)).toEqual(['b', 'a']);
  });

  it('uses the nearest output that contains a path', () => {
    const plan = planOf({
      steps: {
        a: { output_paths: { all: 'out' } },
        b: { output_paths: { part: 'out/part' } },
        c: { input_paths: { in: 'out/part/x' } },
      },
    });
    expect(wires(plan)).toEqual(['b.part/x -> c.in (path)']);
  });

  it('prefers the output of a step to an existing file', () => {
    const plan = planOf({ ...pair('out/a', 'out/a'), onDisk: ['out/a/'] });
    expect(inputsOf(plan, 'b')['in']?.kind).toBe('flow');
  });

  it('does not connect an input that is connected by from:', () => {
    const plan = planOf({
      steps: {
        a: { output_paths: { out: 'out/a' } },
        b: { output_paths: { out: 'out/b' } },
        c: { input_paths: { in: { from: 'b.out' }, other: 'out/a' } },
      },
    });
    expect(wires(plan)).toEqual(['a.out -> c.other (path)', 'b.out -> c.in (explicit)']);
  });

  it('lets a step that updates files in place read its own files', () => {
    const plan = planOf({
      steps: { a: { input_paths: { in: 'data/x' }, output_paths: { out: 'data/x' } } },
      onDisk: ['data/x/'],
    });
    expect(inputsOf(plan, 'a')).toEqual({ in: { kind: 'declared', path: '/project/data/x' } });
    expect(order(plan)).toEqual(['a']);
  });

  it('passes data on through a step that updates it in place', () => {
    // a → b, and b writes to the path of a
    const plan = planOf({
      steps: {
        a: { output_paths: { out: 'data/x' } },
        b: { input_paths: { in: 'data/x' }, output_paths: { out: 'data/x' } },
      },
    });
    expect(wires(plan)).toEqual(['a.out -> b.in (path)']);
  });

  it('does not report two writers of a path that no step reads', () => {
    const plan = planOf({
      steps: { a: { output_paths: { out: 'x' } }, b: { output_paths: { out: 'x' } } },
    });
    expect(plan.findings).toEqual([]);
  });

  it.each([
    ['x', 'x', 'x'],
    ['x', './x/', 'x/below'],
    ['x/model.json', 'x/model.json', 'x'],
  ])('refuses two writers (%s, %s) of what is read (%s)', (first, second, read) => {
    const mistake = mistakeOf({
      steps: {
        a: { output_paths: { one: first } },
        b: { output_paths: { two: second } },
        c: { input_paths: { in: read } },
      },
    });
    expect(mistake).toEqual({
      message: expect.stringMatching(
        /^Two steps declare the same output path `.*`, which input `in` of step `c` reads: `a\.one` \(steps\.a\.output_paths\.one:.*\) and `b\.two` \(steps\.b\.output_paths\.two:.*\)\.$/,
      ),
      location: 'steps.c.input_paths.in',
      cure: 'Choose one with `from: a.one` or `from: b.two`, or give them different paths.',
    });
  });

  it('refuses two outputs of one step at the path that is read', () => {
    const mistake = mistakeOf({
      steps: {
        a: { output_paths: { one: 'x', two: 'x' } },
        b: { input_paths: { in: 'x' } },
      },
    });
    expect(mistake.message).toMatch(/^Two outputs declare the same output path `x`/);
  });

  it('reports a cycle of paths at one of its inputs', () => {
    const mistake = mistakeOf({
      steps: {
        a: { input_paths: { in: 'out/b' }, output_paths: { out: 'out/a' } },
        b: { input_paths: { in: 'out/a' }, output_paths: { out: 'out/b' } },
      },
    });
    expect(mistake.message).toBe('The steps form a dependency cycle: a → b → a');
    expect(mistake.location).toBe('steps.a.input_paths.in');
  });

  it('connects 10,000 steps in a row', () => {
    const steps: PipelineSketch['steps'] = {};
    for (let i = 0; i < 10_000; i += 1) {
      steps[`s${i}`] = {
        output_paths: { out: `out/s${i}` },
        ...(i === 0 ? {} : { input_paths: { in: `out/s${i - 1}`, first: 'out/s0/x' } }),
      };
    }
    expect(wires(planOf({ steps }))).toHaveLength(2 * 9_999);
  });
});

/** `b` is first in the file, so that only the connection can reverse the order. */
function pair(written: string, read: string): PipelineSketch {
  return {
    steps: { b: { input_paths: { in: read } }, a: { output_paths: { out: written } } },
  };
}
