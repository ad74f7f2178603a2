import { DataCompatibilityResult } from '../api/data-compatibility-result.js';
import { type RunnerLike, type Telling } from './pipeline-runner.js';
import { type ScriptResults } from './run-alone.js';
export type RobustWorkflowResult = {
    /** At least one script passed. */
    readonly success: boolean;
    readonly totalScripts: number;
    readonly successfulScripts: number;
    /** `null`: not found, or could not be asked for. */
    readonly results: ScriptResults;
    /** Of the scripts that passed, each on what the one before it wrote. */
    readonly compatibilityResults: readonly DataCompatibilityResult[];
}
/** Nothing could be run. */
 | {
    readonly success: false;
    readonly error: string;
};
/** Tests scripts, then what passes between those that work; a mistake is told, never thrown. */
export declare function robustRuntimeTestingWorkflow(scriptNames: readonly string[], given?: RunnerLike, telling?: Telling): Promise<RobustWorkflowResult>;
