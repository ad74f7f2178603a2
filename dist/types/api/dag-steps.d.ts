import type { PipelineConfig, StepConfig } from '../config/pipeline-config.js';
import { PipelineDAG } from './pipeline-dag.js';
import type { PipelineDefinition } from './pipeline-definition.js';
import type { DataFlowSpec } from './pipeline-testing-spec.js';
import { ScriptExecutionSpec } from './script-execution-spec.js';
/** The steps of a pipeline, in whichever form they are given. */
export type DagConfig = PipelineDefinition | PipelineDAG;
/** @throws UserError for what is no pipeline */
export declare function readDagConfig(dag: DagConfig, { root, specsDir }: {
    readonly root: string;
    readonly specsDir: string;
}): PipelineConfig;
/**
 * What a step says of itself, as a spec; what it leaves out stays empty.
 * @throws UserError for an input that is wired with `from`, which a spec has no word for
 */
export declare function specOfStep(step: StepConfig): ScriptExecutionSpec;
/** What passes between the steps: by equal paths with the path, by the order alone without. */
export declare function flowsBetween(config: PipelineConfig): DataFlowSpec[];
