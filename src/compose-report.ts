import type { PipelineConfig } from './config/pipeline-config.ts';
import type { Execution } from './execute/execute-run.ts';
import type { UserCode } from './execute/user-code.ts';
import { failureReasons, isError } from './failure-reasons.ts';
import { type Finding, finding } from './findings.ts';
import type { FlowJudgements } from './judge-flows.ts';
import type { Plan } from './pipeline/plan.ts';
import type { RunReport, StepReport } from './report.ts';
import { TOOL } from './version.ts';

export interface ReportParts {
  readonly config: PipelineConfig;
  readonly plan: Plan;
  readonly execution: Execution;
  /** An internal error during or after the execution. */
  readonly fault: Error | undefined;
  readonly judged: FlowJudgements;
  readonly code: UserCode;
  readonly python: { readonly version: string; readonly executable: string };
  readonly node: string;
  readonly platform: string;
  readonly maxParallel: number;
  readonly baseDir: string;
  readonly startedAt: string;
  readonly seconds: number;
  /** The directories of the steps still exist after the run. */
  readonly kept: boolean;
  /** Paths in the workspace that could not be removed. */
  readonly left: readonly string[];
}

/** Combines all results of a run into one report. */
export function composeReport(parts: ReportParts): RunReport {
  const steps = parts.plan.steps.map(({ name }) => stepReport(name, parts));
  const { flows } = parts.judged;
  const { fault } = parts;
  const complete = fault === undefined && steps.every(({ status }) => status !== 'cancelled');
  const { findings, errors } = failureReasons(collectFindings(parts), steps, flows);
  const wired = new Set(flows.map(({ key }) => key));
  return {
    tool: TOOL,
    pipeline: {
      name: parts.config.name,
      ...(parts.config.file === undefined ? {} : { file: parts.config.file }),
    },
    success: errors.length === 0,
    complete,
    ...(fault === undefined ? {} : { internalError: fault.stack ?? String(fault) }),
    startedAt: parts.startedAt,
    seconds: parts.seconds,
    baseDir: parts.baseDir,
    environment: {
      python: parts.python,
      node: parts.node,
      platform: parts.platform,
      maxParallel: parts.maxParallel,
    },
    steps,
    flows,
    orderEdges: parts.plan.steps.flatMap((step) =>
      step.dependsOn
        .filter((from) => !wired.has(`${from}->${step.name}`))
        .map((from) => ({ from, to: step.name })),
    ),
    findings,
    errors,
  };
}

function stepReport(name: string, { execution, kept }: ReportParts): StepReport {
  const outcome = execution.outcomes.get(name);
  if (outcome === undefined) throw new Error(`Step ${name} has no outcome.`);
  const { directory, ...rest } = outcome.report;
  return kept && directory !== undefined ? outcome.report : rest;
}

const SEVERITIES = ['error', 'warning', 'notice'] as const;

/** Errors, then warnings, then notices, each in the order of the run. */
function collectFindings({
  plan,
  execution,
  fault,
  judged,
  code,
  left,
}: ReportParts): readonly Finding[] {
  const causes = judged.findings;
  const explained = new Set(causes.filter(isError).map(({ step }) => step));
  const own = [...execution.outcomes.values()]
    .flatMap(({ findings }) => findings)
    // One finding per fault: the finding of the data flow is more specific than the exception.
    .filter(({ code: kind, step }) => kind !== 'script-failed' || !explained.has(step));
  const order = new Map(plan.steps.map(({ name }, index) => [name, index]));
  const place = (finding: Finding) =>
    SEVERITIES.indexOf(finding.severity) * plan.steps.length + (order.get(finding.step ?? '') ?? 0);
  const remains = left.map((dir) =>
    finding('workspace-left', { message: `could not be removed: ${code.show(dir)}` }),
  );
  const faults =
    fault === undefined
      ? []
      : [finding('internal-error', { message: String(fault.message ?? fault) })];
  return [...faults, ...causes, ...own, ...execution.findings, ...plan.findings, ...remains]
    .map((one) => shown(one, code))
    .filter(isFirstOfPackage())
    .sort((a, b) => place(a) - place(b));
}

/** Every step in a package reports the same finding; keep one. */
function isFirstOfPackage(): (found: Finding) => boolean {
  const seen = new Set<string>();
  return ({ code, message, location }) => {
    if (code !== 'package-init-failed') return true;
    const key = `${location?.file}:${location?.line} ${message}`;
    return seen.size < seen.add(key).size;
  };
}

/** Stages use absolute paths; the report shows paths relative to the base directory. */
function shown(told: Finding, code: UserCode): Finding {
  if (told.location === undefined) return told;
  return { ...told, location: { ...told.location, file: code.show(told.location.file) } };
}
