import type { ArrayProfile, FileProfile } from '../data/profile.ts';
import {
  type DataFlowReport,
  hasPassed,
  type RunReport,
  type SelectionReport,
  type StepOutputReport,
  type StepReport,
} from '../report/report.ts';
import type { VariantsReport } from '../report/variants-report.ts';
import { blockedWords } from './blocked-by.ts';
import { jsonCause, jsonFinding, jsonLocation } from './json-cause.ts';
import { jsonContract } from './json-contract.ts';
import type {
  JsonDataFlow,
  JsonFile,
  JsonOutput,
  JsonReport,
  JsonStep,
  JsonVariants,
} from './json-report-schema.ts';
import { JSON_REPORT_VERSION } from './json-report-version.ts';
import { jsonObserved, jsonUse } from './json-use.ts';

/** The report as written to a file: indented by two spaces, as in the reference. */
export function renderJson(report: RunReport): string {
  return `${JSON.stringify(toJsonReport(report), null, 2)}\n`;
}

export function toJsonReport(report: RunReport): JsonReport {
  const { environment } = report;
  return {
    schema_version: JSON_REPORT_VERSION,
    tool: { name: report.tool.name, version: report.tool.version },
    pipeline: { name: report.pipeline.name, file: report.pipeline.file ?? null },
    pipeline_success: report.success,
    complete: report.complete,
    started_at: report.startedAt,
    seconds: report.seconds,
    base_dir: report.baseDir,
    environment: {
      python: { ...environment.python },
      node: environment.node,
      platform: environment.platform,
      max_parallel: environment.maxParallel,
    },
    order: report.steps.map(({ name }) => name),
    order_edges: report.orderEdges.map(({ from, to }) => ({ from, to })),
    // Not by assignment, because a step can have the name `__proto__`.
    script_results: Object.fromEntries(report.steps.map((step) => [step.name, jsonStep(step)])),
    data_flow_results: Object.fromEntries(report.flows.map((flow) => [flow.key, jsonFlow(flow)])),
    errors: [...report.errors],
    causes: report.causes.map(jsonCause),
    findings: report.findings.map(jsonFinding),
    selection: report.selection === undefined ? null : jsonSelection(report.selection),
    contract: report.contract === undefined ? null : jsonContract(report.contract),
    variants: report.variants === undefined ? null : jsonVariants(report.variants),
  };
}

function jsonSelection({
  wish,
  notices,
  steps,
}: SelectionReport): NonNullable<JsonReport['selection']> {
  return { wish, notices: [...notices], steps: steps.map((step) => ({ ...step })) };
}

function jsonVariants({ variants, steps }: VariantsReport): JsonVariants {
  return {
    variants: [...variants],
    steps: steps.map(({ step, cells }) => ({
      step,
      cells: cells.map((cell) => ({
        variant: cell.variant,
        status: cell.status,
        column: cell.column ?? null,
        message: cell.message ?? null,
        location: jsonLocation(cell.location),
        reproduce: cell.reproduce ?? null,
      })),
    })),
  };
}

/** The result of one step: the fields of the reference, and all other facts. */
export function jsonStep(step: StepReport): JsonStep {
  return {
    script_name: step.scriptName,
    success: hasPassed(step.status),
    execution_time: step.seconds,
    has_main_function: step.hasMain,
    error_message: step.errorMessage ?? (blockedWords(step) || null),
    error_type: step.errorType ?? null,
    status: step.status,
    script: step.script ?? null,
    blocked_by: step.blockedBy ?? null,
    also_blocked_by: [...(step.alsoBlockedBy ?? [])],
    started_after_seconds: step.startedAfterSeconds ?? null,
    attempts: step.attempts,
    flaky: step.flaky,
    exit_code: step.exitCode ?? null,
    signal: step.signal ?? null,
    cpu_seconds: step.cpuSeconds ?? null,
    peak_memory_bytes: step.peakMemoryBytes ?? null,
    start_mode: step.mode ?? null,
    python: step.python === undefined ? null : { ...step.python },
    traceback: step.traceback ?? null,
    stdout_tail: step.stdoutTail,
    stderr_tail: step.stderrTail,
    directory: step.directory ?? null,
    use: step.use === undefined ? null : jsonUse(step.use),
    observed: step.observed?.map(jsonObserved) ?? null,
    cached: jsonCached(step),
    cache_miss: listOrNull(step.cacheMiss),
    uncacheable: listOrNull(step.uncacheable),
    inputs: step.inputs.map(({ name, source, path }) => ({ name, source, path })),
    outputs: step.outputs.map(jsonOutput),
  };
}

function jsonCached({ cached }: StepReport): JsonStep['cached'] {
  if (cached === undefined) return null;
  const { savedAt, ageSeconds, run, seconds, changed } = cached;
  return {
    ...{ saved_at: savedAt, age_seconds: ageSeconds, run, execution_time: seconds },
    changed: [...changed],
  };
}

function listOrNull(list: readonly string[] | undefined): string[] | null {
  return list === undefined ? null : [...list];
}

export function jsonFlow(flow: DataFlowReport): JsonDataFlow {
  return {
    script_a: flow.producer,
    script_b: flow.consumer,
    compatible: flow.status === 'compatible',
    data_format_a: flow.producerFormat,
    data_format_b: flow.consumerFormat,
    compatibility_issues: [...flow.issues],
    cause: flow.cause,
    status: flow.status,
    connections: flow.connections.map(({ output, input, below, at, rule, format }) => ({
      output,
      input,
      below,
      at,
      rule,
      format,
    })),
  };
}

function jsonOutput({ name, declared, profile }: StepOutputReport): JsonOutput {
  return {
    name,
    declared,
    state: profile.state,
    kind: profile.kind,
    format: profile.format,
    file_count: profile.fileCount,
    total_bytes: profile.totalBytes,
    bounded: profile.bounded,
    files: profile.files.map(jsonFile),
  };
}

function jsonFile(file: FileProfile): JsonFile {
  const { path, bytes, format, compression, table, array, model, members, problem } = file;
  return {
    path,
    bytes,
    format,
    compression: compression ?? null,
    rows: table?.rows ?? null,
    sampled: table?.sampled ?? false,
    columns: table?.columns.map(({ name, type, nulls }) => ({ name, type, nulls })) ?? null,
    array: jsonArray(array),
    model:
      model === undefined
        ? null
        : {
            kind: model.kind,
            features: model.features === undefined ? null : [...model.features],
            feature_count: model.featureCount ?? null,
          },
    members: members?.map((one) => ({ name: one.name, array: jsonArray(one.array) })) ?? null,
    problem: problem ?? null,
  };
}

function jsonArray(array: ArrayProfile | undefined): JsonFile['array'] {
  return array === undefined ? null : { shape: [...array.shape], dtype: array.dtype };
}
