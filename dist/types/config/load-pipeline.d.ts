import type { PipelineConfig } from './pipeline-config.js';
/** The directories that `loadPipeline` uses. */
export interface LoadOptions {
    /** Absolute base directory of `file` and of shown paths. */
    readonly cwd: string;
    /**
     * Another directory of saved specs of DAG nodes, after `.specs` beside the pipeline file and in
     * `cwd`; default `test_workspace/.specs` in `cwd`.
     */
    readonly specsDir?: string;
    /** Accept `TODO` values: the caller replaces them. */
    readonly keepTodos?: boolean;
}
/**
 * Reads a pipeline file, YAML or JSON, in any of its forms.
 * @throws UserError with all mistakes in the file and their locations
 */
export declare function loadPipeline(file: string, options: LoadOptions): Promise<PipelineConfig>;
/**
 * The same for a pipeline given as a value: a plain object in any of the forms.
 * @throws UserError without locations; its messages name the keys
 */
export declare function pipelineFromValue(value: unknown, options: {
    /** The base directory of all relative paths in the pipeline. */
    readonly root: string;
    readonly name?: string;
    readonly specsDir?: string;
}): PipelineConfig;
