import type { Finding, FindingLocation } from '../../findings/findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { PythonException } from '../../python/protocol.ts';
import type { StepEnding } from '../../python/step-process.ts';
import type { StepStatus } from '../../report/report.ts';
import type { UserCode } from '../user-code.ts';
import type { Launch } from './launch.ts';
import type { ContainerState } from './prepare-contract.ts';

/** Whether a step passed, or the first rule that it violated. */
export interface Verdict {
  readonly status: StepStatus;
  /** One line; absent if passed. */
  readonly message?: string;
  readonly errorType?: string;
  /** The fault, if any. */
  readonly finding?: Finding;
  readonly location?: FindingLocation;
  readonly exception?: PythonException;
  /** A program printed it as it ended; the log has its text. */
  readonly printed?: PythonException;
  /** The hint of the finding says why it failed: the data that it was given does not matter. */
  readonly explained?: true;
}

export interface VerdictInput {
  readonly step: PlannedStep;
  /** Absolute path of the script. */
  readonly script: string;
  readonly ending: StepEnding;
  /** Declared outputs without data, and whether they exist. */
  readonly badOutputs: readonly { readonly name: string; readonly state: 'missing' | 'empty' }[];
  /** Changes to a shared input. */
  readonly change: Finding | undefined;
  readonly timeoutSeconds: number;
  readonly code: UserCode;
  /** The container paths of the step, and whether they could be mapped. */
  readonly container: ContainerState;
  /** Absent: no launcher starts it. */
  readonly launch?: Launch | undefined;
  /** The line of its command in the pipeline file, if it runs no file of the project. */
  readonly commandAt?: FindingLocation | undefined;
  /** The last lines of its standard error. */
  readonly stderr: () => string;
}

export const PASSED: Verdict = { status: 'passed' };
