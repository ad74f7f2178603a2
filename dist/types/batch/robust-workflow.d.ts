import { DataCompatibilityResult } from '../api/data-compatibility-result.js';
import { type ProgressOutput, type RunnerLike } from './pipeline-runner.js';
import { type ScriptResults } from './run-alone.js';
/** The results of the scripts, or the reason why none could run. */
export type RobustWorkflowResult = {
    /** At least one script passed. */
    readonly success: boolean;
    /** Number of requested scripts, without duplicates. */
    readonly totalScripts: number;
    /** Number of scripts that passed. */
    readonly successfulScripts: number;
    /** `null`: the script was not found or its name is invalid. */
    readonly results: ScriptResults;
    /** For the scripts that passed, each on the outputs of the previous one. */
    readonly compatibilityResults: readonly DataCompatibilityResult[];
} | {
    readonly success: false;
    /** Why no script could run, and the cure. */
    readonly error: string;
};
/**
 * Tests scripts, then the data flows between scripts that pass. A mistake is reported, never
 * thrown.
 */
export declare function robustRuntimeTestingWorkflow(scriptNames: readonly string[], given?: RunnerLike, output?: ProgressOutput): Promise<RobustWorkflowResult>;
