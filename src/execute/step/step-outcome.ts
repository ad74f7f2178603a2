import type { OutputProfile } from '../../data/profile.ts';
import type { Finding, FindingLocation } from '../../findings/findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { PythonException, ReuseFacts, StepResult } from '../../python/protocol.ts';
import type { MappedPath } from '../../python/requests.ts';
import type { StepReport } from '../../report/report.ts';

/** All results of a finished step. */
export interface StepOutcome {
  readonly report: StepReport;
  readonly findings: readonly Finding[];
  /** The input directories and files of the step, absolute, by logical name. */
  readonly inputPaths: Readonly<Record<string, string>>;
  /** The container paths at which its process saw its directories. */
  readonly mapped?: readonly MappedPath[];
  /** Absolute path of its script; absent if it was not run. */
  readonly script?: string;
  readonly environVars: Readonly<Record<string, string>>;
  /** Names of its arguments. */
  readonly jobArgs: readonly string[];
  readonly exception?: PythonException;
  /** The program of a command printed it as it ended; its code was not observed. */
  readonly printed?: PythonException;
  /** The hint of its finding says why it failed. */
  readonly explained?: true;
  /** The error value that `main` returned, as Python prints it. */
  readonly errorValue?: string;
  /** Exceptions that its code handled, newest first; only of a failed step. */
  readonly handled: StepResult['handled'];
  /** What it opened below its inputs, in the order of the first opening. */
  readonly opened: StepResult['opened'];
  /** Columns that it took from tables of pandas, with the line of the first use. */
  readonly columnsRead?: StepResult['columns_read'];
  /** Loaded source files of the user, absolute. */
  readonly sources?: readonly string[];
  /** What the result depends on, if that was recorded. */
  readonly reuse?: ReuseFacts;
  /** Names of all variables that its process got; with `reuse`. */
  readonly environNames?: readonly string[];
  /** Location of the failure; for a passed step, its script. */
  readonly location?: FindingLocation;
  /** `main` was called: it had its inputs. */
  readonly called: boolean;
  /** For a failed step: the content of inputs that no data flow feeds. */
  readonly otherInputs: readonly { readonly input: string; readonly profile: OutputProfile }[];
}

/** What the step declares beside its paths. */
export function argumentsOf({ config }: PlannedStep): Pick<StepOutcome, 'environVars' | 'jobArgs'> {
  return { environVars: config.environVars, jobArgs: Object.keys(config.jobArgs ?? {}) };
}
