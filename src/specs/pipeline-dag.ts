import path from 'node:path';
import { z } from 'zod';
import { checkDocument, checkValue } from '../config/check-value.ts';
import { dagSchema } from '../config/spec-schema.ts';
import { buildGraph } from '../pipeline/graph.ts';
import { escapeText, listNames, quoteEdge, quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { readSpecDocument } from './spec-document.ts';
import { requireName } from './spec-names.ts';

/** The second node comes after the first. */
export type DagEdge = readonly [from: string, to: string];

/** Only the nodes and edges, as the reference writes them. */
export interface PipelineDAGDict {
  readonly nodes: readonly string[];
  readonly edges: readonly DagEdge[];
}

/** The steps of a pipeline and their order. */
export class PipelineDAG {
  readonly #nodes: string[] = [];
  readonly #edges: DagEdge[] = [];

  /** @throws UserError for an invalid name, and for an edge with an unknown node */
  constructor(nodes: Iterable<string> = [], edges: Iterable<DagEdge> = []) {
    for (const node of nodes) this.addNode(node);
    for (const [from, to] of edges) this.addEdge(from, to);
  }

  /**
   * Reads the output of `toDict` or of the reference.
   * @throws UserError for unknown keys and values of the wrong type
   */
  static fromDict(data: unknown): PipelineDAG {
    const { nodes, edges } = checkValue(dagSchema, data, 'PipelineDAG');
    return fromValue(nodes, edges);
  }

  /**
   * Reads a JSON file that contains `{ "dag": { "nodes": […], "edges": […] }, … }`, or only the
   * DAG.
   * @throws UserError if the file is missing, or with file and line if it is invalid
   */
  static async loadFromFile(file: string): Promise<PipelineDAG> {
    const read = await readSpecDocument(path.resolve(file));
    if (read === undefined) {
      throw new UserError(`DAG file not found: ${escapeText(file)}`, {
        cure: 'Check the path; it is relative to the working directory.',
      });
    }
    const { value } = read.document;
    const isWrapped = typeof value === 'object' && value !== null && 'dag' in value;
    const { nodes, edges } = isWrapped
      ? checkDocument(dagFileSchema, read.document).dag
      : checkDocument(dagSchema, read.document);
    return fromValue(nodes, edges);
  }

  /** In the order in which they were added. */
  get nodes(): readonly string[] {
    return [...this.#nodes];
  }

  /** In the order in which they were added, without duplicates. */
  get edges(): readonly DagEdge[] {
    return [...this.#edges];
  }

  /**
   * Does nothing if the node exists.
   * @throws UserError for an invalid step name
   */
  addNode(node: string): this {
    requireName(node, 'the name of a step');
    if (!this.#nodes.includes(node)) this.#nodes.push(node);
    return this;
  }

  /**
   * Does nothing if the edge exists.
   * @throws UserError if an end is not a node
   */
  addEdge(from: string, to: string): this {
    for (const end of [from, to]) {
      if (this.#nodes.includes(end)) continue;
      throw new UserError(
        `The edge ${quoteEdge(from, to)} names ${quoteName(end)}, which is not a node.`,
        {
          cure: didYouMean(end, this.#nodes) ?? `Nodes: ${listNames(this.#nodes)}.`,
        },
      );
    }
    if (!this.#edges.some(([a, b]) => a === from && b === to)) this.#edges.push([from, to]);
    return this;
  }

  /**
   * The direct predecessors of a node, in the order of the edges.
   * @throws UserError if the name is not a node
   */
  getDependencies(node: string): string[] {
    if (!this.#nodes.includes(node)) {
      throw new UserError(`${quoteName(node)} is not a node.`, {
        cure: didYouMean(node, this.#nodes),
      });
    }
    return this.#edges.filter(([, to]) => to === node).map(([from]) => from);
  }

  /**
   * The nodes in topological order. Independent nodes keep the order in which they were added.
   * @throws UserError with the cycle, if the graph has one
   */
  topologicalSort(): string[] {
    const edges = this.#edges.map(([from, to]) => ({ from, to, location: () => undefined }));
    return [...buildGraph(this.#nodes, edges).order];
  }

  /** `{ nodes: […], edges: [[from, to], …] }` */
  toDict(): PipelineDAGDict {
    return { nodes: this.nodes, edges: this.#edges.map(([from, to]) => [from, to]) };
  }

  /** The value for `JSON.stringify`: the same as `toDict`. */
  toJSON(): PipelineDAGDict {
    return this.toDict();
  }
}

/** If the file contains more than the DAG, only the DAG is read. */
const dagFileSchema = z.looseObject({ dag: dagSchema });

type Name = string | number | boolean;

function fromValue(nodes: readonly Name[], edges: readonly (readonly [Name, Name])[]): PipelineDAG {
  return new PipelineDAG(
    nodes.map(String),
    edges.map(([from, to]): DagEdge => [String(from), String(to)]),
  );
}
