import { describe, expect, it } from 'vitest';
import { inputsOf, order, planOf, wires } from '../support/planned.ts';

describe('inputs', () => {
  it('are declared if their file exists, and otherwise missing', () => {
    const plan = planOf({
      steps: { a: { input_paths: { there: './data/raw/', gone: 'data/gone', none: '' } } },
      onDisk: ['data/raw/'],
    });
    expect(inputsOf(plan, 'a')).toEqual({
      there: { kind: 'declared', path: '/project/data/raw' },
      gone: { kind: 'missing', path: '/project/data/gone', written: 'data/gone' },
      none: { kind: 'empty' },
    });
    expect(plan.findings).toEqual([]);
  });

  it('at a URL are missing unless a step writes to it', () => {
    const plan = planOf(
      {
        steps: {
          a: { input_paths: { in: 's3://bucket/raw' }, output_paths: { out: 's3://bucket/a' } },
          b: { input_paths: { in: 's3://bucket/a/x' } },
        },
      },
      () => 'directory',
    );
    expect(inputsOf(plan, 'a')).toEqual({
      in: { kind: 'missing', path: 's3://bucket/raw', written: 's3://bucket/raw' },
    });
    expect(wires(plan)).toEqual(['a.out/x -> b.in (path)']);
  });

  it('accesses the disk once for each path', () => {
    const asked: string[] = [];
    planOf(
      {
        steps: {
          a: { input_paths: { one: 'data', two: './data/' } },
          b: { depends_on: ['a'], input_paths: { three: 'data' } },
        },
      },
      (path) => {
        asked.push(path);
        return 'directory';
      },
    );
    expect(asked).toEqual(['/project/data']);
  });

  it('that are not declared are sample data in a step that declares none', () => {
    const plan = planOf({
      steps: { a: { reads: ['rows:file', 'DATA', 'csv_dir:directory', 'my_csv', 'maybe?'] } },
    });
    expect(inputsOf(plan, 'a')).toEqual({
      rows: { kind: 'sample', shape: 'file' },
      DATA: { kind: 'sample', shape: 'directory' },
      csv_dir: { kind: 'sample', shape: 'directory' },
      my_csv: { kind: 'sample', shape: 'file' },
      maybe: { kind: 'sample', shape: 'directory' },
    });
  });

  it('that nothing declares are not invented in a step that declares some', () => {
    const plan = planOf({
      steps: { a: { input_paths: { known: '' }, reads: ['known', 'needed', 'needed?', 'maybe?'] } },
    });
    expect(inputsOf(plan, 'a')).toEqual({
      known: { kind: 'empty' },
    });
    expect(plan.findings).toMatchObject([
      { code: 'input-undeclared', message: expect.stringContaining('input_paths["needed"]') },
    ]);
  });

  it('are the sample file of the reference for the first script of a plain chain without inputs', () => {
    const plan = planOf({ form: 'plain', steps: { a: {}, b: {} } });
    expect(inputsOf(plan, 'a')).toEqual({ data_input: { kind: 'sample', shape: 'file' } });
    expect(inputsOf(plan, 'b')).toEqual({});
  });

  it('are never sample data downstream of another script, even indirectly', () => {
    // a → (no script) → b
    const plan = planOf({
      steps: {
        a: {},
        load: { script: 'none', depends_on: ['a'] },
        b: { depends_on: ['load'], reads: ['raw', 'maybe?'] },
      },
    });
    expect(inputsOf(plan, 'b')).toEqual({});
    expect(plan.findings).toEqual([
      {
        code: 'input-undeclared',
        severity: 'warning',
        step: 'b',
        message:
          'The script of step `b` reads input_paths["raw"], which the step does not declare and no earlier step provides.',
        location: { file: '/project/scripts/b.py', line: 10 },
        hint: 'Declare it in step `b`: `input_paths: { raw: <path> }`.',
      },
    ]);
  });

  it('are sample data downstream of steps without script', () => {
    const plan = planOf({
      steps: { load: { script: 'none' }, a: { depends_on: ['load'], reads: ['raw'] } },
    });
    expect(inputsOf(plan, 'a')).toEqual({ raw: { kind: 'sample', shape: 'directory' } });
  });

  it('are not reported twice if an edge that can feed them is reported', () => {
    const plan = planOf({
      steps: { a: { writes: ['x', 'y'] }, b: { depends_on: ['a'], reads: ['p', 'q'] } },
    });
    expect(plan.findings.map(({ code }) => code)).toEqual(['wiring-unknown']);
  });
});

describe('a step without script', () => {
  it('provides the data that exists at its output paths', () => {
    const plan = planOf({
      steps: {
        load: { script: 'none', output_paths: { DATA: 'data/raw', more: 's3://bucket/more' } },
        a: { input_paths: { by_from: { from: 'load.DATA/sub' }, by_path: 'data/raw' } },
        b: { depends_on: ['load'], reads: ['DATA'] },
        c: { input_paths: { in: { from: 'load.more/x' } } },
      },
      onDisk: ['data/raw/', 'data/raw/sub/'],
    });
    expect(inputsOf(plan, 'a')).toEqual({
      by_from: { kind: 'declared', path: '/project/data/raw/sub' },
      by_path: { kind: 'declared', path: '/project/data/raw' },
    });
    expect(inputsOf(plan, 'b')).toEqual({ DATA: { kind: 'declared', path: '/project/data/raw' } });
    expect(inputsOf(plan, 'c')).toMatchObject({ in: { written: 's3://bucket/more/x' } });
    expect(order(plan)).toEqual(['load', 'a after load', 'b after load', 'c after load']);
    expect(plan.flows).toEqual([]);
  });

  it('provides nothing if no data exists', () => {
    const plan = planOf({
      steps: {
        load: { script: 'none', output_paths: { DATA: 'data/raw' } },
        a: { input_paths: { in: { from: 'load.DATA' } } },
      },
    });
    expect(inputsOf(plan, 'a')).toMatchObject({ in: { kind: 'missing', written: 'data/raw' } });
  });

  it('provides an omitted input if its output path is blank', () => {
    const plan = planOf({
      steps: {
        load: { script: 'none', output_paths: { DATA: '' } },
        a: { input_paths: { in: { from: 'load.DATA' } } },
      },
    });
    expect(inputsOf(plan, 'a')).toEqual({ in: { kind: 'empty' } });
  });

  it('reads nothing, so it has no data flows', () => {
    const plan = planOf({
      steps: {
        a: { output_paths: { model: 'out/model' } },
        register: { script: 'none', input_paths: { model: 'out/model', other: 'nowhere' } },
      },
    });
    expect(plan.flows).toEqual([]);
    expect(plan.steps[1]).toMatchObject({ dependsOn: ['a'], inputs: [], outputs: [] });
  });
});
