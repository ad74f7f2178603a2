/** What a step may do outside its inputs and outputs, and how the rest is reported. */
/** `error`, `warn`: everything that is not allowed; `off`: nothing is observed. */
export type Hermetic = 'error' | 'warn' | 'off';
/** Patterns of what a step may do, by kind. */
export interface Allowed {
    /** Paths; relative ones are relative to the root of the pipeline. */
    readonly read: readonly string[];
    /** Paths, in the same form. */
    readonly write: readonly string[];
    /** Hosts, with or without a port. */
    readonly network: readonly string[];
    /** Names of programs. */
    readonly subprocess: readonly string[];
    /** For the cache of results: that its code reads the clock does not change its outputs. */
    readonly clock?: boolean;
    /** The same of random numbers without a seed. */
    readonly random?: boolean;
}
