import type { PipelineConfig } from './pipeline-config.js';
/** Where `loadPipeline` looks. */
export interface LoadOptions {
    /** Absolute; what `file` is relative to, and what shown paths are relative to. */
    readonly cwd: string;
    /** Where specs of DAG nodes are saved; default `test_workspace/.specs` below `cwd`. */
    readonly specsDir?: string;
}
/**
 * Reads a pipeline file, YAML or JSON, in any of its forms.
 * @throws UserError that tells every mistake in the file, each with its place
 */
export declare function loadPipeline(file: string, options: LoadOptions): Promise<PipelineConfig>;
/**
 * The same for a pipeline given as a value: a plain object in any of the forms.
 * @throws UserError without places; its messages name the keys
 */
export declare function pipelineFromValue(value: unknown, options: {
    /** What every relative path in the pipeline is relative to. */
    readonly root: string;
    readonly name?: string;
    readonly specsDir?: string;
}): PipelineConfig;
