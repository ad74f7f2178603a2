import { describe, expect, it } from 'vitest';
import { buildGraph, type Edge, type Graph } from '../../src/pipeline/graph.ts';
import { UserError } from '../../src/text/errors.ts';
import { seededRandom } from '../support/seeded-random.ts';

describe('buildGraph', () => {
  it('keeps the order of the file if it is a topological one', () => {
    // a → c    b → d
    expect(graphOf('a b c d', 'a>c b>d').order).toEqual(['a', 'b', 'c', 'd']);
  });

  it('puts a step that the file names too late before the first that needs it', () => {
    // d → a    c → b → a
    expect(graphOf('a b c d', 'd>a b>a c>b').order).toEqual(['c', 'b', 'd', 'a']);
  });

  it('returns the same order for any order of the edges', () => {
    const edges = 'd>a b>a c>b c>d'.split(' ');
    const orders = [edges, [...edges].reverse()].map((some) =>
      graphOf('a b c d', some.join(' ')).order.join(''),
    );
    expect(new Set(orders).size).toBe(1);
  });

  it('treats duplicate edges as one', () => {
    expect(graphOf('a b', 'a>b a>b').upstream.get('b')).toEqual(['a']);
  });

  it('uses the first location of a duplicate edge', () => {
    const declaredIn = (file: string) => ({ location: () => ({ file }) });
    const edges = [
      { from: 'a', to: 'b', ...declaredIn('first') },
      { from: 'a', to: 'b', ...declaredIn('second') },
      { from: 'b', to: 'a', location: () => undefined },
    ];
    expect(mistake(() => buildGraph(['a', 'b'], edges)).location?.file).toBe('first');
  });

  it('names the dependencies of a step in the order of the plan', () => {
    expect(graphOf('z y x', 'x>z y>z').upstream.get('z')).toEqual(['y', 'x']);
  });

  it.each([
    // a → b → a
    ['a b', 'a>b b>a', 'a → b → a'],
    // s → b → c → d → b, reported from the first step in the file
    ['s b c d', 's>b b>c c>d d>b', 'b → c → d → b'],
    ['d c b', 'b>c c>d d>b', 'd → b → c → d'],
  ])('reports a cycle of %s as a path', (steps, edges, path) => {
    const error = mistake(() => graphOf(steps, edges));
    expect(error.message).toBe(`The steps form a dependency cycle: ${path}`);
    expect(error.location?.file).toMatch(/^.>.$/);
    expect(error.cure).toContain('Remove one of these dependencies');
  });

  it('reports a cycle together with an unknown step', () => {
    const { message } = mistake(() => graphOf('a b', 'a>b b>a c>b'));
    expect(message).toContain('The steps form a dependency cycle: a → b → a');
    expect(message).toContain('Step `c` does not exist.');
  });

  it('reports a cycle with the location of one of its edges', () => {
    const error = mistake(() => graphOf('s a b', 's>a a>b b>a'));
    expect(error.location?.file).toBe('b>a');
  });

  it('shortens a cycle of very many steps', () => {
    const names = Array.from({ length: 500 }, (_, i) => `s${i}`);
    const edges = names.map((name, i) => `${name}>${names[(i + 1) % names.length]}`);
    const { message } = mistake(() => graphOf(names.join(' '), edges.join(' ')));
    expect(message).toMatch(/: s0 → s1 → .* → … \(490 more\) → s0$/);
  });

  it('refuses a step that depends on itself, with its location', () => {
    const error = mistake(() => graphOf('a', 'a>a'));
    expect(error.message).toBe('Step `a` depends on itself.');
    expect(error.location?.file).toBe('a>a');
  });

  it.each([
    ['prepare train', 'prepar>train', 'Step `prepar` does not exist.', 'Did you mean `prepare`?'],
    ['prepare train', 'prepare>trian', 'Step `trian` does not exist.', 'Did you mean `train`?'],
    ['a b', 'zzzz>a', 'Step `zzzz` does not exist.', 'The steps are `a`, `b`.'],
  ])('refuses an unknown name in %s: %s', (steps, edges, message, cure) => {
    const error = mistake(() => graphOf(steps, edges));
    expect({ message: error.message, cure: error.cure }).toEqual({ message, cure });
    expect(error.location?.file).toBe(edges);
  });

  it('orders random graphs so that every step comes after its dependencies', () => {
    const random = seededRandom(20);
    for (let round = 0; round < 200; round += 1) {
      const { steps, edges } = randomDag(random, 2 + Math.floor(random() * 30), 60);
      const { order, upstream } = buildGraph(steps, edges);
      expect([...order].sort()).toEqual([...steps].sort());
      const position = new Map(order.map((name, index) => [name, index]));
      for (const { from, to } of edges) {
        expect(position.get(from)).toBeLessThan(position.get(to) ?? -1);
        expect(upstream.get(to)).toContain(from);
      }
      expect(buildGraph(steps, shuffled(edges, random)).order).toEqual(order);
    }
  });

  it('orders 10,000 steps with 20,000 edges, and a chain as long', () => {
    const { steps, edges } = randomDag(seededRandom(7), 10_000, 20_000);
    expect(buildGraph(steps, edges).order).toHaveLength(10_000);
    const chain = steps.slice(1).map((name, i) => edge(name, steps[i] ?? ''));
    expect(buildGraph(steps, chain).order).toEqual([...steps].reverse());
  });
});

function graphOf(steps: string, edges: string): Graph {
  return buildGraph(
    steps.split(' '),
    edges.split(' ').map((written) => {
      const [from = '', to = ''] = written.split('>');
      return edge(from, to);
    }),
  );
}

function edge(from: string, to: string): Edge {
  return { from, to, location: () => ({ file: `${from}>${to}` }) };
}

function mistake(act: () => unknown): UserError {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

/** Acyclic, because edges follow a hidden order; the order of the file is another. */
function randomDag(random: () => number, size: number, edgeCount: number) {
  const hidden = Array.from({ length: size }, (_, i) => `s${i}`);
  const edges = Array.from({ length: edgeCount }, () => {
    const to = 1 + Math.floor(random() * (size - 1));
    return edge(hidden[Math.floor(random() * to)] ?? '', hidden[to] ?? '');
  });
  return { steps: shuffled(hidden, random), edges };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
