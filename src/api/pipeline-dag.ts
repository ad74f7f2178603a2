import path from 'node:path';
import { z } from 'zod';
import { checkDocument, checkValue } from '../config/check-value.ts';
import { dagSchema } from '../config/spec-schema.ts';
import { escapeText, listNames, quoteEdge, quoteName } from '../describe-value.ts';
import { UserError } from '../errors.ts';
import { didYouMean } from '../nearest-name.ts';
import { buildGraph } from '../pipeline/graph.ts';
import { readSpecDocument } from './spec-document.ts';
import { requireName } from './spec-names.ts';

/** The second node comes after the first. */
export type DagEdge = readonly [from: string, to: string];

/** The nodes and edges alone, as the reference writes them. */
export interface PipelineDAGDict {
  readonly nodes: readonly string[];
  readonly edges: readonly DagEdge[];
}

/** The steps of a pipeline and which comes before which. */
export class PipelineDAG {
  readonly #nodes: string[] = [];
  readonly #edges: DagEdge[] = [];

  /** @throws UserError for a name that is none, and for an edge that begins or ends nowhere */
  constructor(nodes: Iterable<string> = [], edges: Iterable<DagEdge> = []) {
    for (const node of nodes) this.addNode(node);
    for (const [from, to] of edges) this.addEdge(from, to);
  }

  /**
   * Reads what `toDict`, or the reference, wrote.
   * @throws UserError for unknown keys and values of the wrong kind
   */
  static fromDict(data: unknown): PipelineDAG {
    const { nodes, edges } = checkValue(dagSchema, data, 'PipelineDAG');
    return fromValue(nodes, edges);
  }

  /**
   * Reads a JSON file of `{ "dag": { "nodes": […], "edges": […] }, … }`, or of the DAG alone.
   * @throws UserError with file and line where it is missing or broken
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

  /** In the order in which they were added, each once. */
  get edges(): readonly DagEdge[] {
    return [...this.#edges];
  }

  /**
   * A node that is there already stays.
   * @throws UserError for what is no name of a step
   */
  addNode(node: string): this {
    requireName(node, 'the name of a step');
    if (!this.#nodes.includes(node)) this.#nodes.push(node);
    return this;
  }

  /**
   * An edge that is there already stays.
   * @throws UserError for an end that is no node
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
   * The nodes right before this one, in the order of the edges.
   * @throws UserError for what is no node
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
   * The nodes in an order in which each comes after what it depends on; ties as they were added.
   * @throws UserError that names the cycle, if there is one
   */
  topologicalSort(): string[] {
    const edges = this.#edges.map(([from, to]) => ({ from, to, place: () => undefined }));
    return [...buildGraph(this.#nodes, edges).order];
  }

  /** `{ nodes: […], edges: [[from, to], …] }` */
  toDict(): PipelineDAGDict {
    return { nodes: this.nodes, edges: this.#edges.map(([from, to]) => [from, to]) };
  }

  /** What `JSON.stringify` takes: the same as `toDict`. */
  toJSON(): PipelineDAGDict {
    return this.toDict();
  }
}

/** Of a file that holds more than the DAG, only the DAG is of interest here. */
const dagFileSchema = z.looseObject({ dag: dagSchema });

type Name = string | number | boolean;

function fromValue(nodes: readonly Name[], edges: readonly (readonly [Name, Name])[]): PipelineDAG {
  return new PipelineDAG(
    nodes.map(String),
    edges.map(([from, to]): DagEdge => [String(from), String(to)]),
  );
}
