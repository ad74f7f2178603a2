import {
  type DataFlowReport,
  type FlowCause,
  isFailure,
  type RunReport,
  type StepStatus,
} from '../report/report.ts';

/** The numbers of a run, which are the same in every output. */
export interface Counts {
  readonly byStatus: Readonly<Record<StepStatus, number>>;
  /** Number of things to fix. */
  readonly causes: number;
  /** Number of steps, with those without a script. */
  readonly steps: number;
  /** Number of steps that failed, timed out or crashed. */
  readonly failed: number;
  /** Number of blocked and cancelled steps. */
  readonly notRun: number;
  /** Number of steps that the run was not to run. */
  readonly leftOut: number;
  /** Number of steps with a script. */
  readonly scripts: number;
  readonly successfulScripts: number;
  /** Number of data flows between steps with a script. */
  readonly dataFlows: number;
  readonly successfulDataFlows: number;
  /** Evidence says that the data is at fault. */
  readonly brokenDataFlows: number;
  readonly warnings: number;
}

export function countReport(report: RunReport): Counts {
  const byStatus = {
    passed: 0,
    cached: 0,
    failed: 0,
    'timed-out': 0,
    crashed: 0,
    blocked: 0,
    skipped: 0,
    cancelled: 0,
  };
  const withoutScript = new Set<string>();
  for (const { name, status } of report.steps) {
    byStatus[status] += 1;
    if (status === 'skipped') {
      withoutScript.add(name);
    }
  }
  const flows = report.flows.filter(
    ({ producer, consumer }) => !withoutScript.has(producer) && !withoutScript.has(consumer),
  );
  return {
    byStatus,
    causes: report.causes.length,
    steps: report.steps.length,
    failed: report.steps.filter(({ status }) => isFailure(status)).length,
    leftOut: report.selection?.steps.filter(({ role }) => role === 'left-out').length ?? 0,
    notRun: byStatus.blocked + byStatus.cancelled,
    scripts: report.steps.length - byStatus.skipped,
    successfulScripts: byStatus.passed + byStatus.cached,
    dataFlows: flows.length,
    successfulDataFlows: flowsThat(flows, 'held'),
    brokenDataFlows: flowsThat(flows, 'data'),
    warnings: report.findings.filter(({ severity }) => severity === 'warning').length,
  };
}

function flowsThat(flows: readonly DataFlowReport[], cause: FlowCause): number {
  return flows.filter((flow) => flow.cause === cause).length;
}
