import { PipelineDAG, type PipelineDAGDict } from './pipeline-dag.js';
import { ScriptExecutionSpec, type ScriptExecutionSpecDict } from './script-execution-spec.js';
/** A data flow from one step to another. */
export interface DataFlowSpec {
    /** The producer, by its step name. */
    readonly fromStep: string;
    /** The consumer, by its step name. */
    readonly toStep: string;
    /** The output path of `fromStep` that `toStep` reads. If absent, equal names decide. */
    readonly dataPath?: string | null | undefined;
}
/** The fields of a `PipelineTestingSpec`. */
export interface PipelineTestingSpecFields {
    /** Name of the pipeline, and part of the file name. Default `pipeline`. */
    readonly pipelineName?: string;
    /** A list in any order, or a mapping by node name. The node name is then the step name. */
    readonly scriptSpecs: readonly ScriptExecutionSpec[] | Readonly<Record<string, ScriptExecutionSpec>>;
    /** Default: paths and names in the specs decide. */
    readonly dataFlowSpecs?: readonly DataFlowSpec[];
    /**
     * The steps and their order. The script of a node without a spec is searched by the name of the
     * node.
     */
    readonly dag?: PipelineDAG;
    /** A description for readers. */
    readonly description?: string | null;
    /** Only kept because the reference writes it; a run does not read it. */
    readonly testWorkspaceRoot?: string | null;
    /** Only kept because the reference writes it; a run does not read it. */
    readonly workspaceAwareRoot?: string | null;
}
/** The fields with the keys of the reference. */
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
/** How to run a whole pipeline: a spec for each step, and the data flows. Immutable. */
export declare class PipelineTestingSpec {
    #private;
    /** Name of the pipeline, and part of the file name. */
    readonly pipelineName: string;
    /** In the given order. */
    readonly scriptSpecs: readonly ScriptExecutionSpec[];
    /** The declared data flows. Paths and names of the specs can define more. */
    readonly dataFlowSpecs: readonly DataFlowSpec[];
    /** The steps and their order, if given. */
    readonly dag: PipelineDAG | undefined;
    /** A description for readers. */
    readonly description: string | null;
    /** Only kept because the reference writes it; a run does not read it. */
    readonly testWorkspaceRoot: string | null;
    /** Only kept because the reference writes it; a run does not read it. */
    readonly workspaceAwareRoot: string | null;
    /**
     * @throws UserError for unknown fields, values of the wrong type, and names that contain a path
     */
    constructor(fields: PipelineTestingSpecFields);
    /**
     * Reads the output of `toDict` or of the reference, in both formats.
     * @throws UserError for unknown keys and values of the wrong type; the error lists all of them
     */
    static fromDict(data: unknown): PipelineTestingSpec;
    /**
     * Loads `<pipelineName>_pipeline_test_spec.json`.
     * @param directory relative to the working directory
     * @throws UserError if the file does not exist, or with file and line if it is invalid
     */
    static loadFromFile(pipelineName: string, directory: string): Promise<PipelineTestingSpec>;
    /**
     * Saves the spec as `<pipelineName>_pipeline_test_spec.json`, atomically. Unchanged values keep
     * their exact text from the loaded file.
     * @param directory relative to the working directory; created if needed
     * @returns the path of the file
     * @throws UserError if a file with that name exists and cannot be read; it is not overwritten
     */
    saveToFile(directory: string): Promise<string>;
    /** The spec of a step or node; `undefined` if it does not exist. */
    getScriptSpec(stepName: string): ScriptExecutionSpec | undefined;
    /** The fields with the keys of the reference, in the given format: a list, or by node. */
    toDict(): PipelineTestingSpecDict;
    /** The value for `JSON.stringify`: the same as `toDict`. */
    toJSON(): PipelineTestingSpecDict;
}
