import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { StepOutcome } from '../execute/step/step-run.ts';
import type { UserCode } from '../execute/user-code.ts';
import { groupBy } from '../pipeline/group-by.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import type { ColumnUseReport, RunReport, StepReport } from '../report/report.ts';
import { TOOL } from '../report/version.ts';
import { collectFindings, type FindingSources } from './collect-findings.ts';
import { columnUses } from './columns-used.ts';
import { failureReasons } from './failure-reasons.ts';
import { findCauses } from './find-causes.ts';
import { type ReproduceOptions, reproduceCommand } from './reproduce-command.ts';

export interface ReportParts extends FindingSources {
  readonly config: PipelineConfig;
  /** Options of the run that a command to reproduce it must have. */
  readonly options: ReproduceOptions;
  readonly python: { readonly version: string; readonly executable: string };
  readonly node: string;
  readonly platform: string;
  readonly maxParallel: number;
  readonly baseDir: string;
  readonly code: UserCode;
  readonly startedAt: string;
  readonly seconds: number;
  /** The directories of the steps still exist after the run. */
  readonly kept: boolean;
}

/** Combines all results of a run into one report. */
export function composeReport(parts: ReportParts): RunReport {
  const flowsInto = groupBy(parts.plan.flows, ({ consumer }) => consumer);
  const columnsOf = columnUses(parts.execution.outcomes, parts.code);
  const steps = parts.plan.steps.map((step) =>
    stepReport(step, parts, (outcome) => columnsOf(step, flowsInto.get(step.name) ?? [], outcome)),
  );
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
    causes: findCauses({
      ...{ findings, steps, flows, pipeline: parts.config },
      reproduce: reproduceCommand(parts.config, steps, parts.options),
    }),
    errors,
  };
}

function stepReport(
  step: PlannedStep,
  { execution, kept }: ReportParts,
  columnsOf: (outcome: StepOutcome) => readonly ColumnUseReport[],
): StepReport {
  const outcome = execution.outcomes.get(step.name);
  if (outcome === undefined) throw new Error(`Step ${step.name} has no outcome.`);
  const { directory, use, ...rest } = outcome.report;
  return {
    ...rest,
    ...(use === undefined ? {} : { use: { ...use, columns: columnsOf(outcome) } }),
    ...(kept && directory !== undefined ? { directory } : {}),
  };
}
