/** The library: the reference's API, and the run it is a layer over. */
export { DataCompatibilityResult } from './api/data-compatibility-result.ts';
export type { Logger } from './api/logger.ts';
export type { MainParams } from './api/main-params.ts';
export { type DagEdge, PipelineDAG } from './api/pipeline-dag.ts';
export type { PipelineDefinition, StepDefinition } from './api/pipeline-definition.ts';
export { PipelineFlowResult } from './api/pipeline-flow-result.ts';
export {
  type DataFlowSpec,
  PipelineTestingSpec,
  type PipelineTestingSpecFields,
} from './api/pipeline-testing-spec.ts';
export {
  PipelineTestingSpecBuilder,
  type SpecValidation,
} from './api/pipeline-testing-spec-builder.ts';
export {
  type GivenSampleData,
  RuntimeTester,
  type RuntimeTesterOptions,
} from './api/runtime-tester.ts';
export {
  type LogLevel,
  RuntimeTestingConfiguration,
  type RuntimeTestingSettings,
} from './api/runtime-testing-configuration.ts';
export { ScriptExecutionError, ScriptNotFoundError, TimeoutError } from './api/script-errors.ts';
export {
  ScriptExecutionSpec,
  type ScriptExecutionSpecFields,
} from './api/script-execution-spec.ts';
export { ScriptTestResult } from './api/script-test-result.ts';
export type { TestEnvironment } from './api/test-environment.ts';
export { batchScriptTesting } from './batch/batch-testing.ts';
export type { CiResults, CiScriptResult } from './batch/ci-results.ts';
export {
  type CiValidation,
  ciPipelineValidation,
  ciRuntimeValidation,
} from './batch/ci-validation.ts';
export {
  type ComprehensiveResults,
  comprehensivePipelineTesting,
} from './batch/comprehensive-testing.ts';
export type { PipelineRunner, RunnerLike, Telling } from './batch/pipeline-runner.ts';
export {
  type RobustWorkflowResult,
  robustRuntimeTestingWorkflow,
} from './batch/robust-workflow.ts';
export type { ScriptResults } from './batch/run-alone.ts';
export { type LoadOptions, loadPipeline } from './config/load-pipeline.ts';
export type { PipelineConfig } from './config/pipeline-config.ts';
export type { ColumnDescription } from './data/sample-columns.ts';
export { generateSampleColumns } from './data/sample-columns.ts';
export type { SampleData } from './data/sample-data.ts';
export { describeUserError, type SourceLocation, UserError } from './errors.ts';
export type { RunEvent, RunListener } from './events.ts';
export {
  FINDINGS,
  type Finding,
  type FindingCode,
  type FindingLocation,
  type Severity,
} from './findings.ts';
export type {
  DataFlowReport,
  FlowStatus,
  RunReport,
  StepInputReport,
  StepOutputReport,
  StepReport,
  StepStatus,
} from './report.ts';
export { runPipeline } from './run.ts';
export type { RunOptions } from './run-options.ts';
