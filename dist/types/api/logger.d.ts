import type { RunEvent } from '../events.js';
import type { RuntimeTestingConfiguration } from './runtime-testing-configuration.js';
/** Where a tester tells what it does; `console` is one. Without one, nothing is ever printed. */
export interface Logger {
    /** Steps that begin. */
    readonly debug: (message: string) => void;
    /** Runs that begin and pass, steps that pass or are skipped, notices. */
    readonly info: (message: string) => void;
    /** Steps that are tried again, and warnings. */
    readonly warn: (message: string) => void;
    /** Steps and runs that do not pass. */
    readonly error: (message: string) => void;
}
/** Tells the events of a run to the logger, as far as the configuration asks for them. */
export declare function logEvent(event: RunEvent, logger: Logger, { enableLogging, logLevel }: RuntimeTestingConfiguration): void;
