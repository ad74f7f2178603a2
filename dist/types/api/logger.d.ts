import type { RunEvent } from '../events.js';
import type { RuntimeTestingConfiguration } from './runtime-testing-configuration.js';
/** Where a tester tells what it does; `console` is one. Without one, nothing is ever printed. */
export interface Logger {
    readonly debug: (message: string) => void;
    readonly info: (message: string) => void;
    readonly warn: (message: string) => void;
    readonly error: (message: string) => void;
}
/** Tells the events of a run to the logger, as far as the configuration asks for them. */
export declare function logEvent(event: RunEvent, logger: Logger, { enableLogging, logLevel }: RuntimeTestingConfiguration): void;
