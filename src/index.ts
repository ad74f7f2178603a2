/** The library: the API of the reference, and the run function that it uses. */

export {
  DataCompatibilityResult,
  type DataCompatibilityResultDict,
  type DataCompatibilityResultFields,
} from './api/data-compatibility-result.ts';
export type { Logger } from './api/logger.ts';
export { PipelineFlowResult, type PipelineFlowResultDict } from './api/pipeline-flow-result.ts';
export { type GivenSampleData, RuntimeTester } from './api/runtime-tester.ts';
export type { RuntimeTesterOptions } from './api/runtime-tester-options.ts';
export {
  type LogLevel,
  RuntimeTestingConfiguration,
  type RuntimeTestingConfigurationDict,
  type RuntimeTestingSettings,
} from './api/runtime-testing-configuration.ts';
export type { ColumnDescription, SampleTable } from './api/sample-columns.ts';
export { generateSampleColumns } from './api/sample-columns.ts';
export { ScriptExecutionError, ScriptNotFoundError, TimeoutError } from './api/script-errors.ts';
export {
  ScriptTestResult,
  type ScriptTestResultDict,
  type ScriptTestResultFields,
} from './api/script-test-result.ts';
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
export type { PipelineRunner, ProgressOutput, RunnerLike } from './batch/pipeline-runner.ts';
export {
  type RobustWorkflowResult,
  robustRuntimeTestingWorkflow,
} from './batch/robust-workflow.ts';
export type { ScriptResults } from './batch/run-alone.ts';
export type {
  Bound,
  Expectation,
  ExpectedCheck,
  ExpectedRule,
  ExpectedType,
  Locate,
} from './config/expect/expectation.ts';
export type { Allowed, Hermetic } from './config/hermetic.ts';
export type { InterpreterConfig } from './config/interpreter.ts';
export type { Limit, StepLimits } from './config/limits.ts';
export { type LoadOptions, loadPipeline } from './config/load-pipeline.ts';
export type {
  CacheMode,
  EdgeConfig,
  InputValue,
  OnDrift,
  PipelineConfig,
  PipelineForm,
  StepCall,
  StepConfig,
} from './config/pipeline-config.ts';
export type { VariantName, VariantWish } from './config/variant-names.ts';
export type { DataFormat } from './data/data-format.ts';
export type {
  ArrayProfile,
  ColumnProfile,
  ColumnStatistics,
  ColumnType,
  Compression,
  FileProfile,
  ForeignEncoding,
  MemberProfile,
  ModelProfile,
  OutputProfile,
  PickledClass,
  TableProfile,
} from './data/profile.ts';
export type { SampleData } from './data/sample-format.ts';
export type { RunOptions } from './execute/run-options.ts';
export {
  FINDINGS,
  type Finding,
  type FindingCode,
  type FindingKind,
  type FindingLocation,
  type FindingOrigin,
  type Severity,
} from './findings/findings.ts';
export type { Guarded, GuardedPath } from './guard/guarded-files.ts';
export type { WiringRule } from './pipeline/wiring-rule.ts';
export type {
  ColumnContract,
  ContractReport,
  DataContract,
  Drift,
  DriftClass,
  DriftReader,
  FileContract,
  OutputContract,
} from './report/data-contract.ts';
export type {
  EnvironmentMaking,
  LibrariesImporting,
  RunEvent,
  RunFinished,
  RunListener,
  RunStarted,
  StepFinished,
  StepRetried,
  StepStarted,
} from './report/events.ts';
export type {
  CachedReport,
  CauseReport,
  CodeFrame,
  ConnectionReport,
  DataFlowReport,
  FlowCause,
  FlowStatus,
  RunReport,
  SelectedStep,
  SelectionReport,
  StepInputReport,
  StepOutputReport,
  StepReport,
  StepStatus,
} from './report/report.ts';
export type {
  ArgumentName,
  ArgumentUse,
  ColumnUseReport,
  FileReadReport,
  ObservedReport,
  StepUse,
} from './report/use-report.ts';
export type { VariantCell, VariantRow, VariantsReport } from './report/variants-report.ts';
export type {
  JsonFinding,
  JsonFindingLocation,
  JsonFindingOrigin,
} from './reporters/json-finding.ts';
export { runPipeline } from './run.ts';
export type { SelectionWish } from './select/selection-wish.ts';
export type { DagConfig } from './specs/dag-steps.ts';
export type { MainParams } from './specs/main-params.ts';
export { type DagEdge, PipelineDAG, type PipelineDAGDict } from './specs/pipeline-dag.ts';
export type {
  InputFromStep,
  PipelineDefinition,
  StepDefinition,
} from './specs/pipeline-definition.ts';
export {
  type DataFlowSpec,
  PipelineTestingSpec,
  type PipelineTestingSpecDict,
  type PipelineTestingSpecFields,
} from './specs/pipeline-testing-spec.ts';
export {
  PipelineTestingSpecBuilder,
  type SpecValidation,
} from './specs/pipeline-testing-spec-builder.ts';
export {
  ScriptExecutionSpec,
  type ScriptExecutionSpecDict,
  type ScriptExecutionSpecFields,
} from './specs/script-execution-spec.ts';
export { describeUserError, type Mistake, type SourceLocation, UserError } from './text/errors.ts';
