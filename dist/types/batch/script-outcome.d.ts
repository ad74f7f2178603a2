import { type StepReport } from '../report/report.js';
import { type UserError } from '../text/errors.js';
/** The part of the result of a script that its output line shows. */
export interface ScriptOutcome {
    /** `exception`: the name of the script is invalid. */
    readonly kind: 'passed' | 'failed' | 'exception';
    /** Wall time. */
    readonly seconds: number;
    /** One line; empty if the script passed. */
    readonly message: string;
    readonly hasMain: boolean;
    /** `ScriptNotFoundError`, the name of the Python exception, …; absent if the script passed. */
    readonly errorType?: string | undefined;
    /** The path of the script as shown to the user; absent if it was not found. */
    readonly script?: string | undefined;
}
export declare function outcomeOf(step: StepReport): ScriptOutcome;
export declare function exceptionOf(error: UserError): ScriptOutcome;
/** `✅ PASS (1.234s)`, `❌ FAIL: …`, `❌ EXCEPTION: …` */
export declare function outcomeLine({ kind, seconds, message }: ScriptOutcome): string;
