/** The events of a run. Reporters use only these and the report. */
import type { Finding } from '../findings/findings.js';
import type { RunReport, StepReport } from './report.js';
/** An event of a run. The events of steps come between the start and the end of the run. */
export type RunEvent = RunStarted | EnvironmentMaking | LibrariesImporting | StepStarted | StepRetried | StepFinished | RunFinished;
/** Called with every event when it happens. */
export type RunListener = (event: RunEvent) => void;
/** The pipeline is planned and Python is available. Only environments are made before. */
export interface RunStarted {
    readonly type: 'run-started';
    /** Name of the pipeline. */
    readonly pipeline: string;
    /** Names, in topological order. */
    readonly steps: readonly string[];
    /** The steps that each step waits for. */
    readonly dependsOn: Readonly<Record<string, readonly string[]>>;
    /** Number of data flows. */
    readonly dataFlows: number;
    /** Maximum number of parallel steps. */
    readonly maxParallel: number;
    /** Version of the interpreter, `3.12.4`. */
    readonly python: string;
    /** The commit that the steps are compared with, or why nothing could be left out. */
    readonly notices?: readonly string[];
}
/** An environment with the packages of a step is made, before the run starts. */
export interface EnvironmentMaking {
    readonly type: 'environment-making';
    /** The first step that needs it. */
    readonly step: string;
    /** For a line to read: `pandas==2.1.4, numpy<2`. */
    readonly packages: string;
}
/** Libraries are imported once for several steps, before the first of these steps starts. */
export interface LibrariesImporting {
    readonly type: 'libraries-importing';
    /** Names of packages: `pandas`, `sklearn`. */
    readonly modules: readonly string[];
}
/** The first attempt of a step starts. */
export interface StepStarted {
    readonly type: 'step-started';
    /** Name of the pipeline. */
    readonly step: string;
    /** 1-based. */
    readonly attempt: number;
}
/** An attempt failed and another follows. */
export interface StepRetried {
    readonly type: 'step-retried';
    /** Name of the pipeline. */
    readonly step: string;
    /** Number of the failed attempt, 1-based. */
    readonly attempt: number;
    /** The reason for the failure, on one line. */
    readonly message: string;
}
/** A step has ended or will not start: also for blocked, skipped and cancelled steps. */
export interface StepFinished {
    readonly type: 'step-finished';
    /** The result of the step. */
    readonly report: StepReport;
    /** The findings about the step so far. Data flows are tested at the end of the run. */
    readonly findings: readonly Finding[];
}
/** The last event: all results are complete. */
export interface RunFinished {
    readonly type: 'run-finished';
    /** The report that `runPipeline` also returns. */
    readonly report: RunReport;
}
