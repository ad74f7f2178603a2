/** The second node comes after the first. */
export type DagEdge = readonly [from: string, to: string];
/** Only the nodes and edges, as the reference writes them. */
export interface PipelineDAGDict {
    readonly nodes: readonly string[];
    readonly edges: readonly DagEdge[];
}
/** The steps of a pipeline and their order. */
export declare class PipelineDAG {
    #private;
    /** @throws UserError for an invalid name, and for an edge with an unknown node */
    constructor(nodes?: Iterable<string>, edges?: Iterable<DagEdge>);
    /**
     * Reads the output of `toDict` or of the reference.
     * @throws UserError for unknown keys and values of the wrong type
     */
    static fromDict(data: unknown): PipelineDAG;
    /**
     * Reads a JSON file that contains `{ "dag": { "nodes": […], "edges": […] }, … }`, or only the
     * DAG.
     * @throws UserError if the file is missing, or with file and line if it is invalid
     */
    static loadFromFile(file: string): Promise<PipelineDAG>;
    /** In the order in which they were added. */
    get nodes(): readonly string[];
    /** In the order in which they were added, without duplicates. */
    get edges(): readonly DagEdge[];
    /**
     * Does nothing if the node exists.
     * @throws UserError for an invalid step name
     */
    addNode(node: string): this;
    /**
     * Does nothing if the edge exists.
     * @throws UserError if an end is not a node
     */
    addEdge(from: string, to: string): this;
    /**
     * The direct predecessors of a node, in the order of the edges.
     * @throws UserError if the name is not a node
     */
    getDependencies(node: string): string[];
    /**
     * The nodes in topological order. Independent nodes keep the order in which they were added.
     * @throws UserError with the cycle, if the graph has one
     */
    topologicalSort(): string[];
    /** `{ nodes: […], edges: [[from, to], …] }` */
    toDict(): PipelineDAGDict;
    /** The value for `JSON.stringify`: the same as `toDict`. */
    toJSON(): PipelineDAGDict;
}
