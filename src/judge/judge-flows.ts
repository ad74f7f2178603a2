import type { StepOutcome } from '../execute/step/step-outcome.ts';
import type { UserCode } from '../execute/user-code.ts';
import type { Finding } from '../findings/findings.ts';
import { partPath, pathInside } from '../pipeline/output-part.ts';
import { flowKey, type Plan, type PlannedFlow } from '../pipeline/plan.ts';
import { type DataFlowReport, FLOW_STATUS } from '../report/report.ts';
import type { Blame } from './blame/blame.ts';
import type { HandedOver } from './blame/handed-over.ts';
import { blameStep } from './blame-step.ts';
import { type FlowStep, type FlowVerdict, formatHandedOver, judgeFlow } from './compatibility.ts';
import { lineageOf } from './lineage-of-run.ts';
import { untestedFlow } from './untested-flow.ts';

export interface FlowJudgements {
  readonly flows: readonly DataFlowReport[];
  /** Findings about the flows, and about failures that the passed data explains. */
  readonly findings: readonly Finding[];
  /** What to know first of a failure that no finding here explains, by step. */
  readonly hints: ReadonlyMap<string, string>;
}

/** Tests every data flow on the results of its two steps, without running them again. */
export async function judgeFlows(
  plan: Plan,
  outcomes: ReadonlyMap<string, StepOutcome>,
  code: UserCode,
): Promise<FlowJudgements> {
  const outcomeOf = (step: string) => {
    const outcome = outcomes.get(step);
    if (outcome === undefined) throw new Error(`Step ${step} has no outcome.`);
    return outcome;
  };
  const lineage = lineageOf(plan, outcomes, code);
  const handed = (step: string) => lineage.handedTo(step);
  const blames = new Map<string, Blame | undefined>();
  for (const { name } of plan.steps) blames.set(name, await blameStep(outcomeOf(name), lineage));
  const judged = plan.flows.map((flow) => {
    const key = flowKey(flow.producer, flow.consumer);
    const consumer = outcomeOf(flow.consumer);
    const cause = blames.get(flow.consumer);
    const connections = handed(flow.consumer).filter((one) => one.flow === key);
    const verdict = judgeFlow({
      key,
      producer: factsOf(outcomeOf(flow.producer)),
      consumer: { ...factsOf(consumer), called: consumer.called },
      connections,
      ...(cause === undefined ? {} : { blame: cause }),
    });
    return { report: reportOf(flow, key, verdict, connections), findings: verdict.findings };
  });
  const order = new Map(plan.steps.map(({ name }, index) => [name, index]));
  const rank = ({ consumer, producer }: DataFlowReport) =>
    (order.get(consumer) ?? 0) * order.size + (order.get(producer) ?? 0);
  return {
    flows: [
      ...judged.map(({ report }) => report),
      ...plan.unwired.map((edge) => untestedFlow(edge, outcomeOf)),
    ].sort((a, b) => rank(a) - rank(b)),
    findings: [
      ...[...blames.values()].flatMap((cause) => cause?.finding ?? []),
      ...judged.flatMap(({ findings }) => findings),
    ],
    hints: new Map(
      [...blames].flatMap(([step, cause]) => (cause?.hint ? [[step, cause.hint]] : [])),
    ),
  };
}

function factsOf({ report, location }: StepOutcome): FlowStep {
  const { name, status, errorMessage, blockedBy, skipReason } = report;
  return {
    name,
    status,
    ...(errorMessage === undefined ? {} : { errorMessage }),
    ...(blockedBy === undefined ? {} : { blockedBy }),
    ...(skipReason === undefined ? {} : { skipReason }),
    ...(location === undefined ? {} : { location }),
  };
}

function reportOf(
  flow: PlannedFlow,
  key: string,
  { cause, producerFormat, consumerFormat, issues }: FlowVerdict,
  handed: readonly HandedOver[],
): DataFlowReport {
  return {
    key,
    producer: flow.producer,
    consumer: flow.consumer,
    cause,
    status: FLOW_STATUS[cause],
    producerFormat,
    consumerFormat,
    issues,
    connections: flow.connections.map(({ part, ...connection }, index) => ({
      ...connection,
      below: partPath(part),
      at: pathInside(part) ?? null,
      format: formatHandedOver(handed.slice(index, index + 1)),
    })),
  };
}
