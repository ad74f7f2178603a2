import type { ScriptExecutionSpec } from './script-execution-spec.js';
/** The arguments of `main`, by parameter. Paths are relative to the project root. */
export interface MainParams {
    /** Logical name → path of the input. */
    readonly inputPaths: Readonly<Record<string, string>>;
    /** Logical name → path of the output. A run writes to its workspace, never to this path. */
    readonly outputPaths: Readonly<Record<string, string>>;
    /** Name → value: set in the environment and passed as a mapping. */
    readonly environVars: Readonly<Record<string, string>>;
    /** Attributes of `job_args`; `null` calls `main` with `None`. */
    readonly jobArgs: Readonly<Record<string, unknown>> | null;
}
export declare function mainParamsOf(spec: ScriptExecutionSpec): MainParams;
/**
 * The parameters that a caller gives.
 * @throws UserError for unknown parameters and values of the wrong type
 */
export declare function mainParamsFrom(given?: Partial<MainParams>): Partial<MainParams>;
