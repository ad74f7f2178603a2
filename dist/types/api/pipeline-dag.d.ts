export type DagEdge = readonly [from: string, to: string];
export interface PipelineDAGDict {
    readonly nodes: readonly string[];
    readonly edges: readonly DagEdge[];
}
/** The steps of a pipeline and which comes before which. */
export declare class PipelineDAG {
    #private;
    /** @throws UserError for a name that is none, and for an edge that begins or ends nowhere */
    constructor(nodes?: Iterable<string>, edges?: Iterable<DagEdge>);
    /** @throws UserError for unknown keys and values of the wrong kind */
    static fromDict(data: unknown): PipelineDAG;
    /**
     * Reads a JSON file of `{ "dag": { "nodes": […], "edges": […] }, … }`, or of the DAG alone.
     * @throws UserError with file and line where it is missing or broken
     */
    static loadFromFile(file: string): Promise<PipelineDAG>;
    get nodes(): readonly string[];
    get edges(): readonly DagEdge[];
    /** A node that is there already stays. */
    addNode(node: string): this;
    /** @throws UserError for an end that is no node */
    addEdge(from: string, to: string): this;
    /** The nodes right before this one, in the order of the edges. */
    getDependencies(node: string): string[];
    /**
     * The nodes in an order in which each comes after what it depends on; ties as they were added.
     * @throws UserError that names the cycle, if there is one
     */
    topologicalSort(): string[];
    toDict(): PipelineDAGDict;
    toJSON(): PipelineDAGDict;
}
