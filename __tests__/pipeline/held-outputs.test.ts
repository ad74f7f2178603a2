import { describe, expect, it } from 'vitest';
import { createProject, script, statuses } from '../support/pipeline-rig.ts';
import { inputsOf, mistakeOf, order, type PipelineSketch, planOf } from '../support/planned.ts';

describe('a directory that contains outputs', () => {
  it('is assembled from every file in it', () => {
    expect(fedTo('c', { a: 'out/model.json', b: 'out/metrics.json', c: { reads: 'out' } })).toEqual(
      ['a at model.json', 'b at metrics.json'],
    );
  });

  it('is read with all other files if it contains only one output', async () => {
    await using project = await createProject({
      'a.py': script(
        [
          'from pathlib import Path',
          'for name in ["model.json", "beside.json"]:',
          '    Path(output_paths["model"]).with_name(name).write_text("{}")',
        ].join('\n'),
      ),
      'b.py': script(
        'import os\nassert sorted(os.listdir(input_paths["i"])) == ["beside.json", "model.json"]',
      ),
    });
    const { report } = await project.run({
      name: 'alone',
      steps: {
        a: { script: 'a.py', output_paths: { model: 'out/model.json' } },
        b: { script: 'b.py', input_paths: { i: 'out' } },
      },
    });
    expect(statuses(report)).toEqual({ a: 'passed', b: 'passed' });
  });

  it('is assembled for one deeper output', () => {
    expect(fedTo('b', { a: 'out/x/y.csv', b: { reads: 'out' } })).toEqual(['a at x/y.csv']);
    expect(fedTo('b', { a: 'out/x', b: { reads: 'out' } })).toEqual(['a at x']);
  });

  it('contains deeper outputs of predecessors in addition to its files', () => {
    // p ─┬─▶ a
    // q ─┘
    const steps = { p: 'out/o.csv', q: 'out/sub/o.csv', r: 'out/sub/other', a: { reads: 'out' } };
    const after = { a: { reads: 'out', after: ['p', 'q', 'r'] } };
    expect(fedTo('a', { ...steps, ...after })).toEqual([
      'p at o.csv',
      'q at sub/o.csv',
      'r at sub/other',
    ]);
    // Without edges, only the file in it is certainly included.
    expect(fedTo('a', steps)).toEqual(['p at o.csv']);
  });

  it('contains deeper outputs in a directory that another step writes', () => {
    const steps = { p: 'out', q: 'out/sub/o.csv', a: { reads: 'out', after: ['q'] } };
    expect(fedTo('a', steps)).toEqual(['p', 'q at sub/o.csv']);
    expect(fedTo('a', { ...steps, a: { reads: 'out' } })).toEqual(['p']);
  });

  it('belongs to the user if it contains only deeper outputs of steps that are not predecessors', () => {
    const steps = { a: 'data/x/y.csv', b: { reads: 'data' } };
    expect(fedTo('b', steps, ['data/'])).toBe('declared');
    expect(fedTo('b', { ...steps, b: { reads: 'data', after: ['a'] } }, ['data/'])).toEqual([
      'a at x/y.csv',
    ]);
  });

  it('does not contain outputs that are written later', () => {
    // prepare → train, which writes next to the input of prepare
    const plan = planOf({
      steps: {
        prepare: { input_paths: { in: 'data' }, output_paths: { out: 'data/clean' } },
        train: { input_paths: { in: 'data/clean' }, output_paths: { out: 'data/model.json' } },
      },
      onDisk: ['data/'],
    });
    expect(order(plan)).toEqual(['prepare', 'train after prepare']);
    expect(inputsOf(plan, 'prepare')['in']?.kind).toBe('declared');
  });

  it('is refused if two steps write the same path in it', () => {
    const steps: PipelineSketch['steps'] = {
      a: { output_paths: { one: 'out/x/y' } },
      b: { output_paths: { two: 'out/x/y/' } },
      c: { depends_on: ['a', 'b'], input_paths: { in: 'out' } },
    };
    expect(mistakeOf({ steps }).message).toMatch(/^Two steps declare the same output path/);
  });

  it('is read in place if no script writes its content', () => {
    const steps: PipelineSketch['steps'] = {
      load: { script: 'none', output_paths: { out: 'data/raw/rows.csv' } },
      a: { depends_on: ['load'], input_paths: { in: 'data' } },
    };
    expect(inputsOf(planOf({ steps, onDisk: ['data/'] }), 'a')).toEqual({
      in: { kind: 'declared', path: '/project/data' },
    });
  });

  it('is passed to the script with every file at its path', async () => {
    await using project = await createProject({
      'p.py': script('open(output_paths["o"], "w").write("id\\n1\\n")'),
      'q.py': script('open(output_paths["o"], "w").write("id\\n2\\n")'),
      'r.py': script('open(output_paths["o"] + "/part.csv", "w").write("id\\n3\\n")'),
      'a.py': script(
        [
          'import os',
          'for name in ["o.csv", "sub/o.csv", "sub/dir/part.csv"]:',
          '    assert os.path.isfile(os.path.join(input_paths["i"], name)), name',
          'assert sorted(os.listdir(input_paths["i"])) == ["o.csv", "sub"]',
          'import csv',
          'with open(os.path.join(input_paths["i"], "sub", "o.csv")) as file:',
          '    values = [row["quality"] for row in csv.DictReader(file)]',
        ].join('\n'),
      ),
    });
    const { report } = await project.run({
      name: 'nested',
      steps: {
        p: { script: 'p.py', output_paths: { o: 'out/o.csv' } },
        q: { script: 'q.py', output_paths: { o: 'out/sub/o.csv' } },
        r: { script: 'r.py', output_paths: { o: 'out/sub/dir' } },
        a: { script: 'a.py', depends_on: ['p', 'q', 'r'], input_paths: { i: 'out' } },
      },
    });
    expect(report.steps.at(-1)?.errorMessage).toBe("KeyError: 'quality'");
    expect(statuses(report)).toEqual({ p: 'passed', q: 'passed', r: 'passed', a: 'failed' });
    expect(report.flows.map(({ key }) => key)).toEqual(['p->a', 'q->a', 'r->a']);
    // By their paths in the directory that the script gets.
    expect(report.findings.flatMap(({ evidence }) => evidence ?? [])).toContain(
      '`sub/dir/part.csv` of `r.o`, written by r.py, has: id',
    );
  });
});

type Sketch = Readonly<Record<string, string | { reads: string; after?: string[] }>>;

/** `a at x/y` or `a/below`: the sources of a step; the kind of its input without a source. */
function fedTo(reader: string, sketch: Sketch, onDisk: string[] = []): string[] | string {
  const steps: PipelineSketch['steps'] = Object.fromEntries(
    Object.entries(sketch).map(([name, step]) => [
      name,
      typeof step === 'string'
        ? { output_paths: { out: step } }
        : { input_paths: { in: step.reads }, depends_on: step.after ?? [] },
    ]),
  );
  const source = inputsOf(planOf({ steps, onDisk }), reader)['in'];
  if (source?.kind !== 'flow') return source?.kind ?? 'none';
  return source.from.map(({ step, part }) => {
    if (part.kind === 'inside') return `${step} at ${part.path}`;
    return part.kind === 'whole' ? step : `${step}/${part.path}`;
  });
}
