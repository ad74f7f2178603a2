import { type ProgressOutput, type RunnerLike } from './pipeline-runner.js';
import { type ScriptResults } from './run-alone.js';
/**
 * Tests scripts by name, each alone on sample data, in parallel in one run. A failed script does
 * not stop the others. A script with an invalid name has the result `null`.
 * @param scriptNames with or without `.py`; a name given twice is tested once
 * @throws UserError if nothing can run: no scripts, two scripts with the same name, no Python
 */
export declare function batchScriptTesting(scriptNames: readonly string[], runner?: RunnerLike, output?: ProgressOutput): Promise<ScriptResults>;
export declare function countSuccessful(results: ScriptResults): number;
