/** The report of a run: all reporters and outputs use only this object. */
import type { DataFormat } from '../data/data-format.js';
import type { OutputProfile } from '../data/profile.js';
import type { Finding } from '../findings/findings.js';
import type { WiringRule } from '../pipeline/wiring-rule.js';
import type { ContractReport } from './data-contract.js';
import type { ObservedReport, StepUse } from './use-report.js';
import type { VariantsReport } from './variants-report.js';
/** The report of a run. */
export interface RunReport {
    /** The tool that ran the pipeline. */
    readonly tool: {
        readonly name: string;
        readonly version: string;
    };
    /**
     * The name of the pipeline, and its file as shown to the user; no file for a pipeline given as a
     * value.
     */
    readonly pipeline: {
        readonly name: string;
        readonly file?: string;
    };
    /** Every step passed or was skipped, every data flow is compatible, and the run is complete. */
    readonly success: boolean;
    /** `false`: the run was interrupted or stopped at the first failure. */
    readonly complete: boolean;
    /** The internal error of the tool that ended the run, with its stack. */
    readonly internalError?: string;
    /** ISO 8601, UTC. */
    readonly startedAt: string;
    /** Wall time of the run. */
    readonly seconds: number;
    /** Absolute base directory of relative paths in locations. */
    readonly baseDir: string;
    /** The environment of the run; `platform` as in Node, `linux-x64`. */
    readonly environment: {
        readonly python: {
            readonly version: string;
            readonly executable: string;
        };
        readonly node: string;
        readonly platform: string;
        readonly maxParallel: number;
    };
    /** In topological order. */
    readonly steps: readonly StepReport[];
    /** In the order of their consumers. */
    readonly flows: readonly DataFlowReport[];
    /** Edges that only define the order of two steps. */
    readonly orderEdges: readonly {
        readonly from: string;
        readonly to: string;
    }[];
    /** Most important first: errors before warnings before notices, causes before consequences. */
    readonly findings: readonly Finding[];
    /**
     * What to fix, each fault once, the one that stops most steps first. Every surface that counts or
     * lists failures uses this list.
     */
    readonly causes: readonly CauseReport[];
    /** The errors with the wording of the reference: `Script x failed: …`. */
    readonly errors: readonly string[];
    /** Which steps the run was limited to, and why; absent if it ran all. */
    readonly selection?: SelectionReport;
    /** What the outputs carried, compared with what is locked; absent if nothing is. */
    readonly contract?: ContractReport;
    /** How the steps behave on variants of their inputs; absent if not asked for. */
    readonly variants?: VariantsReport;
}
/** The steps that the run was limited to. */
export interface SelectionReport {
    /** The options: `--select train+`. */
    readonly wish: string;
    /** The commit that it was compared with, or why nothing could be left out. */
    readonly notices: readonly string[];
    /** Every step, in topological order. */
    readonly steps: readonly SelectedStep[];
}
/** Whether the run was to run a step, and why. */
export interface SelectedStep {
    /** Its name. */
    readonly name: string;
    /** `selected` · `needed` a selected step reads what it writes · `left-out`. */
    readonly role: 'selected' | 'needed' | 'left-out';
    /** In words. */
    readonly reason: string;
}
/** One fault, and everything that it stops. */
export interface CauseReport {
    /** Unique in the report. */
    readonly id: string;
    /** The error that explains the fault best. */
    readonly finding: Finding;
    /** Further errors of the same steps. */
    readonly also: readonly Finding[];
    /** The steps that have the fault; empty for a fault of a data flow or of the whole run. */
    readonly steps: readonly string[];
    /** The data flows that it breaks: `producer->consumer`. */
    readonly flows: readonly string[];
    /** The steps that were not run because of it, in the order of the run. */
    readonly notRun: readonly string[];
    /** A command that runs the failure again; absent for a pipeline without a file. */
    readonly reproduce?: string;
    /** Replay bundles of its steps, as shown to the user; absent if none were written. */
    readonly bundles?: readonly string[];
    /** The lines around the fault as they were in the file after the run; absent if not readable. */
    readonly frame?: CodeFrame;
}
/** Consecutive lines of a file. */
export interface CodeFrame {
    /** 1-based number of the first line; in a notebook, in its cell. */
    readonly firstLine: number;
    /** The number of the faulty line in the cell of a notebook; absent in other files. */
    readonly faultLine?: number;
    /** The lines, separated by line breaks. */
    readonly text: string;
}
/**
 * `passed` the script succeeded and wrote its outputs · `cached` it did so in an earlier run, and
 * was not run again · `failed` the script failed · `timed-out`
 * the time limit was exceeded · `crashed` the process died · `blocked` an earlier step did not pass
 * · `skipped` the step has no script · `cancelled` the run ended first.
 */
export type StepStatus = 'passed' | 'cached' | 'failed' | 'timed-out' | 'crashed' | 'blocked' | 'skipped' | 'cancelled';
/** The step succeeded, in this run or in the one that its result is from. */
export declare function hasPassed(status: StepStatus): boolean;
/** The step failed; blocked and cancelled steps did not start. */
export declare function isFailure(status: StepStatus): boolean;
/** The result of one step. */
export interface StepReport {
    /** Unique in the pipeline. */
    readonly name: string;
    /** File stem of the script; the name of the step if it has no script. */
    readonly scriptName: string;
    /** The path of the script as shown to the user; absent if not found. */
    readonly script?: string;
    /** How the script ended, or why it did not start. */
    readonly status: StepStatus;
    /** Offset from the start of the run to the start of the step; absent if it never started. */
    readonly startedAfterSeconds?: number;
    /** Wall time of the last attempt; 0 if it never started. */
    readonly seconds: number;
    /** Also true if `main` was called and failed. */
    readonly hasMain: boolean;
    /** One line: `KeyError: 'label'`, `timeout: …`, `Import failed: …`. Absent if passed. */
    readonly errorMessage?: string;
    /** The Python exception, or the violated rule: `KeyError`, `OutputMissing`. */
    readonly errorType?: string;
    /** The nearest step upstream that failed; of several, the first in the order of the run. */
    readonly blockedBy?: string;
    /** The others of them, at most 19; absent if there are none. */
    readonly alsoBlockedBy?: readonly string[];
    /** Why it was skipped, if the pipeline gives a reason (`skip`). */
    readonly skipReason?: string;
    /** Number of attempts, without a repeat in a fresh interpreter; 0 if it never started. */
    readonly attempts: number;
    /** Passed, but not on the first attempt. */
    readonly flaky: boolean;
    /** Exit code of the process; absent if a signal killed it or it never started. */
    readonly exitCode?: number;
    /** The signal that killed the process: `SIGKILL`. */
    readonly signal?: string;
    /** Processor time of the process, user and system. */
    readonly cpuSeconds?: number;
    /** Peak memory of the process. */
    readonly peakMemoryBytes?: number;
    /** The traceback that Python printed. */
    readonly traceback?: string;
    /** Last lines of what the script printed; bounded. */
    readonly stdoutTail: string;
    /** Last lines of its standard error; bounded. */
    readonly stderrTail: string;
    /** The inputs of `main`. */
    readonly inputs: readonly StepInputReport[];
    /** The outputs of the step. */
    readonly outputs: readonly StepOutputReport[];
    /** What the script used of what its step declares; absent if that was not recorded. */
    readonly use?: StepUse;
    /** What the step did outside its inputs and outputs, in order; absent if it was not observed. */
    readonly observed?: readonly ObservedReport[];
    /** With status `cached`: where the result is from. */
    readonly cached?: CachedReport;
    /** With the cache on: why no result of an earlier run could be used. */
    readonly cacheMiss?: readonly string[];
    /** With the cache on: why the result of this run cannot be used again. */
    readonly uncacheable?: readonly string[];
    /** The directory of the step, if it was kept. */
    readonly directory?: string;
    /** Its own Python; absent if it ran with that of the run. */
    readonly python?: {
        readonly version: string;
        readonly executable: string;
    };
    /** Whether the process was forked from a template or is a fresh interpreter. */
    readonly mode?: 'fork' | 'spawn';
}
/** The earlier run that a result is from. */
export interface CachedReport {
    /** ISO 8601, UTC: when it was saved. */
    readonly savedAt: string;
    /** Its age at the start of this run. */
    readonly ageSeconds: number;
    /** Identifies the run. */
    readonly run: string;
    /** Wall time of the step in that run. */
    readonly seconds: number;
    /** What changed since; empty unless a result was asked for whether it is valid or not. */
    readonly changed: readonly string[];
}
/** One input of a step. */
export interface StepInputReport {
    /** Logical name. */
    readonly name: string;
    /**
     * The source of the input: a declared path, a declared path that is `missing` or `empty`, a data
     * flow, or generated sample data.
     */
    readonly source: 'declared' | 'missing' | 'empty' | 'flow' | 'sample';
    /** As shown to the user. */
    readonly path: string;
}
/** One output of a step. */
export interface StepOutputReport {
    /** Logical name. */
    readonly name: string;
    /** Declared by the pipeline; otherwise only found in the script. */
    readonly declared: boolean;
    /** The content of the output. */
    readonly profile: OutputProfile;
}
/**
 * The verdict of a data flow.
 *
 * `held` both steps passed, the consumer on the data of the producer · `data` the data that was
 * passed on is at fault: only these flows are broken · `consumer` the consumer failed for another
 * reason, and nothing accuses the data · `producer` the producer failed · `untested` one of the
 * two steps was not run.
 */
export type FlowCause = 'held' | 'data' | 'consumer' | 'producer' | 'untested';
/** The cause in the three words of a compatibility test; see `FLOW_STATUS`. */
export type FlowStatus = 'compatible' | 'incompatible' | 'untested';
/** Only evidence against the data makes a flow incompatible. */
export declare const FLOW_STATUS: Readonly<Record<FlowCause, FlowStatus>>;
/** A data flow from one step to another, and its verdict. */
export interface DataFlowReport {
    /** `producer->consumer` */
    readonly key: string;
    /** Step name. */
    readonly producer: string;
    /** Step name. */
    readonly consumer: string;
    /** The verdict of the data flow, and who is at fault. */
    readonly cause: FlowCause;
    /** The same in three words. */
    readonly status: FlowStatus;
    /** Format that the producer wrote; `null` if it wrote nothing. */
    readonly producerFormat: DataFormat | null;
    /** Format that the consumer read; `null` if it was not run. */
    readonly consumerFormat: DataFormat | null;
    /** The reasons why the data flow is not compatible. */
    readonly issues: readonly string[];
    /** Which outputs fed which inputs. */
    readonly connections: readonly ConnectionReport[];
}
/** One output that fed one input. */
export interface ConnectionReport {
    /** Logical name at the producer. */
    readonly output: string;
    /** Logical name at the consumer. */
    readonly input: string;
    /** The path inside the output that is read; empty for the whole output. */
    readonly below: string;
    /** Where the output lies in a directory that the input reads; `null` if the input is the output. */
    readonly at: string | null;
    /** The rule that created the connection. */
    readonly rule: WiringRule;
    /** Format of the data that was read; `null` if nothing was written. */
    readonly format: DataFormat | null;
}
