/** What a run says while it runs. Reporters see these and the report, and nothing else. */
import type { Finding } from './findings.js';
import type { RunReport, StepReport } from './report.js';
/** What happens in a run: the events of its steps come between its own two. */
export type RunEvent = RunStarted | StepStarted | StepRetried | StepFinished | RunFinished;
/** Told every event as it happens. */
export type RunListener = (event: RunEvent) => void;
/** The pipeline is planned and Python is there: the first event. */
export interface RunStarted {
    readonly type: 'run-started';
    /** Its name. */
    readonly pipeline: string;
    /** Names, in topological order. */
    readonly steps: readonly string[];
    /** How many there are. */
    readonly dataFlows: number;
    /** Steps at once. */
    readonly maxParallel: number;
    /** Version of the interpreter, `3.12.4`. */
    readonly python: string;
}
/** The first attempt of a step begins. */
export interface StepStarted {
    readonly type: 'step-started';
    /** Its name. */
    readonly step: string;
    /** 1-based. */
    readonly attempt: number;
}
/** An attempt failed and another follows. */
export interface StepRetried {
    readonly type: 'step-retried';
    /** Its name. */
    readonly step: string;
    /** The one that failed, 1-based. */
    readonly attempt: number;
    /** Why it failed, in one line. */
    readonly message: string;
}
/** A step is over, or will never begin: also for those blocked, skipped or cancelled. */
export interface StepFinished {
    readonly type: 'step-finished';
    /** Its record. */
    readonly report: StepReport;
    /** What was found of it so far; data flows are judged at the end of the run. */
    readonly findings: readonly Finding[];
}
/** All is judged: the last event. */
export interface RunFinished {
    readonly type: 'run-finished';
    /** What `runPipeline` answers too. */
    readonly report: RunReport;
}
