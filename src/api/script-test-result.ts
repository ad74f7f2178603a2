import { z } from 'zod';
import { checkValue } from '../config/check-value.ts';
import type { Finding, FindingLocation } from '../findings/findings.ts';
import {
  hasPassed,
  type RunReport,
  type StepInputReport,
  type StepReport,
  type StepStatus,
} from '../report/report.ts';
import { jsonFinding } from '../reporters/json-cause.ts';
import type { JsonFinding } from '../reporters/json-finding.ts';
import { ScriptExecutionError, ScriptNotFoundError, TimeoutError } from './script-errors.ts';

/** The fields of a `ScriptTestResult`. Most of them have a default. */
export type ScriptTestResultFields = Pick<
  ScriptTestResult,
  'scriptName' | 'success' | 'executionTime' | 'hasMainFunction'
> &
  Partial<Pick<ScriptTestResult, 'errorMessage' | 'errorType' | 'status' | 'findings' | 'inputs'>>;

/** A `ScriptTestResult` with the keys of the reference, and the location of the fault. */
export interface ScriptTestResultDict {
  readonly script_name: string;
  readonly success: boolean;
  readonly execution_time: number;
  readonly has_main_function: boolean;
  readonly error_message: string | null;
  readonly error_type: string | null;
  readonly status: StepStatus;
  readonly location: JsonFinding['location'];
  readonly inputs: readonly StepInputReport[];
  readonly findings: readonly JsonFinding[];
}

/** The result of one script. Immutable. */
export class ScriptTestResult {
  /** File stem of the script. */
  readonly scriptName: string;
  /** The script passed: `status` is `passed`. */
  readonly success: boolean;
  /** Wall time in seconds; 0 if the script never started. */
  readonly executionTime: number;
  /** Also true if `main` was called and failed. */
  readonly hasMainFunction: boolean;
  /**
   * One line: `KeyError: 'label'`, `timeout: …`, `Import failed: …`. `null` if the script passed.
   */
  readonly errorMessage: string | null;
  /**
   * `ScriptNotFoundError`, `TimeoutError`, the name of the Python exception, … `null` if the script
   * passed.
   */
  readonly errorType: string | null;
  /** How the script ended, or why it did not start. */
  readonly status: StepStatus;
  /** All findings about the script: the fault with location and cure, assumptions, … */
  readonly findings: readonly Finding[];
  /** The sources of its inputs. `sample` is generated data. */
  readonly inputs: readonly StepInputReport[];

  /**
   * Created by a `RuntimeTester`.
   * @param fields errors default to `null`, lists to empty, `status` to the value that matches
   * `success`
   * @throws UserError for a missing field or one of the wrong type
   */
  constructor(fields: ScriptTestResultFields) {
    checkValue(requiredFields, fields, 'ScriptTestResult');
    this.scriptName = fields.scriptName;
    this.success = fields.success;
    this.executionTime = fields.executionTime;
    this.hasMainFunction = fields.hasMainFunction;
    this.errorMessage = fields.errorMessage ?? null;
    this.errorType = fields.errorType ?? null;
    this.status = fields.status ?? (fields.success ? 'passed' : 'failed');
    this.findings = fields.findings ?? [];
    this.inputs = fields.inputs ?? [];
  }

  /** The result of one step of a run. */
  static fromReport(step: StepReport, report: RunReport): ScriptTestResult {
    return new ScriptTestResult({
      scriptName: step.scriptName,
      success: hasPassed(step.status),
      executionTime: step.seconds,
      hasMainFunction: step.hasMain,
      errorMessage: step.errorMessage ?? null,
      errorType: step.errorType ?? null,
      status: step.status,
      findings: report.findings.filter((found) => found.step === step.name),
      inputs: step.inputs,
    });
  }

  /** The location of the fault: the innermost line in the user's own files. */
  get location(): FindingLocation | undefined {
    return this.findings.find(({ severity }) => severity === 'error')?.location;
  }

  /**
   * Returns the result if the script passed, and throws otherwise.
   * @throws ScriptNotFoundError
   * @throws TimeoutError
   * @throws ScriptExecutionError for every other failure
   */
  orThrow(): this {
    if (this.success) return this;
    if (this.errorType === 'ScriptNotFoundError') {
      const fault = this.findings.find(({ code }) => code === 'script-not-found');
      const searched = (fault?.evidence ?? []).map((line) => line.replace(/^searched /, ''));
      throw new ScriptNotFoundError(this.scriptName, searched, []);
    }
    const Kind = this.status === 'timed-out' ? TimeoutError : ScriptExecutionError;
    throw new Kind(this.scriptName, this.errorMessage ?? this.status, this.errorType);
  }

  /** `✅ tabular_preprocessing: PASS (2.345s)` */
  toString(): string {
    return this.success
      ? `✅ ${this.scriptName}: PASS (${this.executionTime.toFixed(3)}s)`
      : `❌ ${this.scriptName}: FAIL - ${this.errorMessage ?? this.status}`;
  }

  /** The five fields of the reference with its keys, followed by the other fields. */
  toDict(): ScriptTestResultDict {
    const findings = this.findings.map(jsonFinding);
    return {
      script_name: this.scriptName,
      success: this.success,
      execution_time: this.executionTime,
      has_main_function: this.hasMainFunction,
      error_message: this.errorMessage,
      error_type: this.errorType,
      status: this.status,
      location: findings.find(({ severity }) => severity === 'error')?.location ?? null,
      inputs: this.inputs.map(({ name, source, path }) => ({ name, source, path })),
      findings,
    };
  }

  /** The value for `JSON.stringify`: the same as `toDict`. */
  toJSON(): ScriptTestResultDict {
    return this.toDict();
  }
}

const requiredFields = z.looseObject({
  scriptName: z.string('the name of a script'),
  success: z.boolean('true or false'),
  executionTime: z.number('a number of seconds'),
  hasMainFunction: z.boolean('true or false'),
});
