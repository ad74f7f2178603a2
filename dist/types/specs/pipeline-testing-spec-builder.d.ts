import { type DagConfig } from './dag-steps.js';
import { type MainParams } from './main-params.js';
import { PipelineTestingSpec } from './pipeline-testing-spec.js';
import { ScriptExecutionSpec, type ScriptExecutionSpecFields } from './script-execution-spec.js';
/** The result of `validateSpec`. */
export interface SpecValidation {
    /** `true` if there are no errors. */
    readonly valid: boolean;
    /** The errors, one line each. */
    readonly errors: readonly string[];
}
/** Creates specs from DAGs, and saves them in `.specs` in a workspace. */
export declare class PipelineTestingSpecBuilder {
    #private;
    /** As given. */
    readonly workspaceDir: string;
    /** Absolute path of the directory of the saved specs. */
    readonly specsDir: string;
    /** Absolute base directory of relative paths and of the script search. */
    readonly projectRoot: string;
    /**
     * The constructor reads and creates no files.
     * @param workspaceDir relative to the project root
     * @param options.projectRoot default: the working directory when the object is created
     * @param options.specsDir directory of the saved specs, relative to the project root; default, as
     * in the reference: `.specs` in the workspace
     */
    constructor(workspaceDir: string, options?: {
        readonly projectRoot?: string;
        readonly specsDir?: string;
    });
    /**
     * One spec for each step, with only the values that the step declares. Nothing is saved.
     * @throws UserError if the value is not a pipeline
     */
    createScriptSpecsFromDag(dagConfig: DagConfig): ScriptExecutionSpec[];
    /**
     * A pipeline spec of these steps and their data flows. Nothing is saved.
     * @throws UserError if the value is not a pipeline
     */
    createPipelineSpecFromDag(pipelineName: string, dagConfig: DagConfig): PipelineTestingSpec;
    /** The arguments of `main` for a spec. */
    getScriptMainParams(spec: ScriptExecutionSpec): MainParams;
    /**
     * A spec is valid if it has at least one input and one output with a path, and its script exists.
     */
    validateSpec(spec: ScriptExecutionSpec): SpecValidation;
    /**
     * Creates the pipeline of a DAG. Saved specs take precedence over defaults. Defaults are saved,
     * so that the user can complete them.
     * @param options.validate default true
     * @throws UserError with all incomplete specs, unless `validate` is false
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
     * Changes the given fields of a saved spec, or of the default if no spec is saved, and saves the
     * result.
     * @param nodeName name of the step
     */
    updateScriptSpec(nodeName: string, fields: Partial<ScriptExecutionSpecFields>): Promise<ScriptExecutionSpec>;
    /** The names of the saved specs, sorted. */
    listSavedSpecs(): string[];
    /**
     * The saved spec of a script or a step; `undefined` if it does not exist.
     * @throws UserError with file and line if the spec is invalid, or if the script has several specs
     */
    getScriptSpecByName(name: string): Promise<ScriptExecutionSpec | undefined>;
    /**
     * Finds the spec for a step: an exact match, then a match that ignores letter case, `-` and `_`,
     * then a match of more than half of the words.
     * @param availableSpecs default: the saved specs
     * @returns `null` if no spec matches
     */
    matchStepToSpec(stepName: string, availableSpecs?: readonly string[]): string | null;
}
