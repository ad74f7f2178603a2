import type { RunEvent } from '../report/events.js';
import type { RuntimeTestingConfiguration } from './runtime-testing-configuration.js';
/**
 * Receives the log messages of a tester, for example `console`. Without a logger, nothing is
 * printed.
 */
export interface Logger {
    /** Steps that start. */
    readonly debug: (message: string) => void;
    /** Runs that start and pass, steps that pass or are skipped, notices. */
    readonly info: (message: string) => void;
    /** Retried steps, and warnings. */
    readonly warn: (message: string) => void;
    /** Steps and runs that do not pass. */
    readonly error: (message: string) => void;
}
/** Sends the events of a run to the logger, according to the log level of the configuration. */
export declare function logEvent(event: RunEvent, logger: Logger, { enableLogging, logLevel }: RuntimeTestingConfiguration): void;
