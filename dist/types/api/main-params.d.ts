import type { ScriptExecutionSpec } from './script-execution-spec.js';
/** What `main` of a script is given, by parameter. Paths are relative to the project root. */
export interface MainParams {
    /** Logical name → path of the input. */
    readonly inputPaths: Readonly<Record<string, string>>;
    /** Logical name → path of the output; a run writes into its workspace, never there. */
    readonly outputPaths: Readonly<Record<string, string>>;
    /** Name → value: set in the environment, and passed as a mapping. */
    readonly environVars: Readonly<Record<string, string>>;
    /** Attributes of `job_args`; `null` calls `main` with `None`. */
    readonly jobArgs: Readonly<Record<string, unknown>> | null;
}
/** Without any job arguments a script is told that it is being tested, as in the reference. */
export declare function mainParamsOf(spec: ScriptExecutionSpec): MainParams;
