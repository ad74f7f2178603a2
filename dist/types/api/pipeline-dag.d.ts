/** The second node comes after the first. */
export type DagEdge = readonly [from: string, to: string];
/** The nodes and edges alone, as the reference writes them. */
export interface PipelineDAGDict {
    readonly nodes: readonly string[];
    readonly edges: readonly DagEdge[];
}
/** The steps of a pipeline and which comes before which. */
export declare class PipelineDAG {
    #private;
    /** @throws UserError for a name that is none, and for an edge that begins or ends nowhere */
    constructor(nodes?: Iterable<string>, edges?: Iterable<DagEdge>);
    /**
     * Reads what `toDict`, or the reference, wrote.
     * @throws UserError for unknown keys and values of the wrong kind
     */
    static fromDict(data: unknown): PipelineDAG;
    /**
     * Reads a JSON file of `{ "dag": { "nodes": […], "edges": […] }, … }`, or of the DAG alone.
     * @throws UserError with file and line where it is missing or broken
     */
    static loadFromFile(file: string): Promise<PipelineDAG>;
    /** In the order in which they were added. */
    get nodes(): readonly string[];
    /** In the order in which they were added, each once. */
    get edges(): readonly DagEdge[];
    /**
     * A node that is there already stays.
     * @throws UserError for what is no name of a step
     */
    addNode(node: string): this;
    /**
     * An edge that is there already stays.
     * @throws UserError for an end that is no node
     */
    addEdge(from: string, to: string): this;
    /**
     * The nodes right before this one, in the order of the edges.
     * @throws UserError for what is no node
     */
    getDependencies(node: string): string[];
    /**
     * The nodes in an order in which each comes after what it depends on; ties as they were added.
     * @throws UserError that names the cycle, if there is one
     */
    topologicalSort(): string[];
    /** `{ nodes: […], edges: [[from, to], …] }` */
    toDict(): PipelineDAGDict;
    /** What `JSON.stringify` takes: the same as `toDict`. */
    toJSON(): PipelineDAGDict;
}
