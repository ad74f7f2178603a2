import type { DataFormat } from '../data/data-format.js';
import type { Finding } from '../findings/findings.js';
import { type DataFlowReport, type FlowCause, type FlowStatus, type RunReport } from '../report/report.js';
import type { JsonFinding } from '../reporters/json-finding.js';
/** The fields of a `DataCompatibilityResult`. Most of them have a default. */
export type DataCompatibilityResultFields = Pick<DataCompatibilityResult, 'scriptA' | 'scriptB' | 'compatible'> & Partial<Pick<DataCompatibilityResult, 'dataFormatA' | 'dataFormatB' | 'compatibilityIssues' | 'cause' | 'findings'>>;
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
export declare class DataCompatibilityResult {
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
    constructor(fields: DataCompatibilityResultFields);
    /** The result of one data flow of a run. */
    static fromReport(flow: DataFlowReport, report: RunReport): DataCompatibilityResult;
    /** The result of a run of two scripts, even if no data flows between them. */
    static fromPair(report: RunReport): DataCompatibilityResult;
    /** `✅ a -> b: COMPATIBLE (csv -> csv)` */
    toString(): string;
    /** The six fields of the reference with its keys, followed by the other fields. */
    toDict(): DataCompatibilityResultDict;
    /** The value for `JSON.stringify`: the same as `toDict`. */
    toJSON(): DataCompatibilityResultDict;
}
