import type { OutputProfile } from '../data/profile.ts';
import type { StepOutcome } from '../execute/step/step-run.ts';
import type { UserCode } from '../execute/user-code.ts';
import type { Finding } from '../findings/findings.ts';
import { partPath, placeInside } from '../pipeline/output-part.ts';
import { flowKey, type Plan, type PlannedFlow } from '../pipeline/plan.ts';
import { type DataFlowReport, FLOW_STATUS } from '../report/report.ts';
import { type Blame, blame } from './blame/blame.ts';
import type { HandedOver } from './blame/handed-over.ts';
import { type FlowStep, type FlowVerdict, formatHandedOver, judgeFlow } from './compatibility.ts';

export interface FlowJudgements {
  readonly flows: readonly DataFlowReport[];
  /** Findings about the flows, and about failures that the passed data explains. */
  readonly findings: readonly Finding[];
}

/** Tests every data flow on the results of its two steps, without running them again. */
export function judgeFlows(
  plan: Plan,
  outcomes: ReadonlyMap<string, StepOutcome>,
  code: UserCode,
): FlowJudgements {
  const outcomeOf = (step: string) => {
    const outcome = outcomes.get(step);
    if (outcome === undefined) throw new Error(`Step ${step} has no outcome.`);
    return outcome;
  };
  const handed = new Map<string, HandedOver[]>(plan.steps.map(({ name }) => [name, []]));
  for (const flow of plan.flows) {
    const given = handOver(flow, outcomeOf(flow.producer), outcomeOf(flow.consumer));
    handed.get(flow.consumer)?.push(...given);
  }
  const blames = new Map<string, Blame | undefined>(
    plan.steps.map(({ name }) => [name, blameStep(outcomeOf(name), handed.get(name) ?? [], code)]),
  );
  const judged = plan.flows.map((flow) => {
    const key = flowKey(flow.producer, flow.consumer);
    const consumer = outcomeOf(flow.consumer);
    const cause = blames.get(flow.consumer);
    const connections = (handed.get(flow.consumer) ?? []).filter((one) => one.flow === key);
    const verdict = judgeFlow({
      key,
      producer: factsOf(outcomeOf(flow.producer)),
      consumer: { ...factsOf(consumer), called: consumer.called },
      connections,
      ...(cause === undefined ? {} : { blame: cause }),
    });
    return { report: reportOf(flow, key, verdict, connections), findings: verdict.findings };
  });
  return {
    flows: judged.map(({ report }) => report),
    findings: [
      ...[...blames.values()].flatMap((cause) => cause?.finding ?? []),
      ...judged.flatMap(({ findings }) => findings),
    ],
  };
}

function handOver(
  flow: PlannedFlow,
  producer: StepOutcome,
  consumer: StepOutcome,
): readonly HandedOver[] {
  return flow.connections.map(({ output, input, part }) => ({
    flow: flowKey(flow.producer, flow.consumer),
    producer: flow.producer,
    ...(producer.report.script === undefined ? {} : { producerScript: producer.report.script }),
    output,
    input,
    part,
    // A step that did not run has no paths, but every object inherits a `constructor`.
    path: (Object.hasOwn(consumer.inputPaths, input) && consumer.inputPaths[input]) || '',
    profile: producer.report.outputs.find(({ name }) => name === output)?.profile ?? NOTHING,
  }));
}

/** For a step that was not run. */
const NOTHING: OutputProfile = {
  state: 'missing',
  kind: 'directory',
  format: null,
  files: [],
  fileCount: 0,
  totalBytes: 0,
  bounded: false,
};

function blameStep(
  { report, exception, location, otherInputs }: StepOutcome,
  handed: readonly HandedOver[],
  code: UserCode,
): Blame | undefined {
  if (exception === undefined || report.status === 'passed') return undefined;
  const step = {
    name: report.name,
    script: report.script ?? report.scriptName,
    exception,
    isUserFile: code.isUserFile,
    inputs: report.inputs.map(({ name }) => name),
    outputs: report.outputs.map(({ name }) => name),
    otherInputs,
  };
  return blame(step, handed, location);
}

function factsOf({ report, location }: StepOutcome): FlowStep {
  const { name, status, errorMessage, blockedBy } = report;
  return {
    name,
    status,
    ...(errorMessage === undefined ? {} : { errorMessage }),
    ...(blockedBy === undefined ? {} : { blockedBy }),
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
      at: placeInside(part) ?? null,
      format: formatHandedOver(handed.slice(index, index + 1)),
    })),
  };
}
