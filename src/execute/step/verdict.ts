import type { Finding, FindingLocation } from '../../findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { PythonException } from '../../python/protocol.ts';
import type { StepEnding } from '../../python/step-process.ts';
import type { StepStatus } from '../../report.ts';
import type { UserCode } from '../user-code.ts';

/** Whether a step passed, and if not why: the first rule it broke. */
export interface Verdict {
  readonly status: StepStatus;
  /** In one line; absent when passed. */
  readonly message?: string;
  readonly errorType?: string;
  /** The fault, when it has one. */
  readonly finding?: Finding;
  readonly location?: FindingLocation;
  readonly exception?: PythonException;
}

export interface VerdictInput {
  readonly step: PlannedStep;
  /** Absolute path of the script. */
  readonly script: string;
  readonly ending: StepEnding;
  /** Declared outputs in which nothing was found, and whether they exist at all. */
  readonly badOutputs: readonly { readonly name: string; readonly state: 'missing' | 'empty' }[];
  /** What it did to an input that others read too. */
  readonly change: Finding | undefined;
  readonly timeoutSeconds: number;
  readonly code: UserCode;
}

export const PASSED: Verdict = { status: 'passed' };
