import { describe, expect, test } from 'vitest';
import { PipelineDAG } from '../../src/specs/pipeline-dag.ts';
import { UserError } from '../../src/text/errors.ts';
import { createTempProject } from '../support/temp-project.ts';

describe('a DAG', () => {
  test('is built from nodes and edges without duplicates', () => {
    const dag = new PipelineDAG()
      .addNode('a')
      .addNode('b')
      .addNode('a')
      .addEdge('a', 'b')
      .addEdge('a', 'b');
    expect(dag.toDict()).toEqual({ nodes: ['a', 'b'], edges: [['a', 'b']] });
    expect(PipelineDAG.fromDict(dag.toDict()).toDict()).toEqual(dag.toDict());
  });

  // a → c, b → c, d
  test('sorts its nodes, and returns the dependencies of each', () => {
    const dag = new PipelineDAG(
      ['c', 'a', 'b', 'd'],
      [
        ['a', 'c'],
        ['b', 'c'],
      ],
    );
    expect(dag.topologicalSort()).toEqual(['a', 'b', 'c', 'd']);
    expect(dag.getDependencies('c')).toEqual(['a', 'b']);
    expect(dag.getDependencies('d')).toEqual([]);
    expect(() => dag.getDependencies('e')).toThrow('`e` is not a node.');
  });

  test('cannot be changed through the values that it returns', () => {
    const dag = new PipelineDAG(['a']);
    (dag.nodes as string[]).push('b');
    expect(dag.nodes).toEqual(['a']);
  });

  test.each([
    [
      'an edge to nowhere',
      () => new PipelineDAG(['train'], [['train', 'trian']]),
      'The edge `train -> trian` names `trian`, which is not a node.',
    ],
    ['a name with a path', () => new PipelineDAG(['../a']), '`../a` cannot be the name of a step.'],
    [
      'a cycle',
      () =>
        new PipelineDAG(
          ['a', 'b'],
          [
            ['a', 'b'],
            ['b', 'a'],
          ],
        ).topologicalSort(),
      'dependency cycle: a → b → a',
    ],
    [
      'a node that waits for itself',
      () => new PipelineDAG(['a'], [['a', 'a']]).topologicalSort(),
      'Step `a` depends on itself.',
    ],
    ['an unknown key', () => PipelineDAG.fromDict({ nodes: [], edge: [] }), 'unknown key `edge`'],
    [
      'an edge of three',
      () => PipelineDAG.fromDict({ nodes: ['a'], edges: [['a', 'a', 'a']] }),
      'edges[0]',
    ],
  ])('refuses %s', (_, make, told) => {
    expect(make).toThrow(UserError);
    expect(make).toThrow(told);
  });
});

describe('a DAG file', () => {
  test.each([
    '{"nodes": ["a", "b"], "edges": [["a", "b"]]}',
    '{"dag": {"nodes": ["a", "b"], "edges": [["a", "b"]]}, "version": 1}',
  ])('is read: %s', async (text) => {
    await using project = await createTempProject({ 'dag.json': text });
    const dag = await PipelineDAG.loadFromFile(project.path('dag.json'));
    expect(dag.topologicalSort()).toEqual(['a', 'b']);
  });

  test('that is invalid or missing is an error', async () => {
    await using project = await createTempProject({
      'dag.json': '{"dag": {"nodes": ["a"],\n "edges": 1}}',
    });
    await expect(PipelineDAG.loadFromFile(project.path('dag.json'))).rejects.toMatchObject({
      message: 'dag.edges: expected a list of pairs `[from, to]`, found 1',
      location: { line: 2 },
    });
    await expect(PipelineDAG.loadFromFile(project.path('gone.json'))).rejects.toThrow(
      'DAG file not found',
    );
  });
});
