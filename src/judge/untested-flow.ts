import type { DataFormat } from '../data/data-format.ts';
import type { StepOutcome } from '../execute/step/step-outcome.ts';
import type { Finding } from '../findings/findings.ts';
import { flowKey, type Plan, type UnwiredEdge } from '../pipeline/plan.ts';
import { type DataFlowReport, FLOW_STATUS, isFailure } from '../report/report.ts';

/** An edge on which nothing was handed over is listed, so that no count says that all is well. */
export function untestedFlow(
  edge: UnwiredEdge,
  outcomeOf: (step: string) => StepOutcome,
): DataFlowReport {
  const { producer, consumer } = edge;
  const failures = [producer, consumer].flatMap((step, index) => {
    const { status, errorMessage } = outcomeOf(step).report;
    const script = index === 0 ? 'A' : 'B';
    return isFailure(status) ? [`Script ${script} failed: ${errorMessage ?? status}`] : [];
  });
  const reason =
    edge.candidates.length === 0
      ? 'No output of the first script feeds an input of the second.'
      : `No output was handed over. ${hintOf(edge, outcomeOf)}`;
  return {
    key: flowKey(producer, consumer),
    ...{ producer, consumer },
    cause: 'untested',
    status: FLOW_STATUS.untested,
    producerFormat: formatWritten(outcomeOf(producer)),
    consumerFormat: null,
    issues: [...failures, reason],
    connections: [],
  };
}

/** Of what was written although nothing of it was handed over. */
function formatWritten({ report }: StepOutcome): DataFormat | null {
  return report.outputs.find(({ profile }) => profile.format !== null)?.profile.format ?? null;
}

/** Suggests only what the run has seen data in, if it has seen any. */
export function withSeenOutputs(
  findings: readonly Finding[],
  { unwired }: Plan,
  outcomes: ReadonlyMap<string, StepOutcome>,
): readonly Finding[] {
  const better = new Map<string, string>();
  for (const edge of unwired) {
    const [first] = edge.candidates;
    if (first === undefined) continue;
    better.set(
      `${edge.consumer}: ${first.hint}`,
      hintOf(edge, (step) => outcomes.get(step)),
    );
  }
  return findings.map((one) => {
    const hint = better.get(`${one.step}: ${one.hint}`);
    return hint === undefined ? one : { ...one, hint };
  });
}

function hintOf(
  { producer, candidates }: UnwiredEdge,
  outcomeOf: (step: string) => StepOutcome | undefined,
): string {
  const outputs = outcomeOf(producer)?.report.outputs ?? [];
  const written = new Set(
    outputs.filter(({ profile }) => profile.state === 'present').map(({ name }) => name),
  );
  return (candidates.find(({ output }) => written.has(output)) ?? candidates[0])?.hint ?? '';
}
