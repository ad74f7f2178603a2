import type { OutputProfile } from '../../data/profile.ts';
import { type Finding, finding } from '../../findings/findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { StepEnding } from '../../python/step-process.ts';
import type { StepOutputReport } from '../../report/report.ts';
import type { UserCode } from '../user-code.ts';
import { outputFindings } from './output-findings.ts';
import { processFindings } from './process-findings.ts';
import type { Verdict } from './verdict.ts';

/** What is known of a step when its findings are collected. */
export interface StepFacts {
  /** Why its script was not run, or not again. */
  readonly refusal: readonly Finding[];
  /** Of its last attempt; absent where there was none. */
  readonly verdict: Verdict | undefined;
  /** Noticed while it ran: what it did to shared inputs and to files it must not write. */
  readonly noticed: readonly Finding[];
  /** Of its inputs, as they were prepared. */
  readonly inputs: readonly Finding[];
  /** Absent where its script was not run. */
  readonly ended: EndedStep | undefined;
}

/** A step whose process has ended, with what was found in its data. */
export interface EndedStep {
  readonly ending: StepEnding;
  readonly attempts: number;
  /** What happened in a forked process, where the step then ran in a fresh interpreter. */
  readonly failedInFork: string | undefined;
  readonly outputs: readonly StepOutputReport[];
  /** What its inputs hold that no data flow feeds. */
  readonly otherInputs: readonly { readonly input: string; readonly profile: OutputProfile }[];
  /** Of all steps: absolute paths. */
  readonly scripts: () => readonly string[];
  readonly code: UserCode;
  /** About files that it wrote below container paths without a directory. */
  readonly strays: readonly Finding[];
  /** About what it did outside its inputs and outputs. */
  readonly outside: readonly Finding[];
  /** About declared names that a step that passed did not read. */
  readonly unused: () => readonly Finding[];
  /** About parameters that its notebook does not use; they can be why it failed. */
  readonly parameters?: readonly Finding[];
}

/** All findings of one step: whatever is found of a step comes together here. */
export function stepFindings(step: PlannedStep, facts: StepFacts): Finding[] {
  const { refusal, verdict, noticed, inputs, ended } = facts;
  return [
    ...refusal,
    ...(verdict?.finding === undefined ? [] : [verdict.finding]),
    ...noticed,
    ...inputs,
    ...(ended === undefined
      ? []
      : [
          ...processFindings(step, ended.ending, ended.code),
          ...(verdict?.status === 'passed' ? [...ended.strays, ...ended.unused()] : []),
          ...(ended.parameters ?? []),
          ...ended.outside,
          ...flaky(step, ended, verdict),
          ...endedOtherwiseInFork(step, ended, verdict),
          ...outputFindings(step, ended.outputs, ended.otherInputs, ended.scripts),
        ]),
  ];
}

function flaky(
  step: PlannedStep,
  { attempts }: EndedStep,
  verdict: Verdict | undefined,
): readonly Finding[] {
  if (attempts <= 1 || verdict?.status !== 'passed') return [];
  return [finding('flaky', { step: step.name, message: `passed on attempt ${attempts}` })];
}

function endedOtherwiseInFork(
  step: PlannedStep,
  { failedInFork }: EndedStep,
  verdict: Verdict | undefined,
): readonly Finding[] {
  if (failedInFork === undefined || failedInFork === verdict?.message) return [];
  return [finding('fresh-interpreter', { step: step.name, message: failedInFork })];
}
