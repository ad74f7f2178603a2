import { ScriptTestResult } from '../api/script-test-result.js';
import type { PipelineRunner } from './pipeline-runner.js';
import { type ScriptOutcome } from './script-outcome.js';
/** By name, in the given order; `null` for a script with an invalid name. */
export type ScriptResults = Readonly<Record<string, ScriptTestResult | null>>;
export interface OutcomeListener {
    readonly onBegin: (name: string, index: number) => void;
    readonly onEnd: (name: string, outcome: ScriptOutcome) => void;
}
/**
 * Runs scripts by name, as many in parallel as the runner allows, and reports them in order.
 * @throws UserError if nothing can run: no scripts, two scripts with the same name, no Python
 */
export declare function runScriptsAlone(given: readonly string[], runner: PipelineRunner, listener: OutcomeListener): Promise<ScriptResults>;
