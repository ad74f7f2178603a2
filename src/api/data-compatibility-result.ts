import type { DataFormat } from '../data/data-format.ts';
import type { Finding } from '../findings.ts';
import type { DataFlowReport, FlowStatus, RunReport } from '../report.ts';
import type { JsonFinding } from '../reporters/json-finding.ts';
import { jsonFinding } from '../reporters/json-report.ts';

/** What a `DataCompatibilityResult` is made of: its fields, of which most have a default. */
export type DataCompatibilityResultFields = Pick<
  DataCompatibilityResult,
  'scriptA' | 'scriptB' | 'compatible'
> &
  Partial<
    Pick<
      DataCompatibilityResult,
      'dataFormatA' | 'dataFormatB' | 'compatibilityIssues' | 'status' | 'findings'
    >
  >;

/** A `DataCompatibilityResult` under the reference's keys. */
export interface DataCompatibilityResultDict {
  readonly script_a: string;
  readonly script_b: string;
  readonly compatible: boolean;
  readonly data_format_a: DataFormat | null;
  readonly data_format_b: DataFormat | null;
  readonly compatibility_issues: readonly string[];
  readonly status: FlowStatus;
  readonly findings: readonly JsonFinding[];
}

/** Whether one script could work on what another wrote. Immutable. */
export class DataCompatibilityResult {
  /** The producer. */
  readonly scriptA: string;
  /** The consumer. */
  readonly scriptB: string;
  /** The producer passed, handed over data, and the consumer passed on it. */
  readonly compatible: boolean;
  /** Lower case, `csv`; `null` where the producer wrote nothing. */
  readonly dataFormatA: DataFormat | null;
  /** The format that the consumer was given; `null` where it was not run. */
  readonly dataFormatB: DataFormat | null;
  /** Why they do not fit, in words; empty where they do. */
  readonly compatibilityIssues: readonly string[];
  /** `untested`: the producer did not pass, or the consumer was not run. */
  readonly status: FlowStatus;
  /** All that was found of the two scripts and of the data between them. */
  readonly findings: readonly Finding[];

  /**
   * A `RuntimeTester` makes it.
   * @param fields formats default to `null`, lists to none, `status` to what `compatible` says
   */
  constructor(fields: DataCompatibilityResultFields) {
    this.scriptA = fields.scriptA;
    this.scriptB = fields.scriptB;
    this.compatible = fields.compatible;
    this.dataFormatA = fields.dataFormatA ?? null;
    this.dataFormatB = fields.dataFormatB ?? null;
    this.compatibilityIssues = fields.compatibilityIssues ?? [];
    this.status = fields.status ?? (fields.compatible ? 'compatible' : 'incompatible');
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
      status: flow.status,
      findings: report.findings.filter(
        ({ flow: of, step }) => of === flow.key || (of === undefined && ends.includes(step ?? '')),
      ),
    });
  }

  /** The result of a run of two scripts, also where nothing passes from one to the other. */
  static fromPair(report: RunReport): DataCompatibilityResult {
    const [flow] = report.flows;
    if (flow !== undefined) return DataCompatibilityResult.fromReport(flow, report);
    const [a, b] = report.steps;
    const culprit = report.steps.find(({ status }) => status !== 'passed');
    const role = culprit === a ? 'A' : 'B';
    return new DataCompatibilityResult({
      scriptA: a?.scriptName ?? '',
      scriptB: b?.scriptName ?? '',
      compatible: false,
      status: 'untested',
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

  /** The reference's six fields under its keys, and the rest behind them. */
  toDict(): DataCompatibilityResultDict {
    return {
      script_a: this.scriptA,
      script_b: this.scriptB,
      compatible: this.compatible,
      data_format_a: this.dataFormatA,
      data_format_b: this.dataFormatB,
      compatibility_issues: [...this.compatibilityIssues],
      status: this.status,
      findings: this.findings.map(jsonFinding),
    };
  }

  /** What `JSON.stringify` takes: the same as `toDict`. */
  toJSON(): DataCompatibilityResultDict {
    return this.toDict();
  }
}

function scriptOf(step: string, { steps }: RunReport): string {
  return steps.find(({ name }) => name === step)?.scriptName ?? step;
}
