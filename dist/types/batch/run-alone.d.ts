import { ScriptTestResult } from '../api/script-test-result.js';
import type { PipelineRunner } from './pipeline-runner.js';
import { type ScriptOutcome } from './script-outcome.js';
/** By the name that was given, in that order; `null` for a script that could not be asked for. */
export type ScriptResults = Readonly<Record<string, ScriptTestResult | null>>;
export interface Teller {
    readonly begin: (name: string, index: number) => void;
    readonly end: (name: string, outcome: ScriptOutcome) => void;
}
/**
 * Runs scripts by name alone, as many at once as the runner allows, and tells of them in order.
 * @throws UserError where nothing can be run: no script, two of one name, no Python
 */
export declare function runScriptsAlone(given: readonly string[], runner: PipelineRunner, teller: Teller): Promise<ScriptResults>;
