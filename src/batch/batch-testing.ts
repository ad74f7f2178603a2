import { oneLine } from '../reporters/plain-text.ts';
import { asRunner, lineWriter, type ProgressOutput, type RunnerLike } from './pipeline-runner.ts';
import { runScriptsAlone, type ScriptResults } from './run-alone.ts';
import { outcomeLine } from './script-outcome.ts';
import { successRate } from './success-rate.ts';

/**
 * Tests scripts by name, each alone on sample data, in parallel in one run. A failed script does
 * not stop the others. A script with an invalid name has the result `null`.
 * @param scriptNames with or without `.py`; a name given twice is tested once
 * @throws UserError if nothing can run: no scripts, two scripts with the same name, no Python
 */
export async function batchScriptTesting(
  scriptNames: readonly string[],
  runner: RunnerLike = './test_workspace',
  output: ProgressOutput = {},
): Promise<ScriptResults> {
  const say = lineWriter(output);
  const total = new Set(scriptNames).size;
  const results = await runScriptsAlone(scriptNames, asRunner(runner), {
    onBegin: (name, index) =>
      say(
        ...(index === 0 ? [`🔄 Batch testing ${total} scripts...`] : []),
        '',
        `[${index + 1}/${total}] Testing ${oneLine(name)}...`,
      ),
    onEnd: (_, outcome) =>
      outcome.kind === 'failed'
        ? say('  ❌ FAIL', `    Error: ${outcome.message}`)
        : say(`  ${outcomeLine(outcome)}`),
  });
  const successful = countSuccessful(results);
  say(
    '',
    '📊 Batch Testing Summary:',
    `Scripts tested: ${total}`,
    `Successful: ${successful}`,
    `Failed: ${total - successful}`,
    `Success rate: ${successRate(successful, total)}`,
  );
  return results;
}

export function countSuccessful(results: ScriptResults): number {
  return Object.values(results).filter((result) => result?.success).length;
}
