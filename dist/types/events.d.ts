/** What a run says while it runs. Reporters see these and the report, and nothing else. */
import type { Finding } from './findings.js';
import type { RunReport, StepReport } from './report.js';
export type RunEvent = {
    readonly type: 'run-started';
    readonly pipeline: string;
    readonly steps: readonly string[];
    readonly dataFlows: number;
    readonly maxParallel: number;
    readonly python: string;
} | {
    readonly type: 'step-started';
    readonly step: string;
    readonly attempt: number;
}
/** An attempt failed and another follows. */
 | {
    readonly type: 'step-retried';
    readonly step: string;
    readonly attempt: number;
    readonly message: string;
}
/** Also for steps that were never started: blocked, skipped, cancelled. */
 | {
    readonly type: 'step-finished';
    readonly report: StepReport;
    readonly findings: readonly Finding[];
} | {
    readonly type: 'run-finished';
    readonly report: RunReport;
};
export type RunListener = (event: RunEvent) => void;
