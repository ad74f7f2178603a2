import { describe, expect, it } from 'vitest';
import { WHOLE } from '../../src/pipeline/output-part.ts';
import { planPipeline } from '../../src/pipeline/plan-pipeline.ts';
import { configOf, mistakeOf, type PipelineSketch, planOf } from '../support/planned.ts';
import { seededRandom } from '../support/seeded-random.ts';

describe('the plan', () => {
  it('groups the connections between two steps into one flow, in the order of the consumers', () => {
    // a → b → c, a → c
    const plan = planOf({
      steps: {
        c: { input_paths: { x: { from: 'b.y' }, model: { from: 'a.model' } } },
        b: { input_paths: { in: { from: 'a.data' }, model: { from: 'a.model' } }, writes: ['y'] },
        a: { writes: ['data', 'model'] },
      },
    });
    expect(plan.steps.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(plan.flows).toEqual([
      {
        producer: 'a',
        consumer: 'b',
        connections: [
          { output: 'data', input: 'in', part: WHOLE, rule: 'explicit' },
          { output: 'model', input: 'model', part: WHOLE, rule: 'explicit' },
        ],
      },
      {
        producer: 'a',
        consumer: 'c',
        connections: [{ output: 'model', input: 'model', part: WHOLE, rule: 'explicit' }],
      },
      {
        producer: 'b',
        consumer: 'c',
        connections: [{ output: 'y', input: 'x', part: WHOLE, rule: 'explicit' }],
      },
    ]);
  });

  it('refers only to outputs in the plan', () => {
    const random = seededRandom(3);
    for (let round = 0; round < 100; round += 1) {
      const plan = planOf(randomPipeline(random, 12));
      const outputs = new Set(
        plan.steps.flatMap(({ name, outputs }) =>
          outputs.map((output) => `${name}.${output.name}`),
        ),
      );
      const seen = new Set<string>();
      for (const step of plan.steps) {
        expect(step.dependsOn.every((name) => seen.has(name))).toBe(true);
        seen.add(step.name);
        for (const { source } of step.inputs) {
          if (source.kind !== 'flow') continue;
          for (const ref of source.from) {
            expect(outputs).toContain(`${ref.step}.${ref.output}`);
            expect(step.dependsOn).toContain(ref.step);
          }
        }
      }
    }
  });

  it('is the same each time', () => {
    const sketch = randomPipeline(seededRandom(11), 40);
    expect(planOf(sketch)).toEqual(planOf(sketch));
  });

  it('covers 10,000 steps with 20,000 edges', () => {
    const plan = planOf(randomPipeline(seededRandom(5), 10_000));
    expect(plan.steps).toHaveLength(10_000);
    const edges = plan.steps.reduce((sum, { dependsOn }) => sum + dependsOn.length, 0);
    expect(edges).toBeGreaterThan(15_000);
  });

  it('accepts one step that all others feed', () => {
    const steps: PipelineSketch['steps'] = {};
    for (let i = 0; i < 5_000; i += 1) steps[`s${i}`] = { writes: [`out${i}`] };
    const sources = Object.keys(steps);
    steps['end'] = { depends_on: sources, reads: sources.map((_, i) => `out${i}`) };
    expect(planOf({ steps }).flows).toHaveLength(5_000);
  });

  it('refuses an unknown step in depends_on, with its location', () => {
    expect(mistakeOf({ steps: { prepare: {}, train: { depends_on: ['prepar'] } } })).toEqual({
      message: 'Step `prepar` does not exist.',
      location: 'steps.train.depends_on.0',
      cure: 'Did you mean `prepare`?',
    });
  });

  it('treats a step whose script was not searched as a bug', () => {
    const config = configOf({ steps: { a: {} } });
    expect(() => planPipeline({ config, scripts: new Map(), onDisk: () => undefined })).toThrow(
      'The script of step a was not looked up.',
    );
  });
});

/** Each step reads one or two earlier ones, by reference, by path, or by name along an edge. */
function randomPipeline(random: () => number, size: number): PipelineSketch {
  const steps: PipelineSketch['steps'] = {};
  for (let i = 0; i < size; i += 1) {
    const earlier = () => Math.floor(random() * i);
    const [one, other] = [earlier(), earlier()];
    const writer = { output_paths: { x: `out/${i}/x`, m: `out/${i}/m.json` } };
    const readers = [
      { input_paths: { p: { from: `s${one}.x` }, q: { from: `s${other}.m` } } },
      { input_paths: { p: `out/${one}/x/part`, q: `out/${other}` } },
      { depends_on: [`s${one}`, `s${other}`], reads: ['x', 'm'] },
    ];
    steps[`s${i}`] = { ...writer, ...(i === 0 ? {} : readers[Math.floor(random() * 3)]) };
  }
  return { steps };
}
