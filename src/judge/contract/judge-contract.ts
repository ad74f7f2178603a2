import type { OnDrift } from '../../config/pipeline-config.ts';
import { contractOfRun } from '../../contracts/contract-of-run.ts';
import type { LockedContract } from '../../contracts/read-contract.ts';
import { withKnownVolatility } from '../../contracts/volatile.ts';
import type { DataContract } from '../../report/data-contract.ts';
import { type DataFlowReport, hasPassed, type StepReport } from '../../report/report.ts';
import type { DriftJudgement } from './drift-findings.ts';
import { driftOfRun, type ScriptSource, stepOf } from './drift-of-run.ts';

export interface ContractSources {
  readonly pipeline: string;
  readonly examples: 'on' | 'off';
  readonly onDrift: OnDrift;
  /** The contract file as shown to the user. */
  readonly file: string;
  /** Absent: nothing is locked yet. */
  readonly locked?: LockedContract | undefined;
  readonly steps: readonly StepReport[];
  readonly flows: readonly DataFlowReport[];
  readonly scriptOf: (step: string) => ScriptSource | undefined;
}

/** Describes the outputs of a run, and compares them with what is locked. */
export function judgeContract({
  pipeline,
  examples,
  onDrift,
  file,
  locked,
  steps,
  flows,
  scriptOf,
}: ContractSources): DriftJudgement {
  const run = contractOfRun(pipeline, steps, flows, examples);
  if (locked === undefined) {
    return { contract: { file, current: run, drift: [] }, onDrift, outdated: [] };
  }
  const current = withKnownVolatility(run, locked.contract);
  const drift = driftOfRun(locked.contract, current, steps, scriptOf);
  return {
    contract: {
      ...{ file, drift, locked: locked.text },
      current: withUnseen(current, locked.contract, steps),
    },
    onDrift,
    outdated: Object.keys(locked.contract.outputs).filter((key) => isOutdated(key, steps)),
  };
}

/** With what is locked of the steps that did not pass in this run. */
function withUnseen(
  current: DataContract,
  locked: DataContract,
  steps: readonly StepReport[],
): DataContract {
  const unseen = Object.entries(locked.outputs).filter(
    ([key]) =>
      !isOutdated(key, steps) &&
      !hasPassed(steps.find(({ name }) => name === stepOf(key, steps))?.status ?? 'skipped'),
  );
  const all = [...Object.entries(current.outputs), ...unseen].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...current, outputs: Object.fromEntries(all) };
}

function isOutdated(key: string, steps: readonly StepReport[]): boolean {
  const name = stepOf(key, steps);
  const step = steps.find((one) => one.name === name);
  if (step === undefined) return true;
  // A step that did not run has no outputs.
  return hasPassed(step.status) && !step.outputs.some((output) => `${name}.${output.name}` === key);
}
