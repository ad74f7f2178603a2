import { PipelineDAG, type PipelineDAGDict } from './pipeline-dag.js';
import { ScriptExecutionSpec, type ScriptExecutionSpecDict } from './script-execution-spec.js';
/** What passes from one step to another. */
export interface DataFlowSpec {
    /** The producer, by its step name. */
    readonly fromStep: string;
    /** The consumer, by its step name. */
    readonly toStep: string;
    /** The output path of `fromStep` that `toStep` reads; absent: equal names decide. */
    readonly dataPath?: string | null | undefined;
}
/** What a `PipelineTestingSpec` is made of. */
export interface PipelineTestingSpecFields {
    /** Names the file it is saved in. Default `pipeline`. */
    readonly pipelineName?: string;
    /** In any order; or by the name of the node, which then names the step. */
    readonly scriptSpecs: readonly ScriptExecutionSpec[] | Readonly<Record<string, ScriptExecutionSpec>>;
    /** Default: paths and names of the specs decide what passes. */
    readonly dataFlowSpecs?: readonly DataFlowSpec[];
    /** The steps and their order; a node without a spec is looked for by its name. */
    readonly dag?: PipelineDAG;
    /** For people. */
    readonly description?: string | null;
    /** Kept for the reference, which writes it; a run does not read it. */
    readonly testWorkspaceRoot?: string | null;
    /** Kept for the reference, which writes it; a run does not read it. */
    readonly workspaceAwareRoot?: string | null;
}
/** The fields under the reference's keys. */
export interface PipelineTestingSpecDict {
    readonly pipeline_name: string;
    readonly dag?: PipelineDAGDict;
    readonly script_specs: readonly ScriptExecutionSpecDict[] | Readonly<Record<string, ScriptExecutionSpecDict>>;
    readonly data_flow_specs: readonly {
        readonly from_step: string;
        readonly to_step: string;
        readonly data_path: string | null;
    }[];
    readonly description?: string;
    readonly test_workspace_root?: string;
    readonly workspace_aware_root?: string;
}
/** How a whole pipeline is run: a spec for each step, and what passes between them. Immutable. */
export declare class PipelineTestingSpec {
    #private;
    /** Names the file it is saved in. */
    readonly pipelineName: string;
    /** In the order in which they were given. */
    readonly scriptSpecs: readonly ScriptExecutionSpec[];
    /** What is said to pass; the paths and names of the specs may say more. */
    readonly dataFlowSpecs: readonly DataFlowSpec[];
    /** The steps and their order, where they were given. */
    readonly dag: PipelineDAG | undefined;
    /** For people. */
    readonly description: string | null;
    /** Kept for the reference, which writes it; a run does not read it. */
    readonly testWorkspaceRoot: string | null;
    /** Kept for the reference, which writes it; a run does not read it. */
    readonly workspaceAwareRoot: string | null;
    /** @throws UserError for unknown fields, values of the wrong kind, and names with a path in them */
    constructor(fields: PipelineTestingSpecFields);
    /**
     * Reads what `toDict`, or the reference, wrote, in either of its shapes.
     * @throws UserError for unknown keys and values of the wrong kind; it tells all of them
     */
    static fromDict(data: unknown): PipelineTestingSpec;
    /**
     * Loads `<pipelineName>_pipeline_test_spec.json`.
     * @param directory relative to the working directory
     * @throws UserError where there is none; with file and line where it is broken
     */
    static loadFromFile(pipelineName: string, directory: string): Promise<PipelineTestingSpec>;
    /**
     * Saves it as `<pipelineName>_pipeline_test_spec.json`, whole or not at all. What was loaded
     * keeps its text to the byte.
     * @param directory relative to the working directory; made if need be
     * @returns the path of the file
     * @throws UserError where a file of that name cannot be read: it is not overwritten
     */
    saveToFile(directory: string): Promise<string>;
    /** The spec of a step, or of a node; `undefined` where there is none. */
    getScriptSpec(stepName: string): ScriptExecutionSpec | undefined;
    /** The fields under the reference's keys, in the shape they were given: a list, or by node. */
    toDict(): PipelineTestingSpecDict;
    /** What `JSON.stringify` takes: the same as `toDict`. */
    toJSON(): PipelineTestingSpecDict;
}
