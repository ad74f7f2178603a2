import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { LockedContract } from '../contracts/read-contract.ts';
import type { RunOptions } from '../execute/run-options.ts';
import type { StepOutcome } from '../execute/step/step-outcome.ts';
import type { UserCode } from '../execute/user-code.ts';
import { groupBy } from '../pipeline/group-by.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import type { RunReport, SelectionReport, StepReport } from '../report/report.ts';
import type { ColumnUseReport } from '../report/use-report.ts';
import { TOOL } from '../report/version.ts';
import { readSource } from '../scripts/read-source.ts';
import type { Selection } from '../select/selection.ts';
import { collectFindings, type FindingSources } from './collect-findings.ts';
import { columnUses } from './columns-used.ts';
import type { DriftJudgement } from './contract/drift-findings.ts';
import { judgeContract } from './contract/judge-contract.ts';
import { failureReasons } from './failure-reasons.ts';
import { findCauses } from './find-causes.ts';
import { type ReproduceOptions, reproduceCommand } from './reproduce-command.ts';

/** The contract that a run is compared with. */
export interface ContractWish {
  /** Its file as shown to the user. */
  readonly file: string;
  readonly locked?: LockedContract | undefined;
}

export interface ReportParts extends Omit<FindingSources, 'drift'> {
  /** Absent: the outputs are not compared. */
  readonly contract?: ContractWish | undefined;
  readonly config: PipelineConfig;
  /** Absent: all steps. */
  readonly selection?: Selection | undefined;
  /** Options of the run that a command to reproduce it must have. */
  readonly options: ReproduceOptions & Pick<RunOptions, 'onDrift'>;
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
  const drift = parts.contract === undefined ? undefined : driftOf(parts.contract, parts, steps);
  const { findings, errors } = failureReasons(collectFindings({ ...parts, drift }), steps, flows);
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
    ...(parts.selection === undefined ? {} : { selection: selectionReport(parts.selection) }),
    ...(drift === undefined ? {} : { contract: drift.contract }),
  };
}

function selectionReport({ wish, notices, roles }: Selection): SelectionReport {
  return {
    ...{ wish, notices },
    steps: [...roles].map(([name, role]) => ({ name, ...role })),
  };
}

function driftOf(
  contract: ContractWish,
  { config, plan, judged, code, options }: ReportParts,
  steps: readonly StepReport[],
): DriftJudgement {
  const scripts = new Map(plan.steps.map(({ name, script }) => [name, script]));
  return judgeContract({
    ...{ pipeline: config.name, examples: config.examples, steps, flows: judged.flows },
    ...contract,
    onDrift: options.onDrift ?? config.onDrift,
    scriptOf: (step) => {
      const script = scripts.get(step);
      if (script?.kind !== 'file') return undefined;
      return { file: code.show(script.path), text: readSource(script.path) };
    },
  });
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
