import { type RunnerLike, type Telling } from './pipeline-runner.js';
import { type ScriptResults } from './run-alone.js';
/**
 * Tests scripts by name, each alone on sample data, several at once in one run. A script that fails
 * stops no other; one that cannot even be asked for has the result `null`.
 * @param scriptNames with or without `.py`; a name given twice is tested once
 * @throws UserError where nothing can be run: no script, two of one name, no Python
 */
export declare function batchScriptTesting(scriptNames: readonly string[], runner?: RunnerLike, telling?: Telling): Promise<ScriptResults>;
export declare function countSuccessful(results: ScriptResults): number;
