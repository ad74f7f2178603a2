import { type UserError } from '../errors.js';
import type { StepReport } from '../report.js';
/** As much of what became of a script as its line tells. */
export interface ScriptOutcome {
    /** `exception`: it could not even be asked for. */
    readonly kind: 'passed' | 'failed' | 'exception';
    /** Of wall time. */
    readonly seconds: number;
    /** One line; empty where it passed. */
    readonly message: string;
    readonly hasMain: boolean;
    /** `ScriptNotFoundError`, the Python exception's name, …; absent where it passed. */
    readonly errorType?: string | undefined;
    /** The script as shown to the user; absent where it was not found. */
    readonly script?: string | undefined;
}
export declare function outcomeOf(step: StepReport): ScriptOutcome;
export declare function exceptionOf(error: UserError): ScriptOutcome;
/** `✅ PASS (1.234s)`, `❌ FAIL: …`, `❌ EXCEPTION: …` */
export declare function outcomeLine({ kind, seconds, message }: ScriptOutcome): string;
