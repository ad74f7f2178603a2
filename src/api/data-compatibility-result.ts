import { z } from 'zod';
import { checkValue } from '../config/check-value.ts';
import type { DataFormat } from '../data/data-format.ts';
import type { Finding } from '../findings/findings.ts';
import {
  type DataFlowReport,
  FLOW_STATUS,
  type FlowCause,
  type FlowStatus,
  hasPassed,
  type RunReport,
} from '../report/report.ts';
import { jsonFinding } from '../reporters/json-cause.ts';
import type { JsonFinding } from '../reporters/json-finding.ts';

/** The fields of a `DataCompatibilityResult`. Most of them have a default. */
export type DataCompatibilityResultFields = Pick<
  DataCompatibilityResult,
  'scriptA' | 'scriptB' | 'compatible'
> &
  Partial<
    Pick<
      DataCompatibilityResult,
      'dataFormatA' | 'dataFormatB' | 'compatibilityIssues' | 'cause' | 'findings'
    >
  >;

/** A `DataCompatibilityResult` with the keys of the reference. */
export interface DataCompatibilityResultDict {
  readonly script_a: string;
  readonly script_b: string;
  readonly compatible: boolean;
  readonly data_format_a: DataFormat | null;
  readonly data_format_b: DataFormat | null;
  readonly compatibility_issues: readonly string[];
  readonly cause: FlowCause;
  readonly status: FlowStatus;
  readonly findings: readonly JsonFinding[];
}

/** Whether a script can process the output of another script. Immutable. */
export class DataCompatibilityResult {
  /** The producer. */
  readonly scriptA: string;
  /** The consumer. */
  readonly scriptB: string;
  /** The producer passed and wrote data, and the consumer passed on that data. */
  readonly compatible: boolean;
  /** Lower case, `csv`; `null` if the producer wrote nothing. */
  readonly dataFormatA: DataFormat | null;
  /** The format that the consumer read; `null` if it was not run. */
  readonly dataFormatB: DataFormat | null;
  /** The reasons for the incompatibility; empty if compatible. */
  readonly compatibilityIssues: readonly string[];
  /** Who is at fault; `held` if compatible. */
  readonly cause: FlowCause;
  /** The cause in three words. */
  readonly status: FlowStatus;
  /** All findings about the two scripts and the data between them. */
  readonly findings: readonly Finding[];

  /**
   * Created by a `RuntimeTester`.
   * @param fields formats default to `null`, lists to empty, `cause` to `held` or `data` by
   * `compatible`
   * @throws UserError for a missing field or one of the wrong type
   */
  constructor(fields: DataCompatibilityResultFields) {
    checkValue(requiredFields, fields, 'DataCompatibilityResult');
    this.scriptA = fields.scriptA;
    this.scriptB = fields.scriptB;
    this.compatible = fields.compatible;
    this.dataFormatA = fields.dataFormatA ?? null;
    this.dataFormatB = fields.dataFormatB ?? null;
    this.compatibilityIssues = fields.compatibilityIssues ?? [];
    this.cause = fields.cause ?? (fields.compatible ? 'held' : 'data');
    this.status = FLOW_STATUS[this.cause];
    this.findings = fields.findings ?? [];
  }

  /** The result of one data flow of a run. */
  static fromReport(flow: DataFlowReport, report: RunReport): DataCompatibilityResult {
    const ends = [flow.producer, flow.consumer];
    return new DataCompatibilityResult({
      scriptA: scriptOf(flow.producer, report),
      scriptB: scriptOf(flow.consumer, report),
      compatible: flow.status === 'compatible',
      dataFormatA: flow.producerFormat,
      dataFormatB: flow.consumerFormat,
      compatibilityIssues: flow.issues,
      cause: flow.cause,
      findings: report.findings.filter(
        ({ flow: of, step }) => of === flow.key || (of === undefined && ends.includes(step ?? '')),
      ),
    });
  }

  /** The result of a run of two scripts, even if no data flows between them. */
  static fromPair(report: RunReport): DataCompatibilityResult {
    const [flow] = report.flows;
    if (flow !== undefined) return DataCompatibilityResult.fromReport(flow, report);
    const [a, b] = report.steps;
    const culprit = report.steps.find(({ status }) => !hasPassed(status));
    const role = culprit === a ? 'A' : 'B';
    return new DataCompatibilityResult({
      scriptA: a?.scriptName ?? '',
      scriptB: b?.scriptName ?? '',
      compatible: false,
      dataFormatA:
        a?.outputs.find(({ profile }) => profile.format !== null)?.profile.format ?? null,
      cause: causeWithoutFlow(culprit === undefined ? undefined : role),
      compatibilityIssues: [
        culprit === undefined
          ? (report.findings.find(({ code }) => code === 'wiring-unknown')?.message ??
            'No output of the first script feeds an input of the second.')
          : `Script ${role} failed: ${culprit.errorMessage ?? culprit.status}`,
      ],
      findings: report.findings,
    });
  }

  /** `✅ a -> b: COMPATIBLE (csv -> csv)` */
  toString(): string {
    const pair = `${this.scriptA} -> ${this.scriptB}`;
    return this.compatible
      ? `✅ ${pair}: COMPATIBLE (${this.dataFormatA} -> ${this.dataFormatB})`
      : `❌ ${pair}: INCOMPATIBLE - ${this.compatibilityIssues.join('; ')}`;
  }

  /** The six fields of the reference with its keys, followed by the other fields. */
  toDict(): DataCompatibilityResultDict {
    return {
      script_a: this.scriptA,
      script_b: this.scriptB,
      compatible: this.compatible,
      data_format_a: this.dataFormatA,
      data_format_b: this.dataFormatB,
      compatibility_issues: [...this.compatibilityIssues],
      cause: this.cause,
      status: this.status,
      findings: this.findings.map(jsonFinding),
    };
  }

  /** The value for `JSON.stringify`: the same as `toDict`. */
  toJSON(): DataCompatibilityResultDict {
    return this.toDict();
  }
}

/** Of two scripts with no data flow between them, by the one that failed. */
function causeWithoutFlow(failed: 'A' | 'B' | undefined): FlowCause {
  if (failed === undefined) return 'untested';
  return failed === 'A' ? 'producer' : 'consumer';
}

function scriptOf(step: string, { steps }: RunReport): string {
  return steps.find(({ name }) => name === step)?.scriptName ?? step;
}

const requiredFields = z.looseObject({
  scriptA: z.string('the name of a script'),
  scriptB: z.string('the name of a script'),
  compatible: z.boolean('true or false'),
});
