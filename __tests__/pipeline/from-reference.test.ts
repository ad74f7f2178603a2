import { describe, expect, it } from 'vitest';
import { createProject, script } from '../support/pipeline-rig.ts';
import { mistakeOf, order, type PipelineSketch, planOf, wires } from '../support/planned.ts';

describe('from:', () => {
  it.each([
    ['a.out', 'a.out -> z.in (explicit)'],
    ['a.out/train/part-0.csv', 'a.out/train/part-0.csv -> z.in (explicit)'],
    ['a.out//./train/', 'a.out/train -> z.in (explicit)'],
    [' a.out ', 'a.out -> z.in (explicit)'],
    // The only output of the step.
    ['a', 'a.out -> z.in (explicit)'],
    ['a/sub', 'a.out/sub -> z.in (explicit)'],
    // Names can contain dots: the longest known step is used.
    ['v1.2', 'v1.2.x -> z.in (explicit)'],
    ['v1.2.x', 'v1.2.x -> z.in (explicit)'],
    ['v1.3.y', 'v1.3.y -> z.in (explicit)'],
    ['my step.data', 'my step.data -> z.in (explicit)'],
    // The outputs of `quiet` are unknown, so the reference of the reader defines one.
    ['quiet.anything', 'quiet.anything -> z.in (explicit)'],
    ['quiet', 'quiet.data_output -> z.in (explicit)'],
    // Seen in the script only.
    ['talks.said', 'talks.said -> z.in (explicit)'],
  ])('%s is %s', (from, wire) => {
    const plan = planOf(reading(from));
    expect(wires(plan)).toEqual([wire]);
  });

  it.each([
    ['', 'Step `` does not exist.', /^The steps are/],
    ['train', 'Step `train` does not exist.', /^The steps are `z`, `a`/],
    ['talk.said', 'Step `talk` does not exist.', 'Did you mean `talks`?'],
    ['a.other', 'Step `a` has no output `other`.', 'Its outputs are `out`.'],
    ['a.outs', 'Step `a` has no output `outs`.', 'Did you mean `a.out`?'],
    ['a.', 'Step `a` has no output ``.', 'Its outputs are `out`.'],
    ['talks.sad', 'Step `talks` has no output `sad`.', 'Did you mean `talks.said`?'],
    ['two', 'Step `two` has 2 outputs: `one`, `other`.', 'Name one of them: `from: two.one`.'],
    ['two/sub', 'Step `two` has 2 outputs: `one`, `other`.', 'Name one of them: `from: two.one`.'],
    [
      'writes nothing',
      'Step `writes nothing` has no outputs.',
      'Declare them under `output_paths` of step `writes nothing`.',
    ],
    [
      'no script.x',
      'Step `no script` has no script and declares no outputs.',
      'Declare the location of its data in step `no script`, `output_paths: { x: <path> }`, or set its `script`.',
    ],
    [
      'no script',
      'Step `no script` has no script and declares no outputs.',
      'Declare the location of its data in step `no script`, `output_paths: { <name>: <path> }`, or set its `script`.',
    ],
    [
      'z.mine',
      'Step `z` reads its own output: `from: z.mine`.',
      'Name the step that writes the data, or give a path.',
    ],
    [
      'a.out/../b',
      '`from: a.out/../b` leads out of the output with `..`.',
      'Give a path inside the output: `step.output/sub/dir`.',
    ],
  ])('%s is refused: %s', (from, message, cure) => {
    const mistake = mistakeOf(reading(from));
    expect(mistake.message).toBe(message);
    expect(mistake.cure).toMatch(cure);
    expect(mistake.location).toBe('steps.z.input_paths.in');
  });

  it('has the location of the key spelling in the file', () => {
    expect(mistakeOf({ steps: { z: { inputs: { in: { from: 'nowhere' } } } } }).location).toBe(
      'steps.z.inputs.in',
    );
  });

  it('orders the two steps without any depends_on', () => {
    // b → a
    const plan = planOf({
      steps: { a: { input_paths: { in: { from: 'b.out' } } }, b: { writes: ['out'] } },
    });
    expect(order(plan)).toEqual(['b', 'a after b']);
  });

  it('reports a cycle of references', () => {
    const mistake = mistakeOf({
      steps: {
        a: { input_paths: { in: { from: 'b.out' } }, output_paths: { out: 'out/a' } },
        b: { input_paths: { in: { from: 'a.out' } }, output_paths: { out: 'out/b' } },
      },
    });
    expect(mistake.message).toBe('The steps form a dependency cycle: a → b → a');
    expect(mistake.location).toBe('steps.a.input_paths.in');
  });

  it('creates an output for each name by which an unknown output is read', () => {
    const plan = planOf({
      steps: {
        quiet: {},
        b: { input_paths: { in: { from: 'quiet.left' } } },
        c: { input_paths: { in: { from: 'quiet.right' } } },
      },
    });
    expect(plan.steps[0]?.outputs).toEqual([
      { name: 'left', kind: 'directory', fileName: 'left', declared: false },
      { name: 'right', kind: 'directory', fileName: 'right', declared: false },
    ]);
  });

  it('names the step without script whose data is missing', async () => {
    await using project = await createProject({ 'a.py': script('pass') });
    const { report } = await project.run({
      name: 'loads',
      steps: {
        load: { output_paths: { raw: 'data/raw' } },
        a: { script: 'a.py', input_paths: { in: { from: 'load.raw' } } },
      },
    });
    const missing = report.findings.find(({ code }) => code === 'input-missing');
    expect(missing?.message).toBe(
      'missing input: `in` is load.raw, declared as `data/raw`, which does not exist',
    );
    expect(missing?.hint).toContain('Put the data there, or correct the path in `load`');
  });
});

function reading(from: string): PipelineSketch {
  return {
    steps: {
      z: { input_paths: { in: { from } }, output_paths: { mine: 'out/z' } },
      a: { output_paths: { out: 'out/a' } },
      two: { output_paths: { one: 'out/1', other: 'out/2' } },
      v1: { output_paths: { '3.y': 'x', '2.x': 'y' } },
      'v1.2': { output_paths: { x: 'out/v1.2' } },
      'v1.3': { output_paths: { y: 'out/v1.3' } },
      'my step': { output_paths: { data: 'out/data' } },
      quiet: {},
      talks: { writes: ['said'] },
      'writes nothing': { output_paths: {} },
      'no script': { script: 'none' },
    },
  };
}
