/** The one record of a run: every reporter and every output is made from it and from nothing else. */
import type { DataFormat, OutputProfile } from './data/profile.js';
import type { Finding } from './findings.js';
import type { WiringRule } from './pipeline/plan.js';
export interface RunReport {
    readonly tool: {
        readonly name: string;
        readonly version: string;
    };
    readonly pipeline: {
        readonly name: string;
        readonly file?: string;
    };
    /** Every step passed or was skipped, every data flow held, and the run was complete. */
    readonly success: boolean;
    /** `false`: interrupted, or ended at the first failure. */
    readonly complete: boolean;
    /** ISO 8601, UTC. */
    readonly startedAt: string;
    readonly seconds: number;
    /** Absolute: what relative paths of locations are relative to. */
    readonly baseDir: string;
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
    /** Edges that only order two steps. */
    readonly orderEdges: readonly {
        readonly from: string;
        readonly to: string;
    }[];
    /** Most important first: errors before warnings before notices, causes before consequences. */
    readonly findings: readonly Finding[];
    /** The errors in the reference's words: `Script x failed: …`. */
    readonly errors: readonly string[];
}
/**
 * `passed` it did all it declares · `failed` it ended wrongly by its own doing · `timed-out` ended
 * by us · `crashed` its process died · `blocked` a step before it did not pass · `skipped` it has
 * no script · `cancelled` the run ended first.
 */
export type StepStatus = 'passed' | 'failed' | 'timed-out' | 'crashed' | 'blocked' | 'skipped' | 'cancelled';
/** It ended wrongly; blocked and cancelled steps have not begun to. */
export declare function isFailure(status: StepStatus): boolean;
export interface StepReport {
    readonly name: string;
    /** File stem of the script; the step's name where it has none. */
    readonly scriptName: string;
    /** The script as shown to the user; absent where not found. */
    readonly script?: string;
    readonly status: StepStatus;
    /** Offset from the start of the run to the start of the step; absent where it never started. */
    readonly startedAfterSeconds?: number;
    /** Wall time of the last attempt; 0 where it never started. */
    readonly seconds: number;
    readonly hasMain: boolean;
    /** In one line: `KeyError: 'label'`, `timeout: …`, `Import failed: …`. Absent when passed. */
    readonly errorMessage?: string;
    readonly errorType?: string;
    /** The nearest step upstream that failed. */
    readonly blockedBy?: string;
    readonly attempts: number;
    /** Passed, but not at the first attempt. */
    readonly flaky: boolean;
    readonly exitCode?: number;
    readonly signal?: string;
    readonly cpuSeconds?: number;
    readonly peakMemoryBytes?: number;
    /** What Python printed of the exception. */
    readonly traceback?: string;
    /** Last lines of what the script printed; bounded. */
    readonly stdoutTail: string;
    readonly stderrTail: string;
    readonly inputs: readonly StepInputReport[];
    readonly outputs: readonly StepOutputReport[];
    /** The step's directory, where it was kept. */
    readonly directory?: string;
    /** Whether its process was forked from the host or a fresh interpreter. */
    readonly mode?: 'fork' | 'spawn';
}
export interface StepInputReport {
    /** Logical name. */
    readonly name: string;
    readonly source: 'declared' | 'missing' | 'empty' | 'flow' | 'sample';
    /** As shown to the user. */
    readonly path: string;
}
export interface StepOutputReport {
    /** Logical name. */
    readonly name: string;
    readonly declared: boolean;
    readonly profile: OutputProfile;
}
/** `untested`: the producer did not pass, or the consumer was not run. */
export type FlowStatus = 'compatible' | 'incompatible' | 'untested';
export interface DataFlowReport {
    /** `producer->consumer` */
    readonly key: string;
    readonly producer: string;
    readonly consumer: string;
    readonly status: FlowStatus;
    /** Format the producer wrote; `null` where it wrote nothing. */
    readonly producerFormat: DataFormat | null;
    /** Format the consumer read; `null` where it was not run. */
    readonly consumerFormat: DataFormat | null;
    /** Why it does not hold, in words. */
    readonly issues: readonly string[];
    readonly connections: readonly ConnectionReport[];
}
export interface ConnectionReport {
    readonly output: string;
    readonly input: string;
    readonly below: string;
    readonly rule: WiringRule;
    readonly format: DataFormat | null;
}
