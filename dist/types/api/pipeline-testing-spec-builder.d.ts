import { type DagConfig } from './dag-steps.js';
import { type MainParams } from './main-params.js';
import { PipelineTestingSpec } from './pipeline-testing-spec.js';
import { ScriptExecutionSpec, type ScriptExecutionSpecFields } from './script-execution-spec.js';
/** What `validateSpec` answers. */
export interface SpecValidation {
    /** There are no errors. */
    readonly valid: boolean;
    /** What is wrong, each in one line. */
    readonly errors: readonly string[];
}
/** Makes specs from DAGs, and keeps them in `.specs` below a workspace. */
export declare class PipelineTestingSpecBuilder {
    #private;
    /** As it was given. */
    readonly workspaceDir: string;
    /** Absolute: where the specs are saved. */
    readonly specsDir: string;
    /** Absolute: what relative paths are relative to, and where scripts are searched. */
    readonly projectRoot: string;
    /**
     * Nothing is read or made before it is asked for.
     * @param workspaceDir relative to the project root
     * @param options.projectRoot default: the working directory at the time of construction
     */
    constructor(workspaceDir: string, options?: {
        readonly projectRoot?: string;
    });
    /**
     * One spec for each step, with what the step says and nothing more; nothing is saved.
     * @throws UserError for what is no pipeline
     */
    createScriptSpecsFromDag(dagConfig: DagConfig): ScriptExecutionSpec[];
    /**
     * A pipeline spec of these steps and of what passes between them; nothing is saved.
     * @throws UserError for what is no pipeline
     */
    createPipelineSpecFromDag(pipelineName: string, dagConfig: DagConfig): PipelineTestingSpec;
    /** What `main` is given for a spec. */
    getScriptMainParams(spec: ScriptExecutionSpec): MainParams;
    /**
     * A spec is valid when it has at least one input and one output with a path, and its script is
     * found.
     */
    validateSpec(spec: ScriptExecutionSpec): SpecValidation;
    /**
     * The whole pipeline of a DAG: a saved spec wins over the default; defaults are saved, for the
     * user to fill in.
     * @param options.validate default true
     * @throws UserError that tells every incomplete spec, unless `validate` is false
     */
    buildFromDag(dag: DagConfig, options?: {
        readonly validate?: boolean;
        readonly pipelineName?: string;
    }): Promise<PipelineTestingSpec>;
    /**
     * Saves a spec in `specsDir`.
     * @returns the path of the file
     */
    saveScriptSpec(spec: ScriptExecutionSpec): Promise<string>;
    /**
     * Changes the given fields of a saved spec, or of the default where there is none, and saves it.
     * @param nodeName of the step
     */
    updateScriptSpec(nodeName: string, fields: Partial<ScriptExecutionSpecFields>): Promise<ScriptExecutionSpec>;
    /** The names that specs are saved under, sorted. */
    listSavedSpecs(): string[];
    /**
     * The saved spec of a script or a step; `undefined` where there is none.
     * @throws UserError with file and line where it is broken; for a script with several specs
     */
    getScriptSpecByName(name: string): Promise<ScriptExecutionSpec | undefined>;
    /**
     * The spec that a step most likely means: by its name, by its name but for letter case, `-` and
     * `_`, else by more than half of its words.
     * @param availableSpecs default: the saved ones
     * @returns `null` where none is near enough
     */
    matchStepToSpec(stepName: string, availableSpecs?: readonly string[]): string | null;
}
