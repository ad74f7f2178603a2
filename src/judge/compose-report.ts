import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { RunReport, StepReport } from '../report/report.ts';
import { TOOL } from '../report/version.ts';
import { collectFindings, type FindingSources } from './collect-findings.ts';
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
  readonly startedAt: string;
  readonly seconds: number;
  /** The directories of the steps still exist after the run. */
  readonly kept: boolean;
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
    causes: findCauses({
      ...{ findings, steps, flows, pipeline: parts.config },
      reproduce: reproduceCommand(parts.config, steps, parts.options),
    }),
    errors,
  };
}

function stepReport(name: string, { execution, kept }: ReportParts): StepReport {
  const outcome = execution.outcomes.get(name);
  if (outcome === undefined) throw new Error(`Step ${name} has no outcome.`);
  const { directory, ...rest } = outcome.report;
  return kept && directory !== undefined ? outcome.report : rest;
}
