import type { PipelineConfig, StepConfig } from '../config/pipeline-config.js';
import { PipelineDAG } from './pipeline-dag.js';
import type { PipelineDefinition } from './pipeline-definition.js';
import type { DataFlowSpec } from './pipeline-testing-spec.js';
import { ScriptExecutionSpec } from './script-execution-spec.js';
/** The steps of a pipeline, in any supported form. */
export type DagConfig = PipelineDefinition | PipelineDAG;
/** @throws UserError if the value is not a pipeline */
export declare function readDagConfig(dag: DagConfig, { root, specsDir }: {
    readonly root: string;
    readonly specsDir: string;
}): PipelineConfig;
/**
 * The declarations of a step, as a spec. Missing values stay empty.
 * @throws UserError for an input that is connected with `from`, which a spec cannot express
 */
export declare function specOfStep(step: StepConfig): ScriptExecutionSpec;
/**
 * The data flows between the steps: with `data_path` if paths are equal, without it if only the
 * order is known.
 */
export declare function flowsBetween(config: PipelineConfig): DataFlowSpec[];
