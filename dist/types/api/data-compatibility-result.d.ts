import type { DataFormat } from '../data/profile.js';
import type { Finding } from '../findings.js';
import type { DataFlowReport, FlowStatus, RunReport } from '../report.js';
import type { JsonFinding } from '../reporters/json-finding.js';
/** What a `DataCompatibilityResult` is made of: its fields, of which most have a default. */
export type DataCompatibilityResultFields = Pick<DataCompatibilityResult, 'scriptA' | 'scriptB' | 'compatible'> & Partial<Pick<DataCompatibilityResult, 'dataFormatA' | 'dataFormatB' | 'compatibilityIssues' | 'status' | 'findings'>>;
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
export declare class DataCompatibilityResult {
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
    constructor(fields: DataCompatibilityResultFields);
    /** The result of one data flow of a run. */
    static fromReport(flow: DataFlowReport, report: RunReport): DataCompatibilityResult;
    /** The result of a run of two scripts, also where nothing passes from one to the other. */
    static fromPair(report: RunReport): DataCompatibilityResult;
    /** `✅ a -> b: COMPATIBLE (csv -> csv)` */
    toString(): string;
    /** The reference's six fields under its keys, and the rest behind them. */
    toDict(): DataCompatibilityResultDict;
    /** What `JSON.stringify` takes: the same as `toDict`. */
    toJSON(): DataCompatibilityResultDict;
}
