import { DataCompatibilityResult } from '../api/data-compatibility-result.js';
import { type RunnerLike, type Telling } from './pipeline-runner.js';
import { type ScriptResults } from './run-alone.js';
/** What became of the scripts, or why none could be run. */
export type RobustWorkflowResult = {
    /** At least one script passed. */
    readonly success: boolean;
    /** Scripts asked for, each once. */
    readonly totalScripts: number;
    /** How many of them passed. */
    readonly successfulScripts: number;
    /** `null`: not found, or could not be asked for. */
    readonly results: ScriptResults;
    /** Of the scripts that passed, each on what the one before it wrote. */
    readonly compatibilityResults: readonly DataCompatibilityResult[];
} | {
    readonly success: false;
    /** Why nothing could be run, and what to do about it. */
    readonly error: string;
};
/** Tests scripts, then what passes between those that work; a mistake is told, never thrown. */
export declare function robustRuntimeTestingWorkflow(scriptNames: readonly string[], given?: RunnerLike, telling?: Telling): Promise<RobustWorkflowResult>;
