import type { OutputProfile } from '../data/profile.ts';
import { profileGiven } from '../data/profile-given.ts';
import type { StepOutcome } from '../execute/step/step-outcome.ts';
import type { UserCode } from '../execute/user-code.ts';
import { WHOLE } from '../pipeline/output-part.ts';
import { pasteLine } from '../pipeline/paste-line.ts';
import { flowKey, type Plan, type PlannedFlow } from '../pipeline/plan.ts';
import { readSource } from '../scripts/read-source.ts';
import type { HandedOver } from './blame/handed-over.ts';
import type { Lineage, ScriptText } from './blame/lineage.ts';

/** The graph of a run with the data in it, as far as the steps ran. */
export interface RunLineage extends Lineage {
  /** What data flows hand to a step. */
  readonly handedTo: (step: string) => readonly HandedOver[];
  /** The text of a file of the user; empty if it cannot be read. */
  readonly textOf: (file: string) => string;
  readonly code: UserCode;
  /** Keys of a step, as the user declares them. */
  readonly paste: (keys: Readonly<Record<string, unknown>>) => string;
}

export function lineageOf(
  plan: Plan,
  outcomes: ReadonlyMap<string, StepOutcome>,
  code: UserCode,
): RunLineage {
  const handed = new Map<string, HandedOver[]>(plan.steps.map(({ name }) => [name, []]));
  for (const flow of plan.flows) {
    const given = handOver(flow, outcomes.get(flow.producer), outcomes.get(flow.consumer));
    handed.get(flow.consumer)?.push(...given);
  }
  const handedTo = (step: string) => handed.get(step) ?? [];
  const inputs = new Map<string, Promise<readonly HandedOver[]>>();
  const scripts = new Map(plan.steps.map(({ name, script }) => [name, script]));
  const textOf = remembered(readSource);
  return {
    ...{ handedTo, textOf, code },
    paste: (keys) => pasteLine(plan, keys),
    inputsOf: (step) => {
      const known = inputs.get(step) ?? allInputs(outcomes.get(step), handedTo(step));
      inputs.set(step, known);
      return known;
    },
    outputsOf: (step) =>
      (outcomes.get(step)?.report.outputs ?? []).map(({ name, profile }) => ({
        name,
        files: profile.files.map(({ path }) => path),
      })),
    scriptOf: async (step): Promise<ScriptText | undefined> => {
      const script = scripts.get(step);
      if (script?.kind !== 'file') return undefined;
      const text = textOf(script.path);
      return text === '' ? undefined : { file: code.show(script.path), text };
    },
  };
}

/** What a data flow hands to its consumer. */
export function handOver(
  flow: PlannedFlow,
  producer: StepOutcome | undefined,
  consumer: StepOutcome | undefined,
): readonly HandedOver[] {
  return flow.connections.map(({ output, input, part }) => ({
    flow: flowKey(flow.producer, flow.consumer),
    producer: flow.producer,
    ...(producer?.report.script === undefined ? {} : { producerScript: producer.report.script }),
    ...{ output, input, part },
    path: pathOf(consumer, input),
    profile: producer?.report.outputs.find(({ name }) => name === output)?.profile ?? NOTHING,
  }));
}

/** A step that did not run has no paths, but every object inherits a `constructor`. */
function pathOf(outcome: StepOutcome | undefined, input: string): string {
  const paths = outcome?.inputPaths ?? {};
  return (Object.hasOwn(paths, input) && paths[input]) || '';
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

/** With the inputs that no data flow feeds; these are read only when they are asked for. */
async function allInputs(
  outcome: StepOutcome | undefined,
  flows: readonly HandedOver[],
): Promise<readonly HandedOver[]> {
  if (outcome === undefined) return flows;
  const others: HandedOver[] = [];
  for (const { name: input, source, path: shown } of outcome.report.inputs) {
    const path = pathOf(outcome, input);
    if ((source !== 'declared' && source !== 'sample') || path === '') continue;
    const known = outcome.otherInputs.find((other) => other.input === input)?.profile;
    others.push({
      ...{ source, producer: '', output: '', input, part: WHOLE, path, shown },
      profile: known ?? (await profileGiven(path)),
    });
  }
  return [...flows, ...others];
}

function remembered(read: (file: string) => string): (file: string) => string {
  const known = new Map<string, string>();
  return (file) => {
    const text = known.get(file) ?? read(file);
    known.set(file, text);
    return text;
  };
}
