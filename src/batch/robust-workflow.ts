import { existsSync } from 'node:fs';
import path from 'node:path';
import { DataCompatibilityResult } from '../api/data-compatibility-result.ts';
import type { ScriptTestResult } from '../api/script-test-result.ts';
import type { RunReport } from '../report/report.ts';
import { exactSeconds } from '../reporters/format-seconds.ts';
import { oneLine } from '../reporters/plain-text.ts';
import { scriptPipeline } from '../scripts/script-pipeline.ts';
import { describeUserError, UserError } from '../text/errors.ts';
import { countSuccessful } from './batch-testing.ts';
import {
  asRunner,
  lineWriter,
  type PipelineRunner,
  type ProgressOutput,
  type RunnerLike,
} from './pipeline-runner.ts';
import { runScriptsAlone, type ScriptResults } from './run-alone.ts';
import type { ScriptOutcome } from './script-outcome.ts';
import { successRate } from './success-rate.ts';

/** The results of the scripts, or the reason why none could run. */
export type RobustWorkflowResult =
  | {
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
    }
  | {
      readonly success: false;
      /** Why no script could run, and the cure. */
      readonly error: string;
    };

/**
 * Tests scripts, then the data flows between scripts that pass. A mistake is reported, never
 * thrown.
 */
export async function robustRuntimeTestingWorkflow(
  scriptNames: readonly string[],
  given: RunnerLike = './test_workspace',
  output: ProgressOutput = {},
): Promise<RobustWorkflowResult> {
  const say = lineWriter(output);
  try {
    return await workflow([...new Set(scriptNames)], asRunner(given), say);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const message = describeUserError(error);
    say(`❌ Runtime testing workflow failed: ${oneLine(message)}`);
    return { success: false, error: message };
  }
}

type Say = (...lines: readonly string[]) => void;

async function workflow(
  names: readonly string[],
  runner: PipelineRunner,
  say: Say,
): Promise<RobustWorkflowResult> {
  const workspace = path.resolve(runner.projectRoot, runner.workspaceDir);
  if (!existsSync(workspace)) say(`✅ Created workspace directory: ${runner.workspaceDir}`);
  say('✅ Runtime tester initialized successfully');
  const results = await testScripts(names, runner, say);
  const successful = names.filter((name) => results[name]?.success);
  say('', '🔗 Testing data compatibility...');
  const compatibilityResults = await testCompatibility(successful, runner, say);
  const passed = countSuccessful(results);
  say(
    '',
    '📊 Runtime Testing Summary:',
    `Total scripts tested: ${names.length}`,
    `Successful scripts: ${passed}/${names.length}`,
    `Success rate: ${successRate(passed, names.length)}`,
  );
  return {
    success: passed > 0,
    totalScripts: names.length,
    successfulScripts: passed,
    results,
    compatibilityResults,
  };
}

async function testScripts(
  names: readonly string[],
  runner: PipelineRunner,
  say: Say,
): Promise<ScriptResults> {
  const results = await runScriptsAlone(names, runner, {
    onBegin: (name) => say('', `🔍 Testing script: ${oneLine(name)}`),
    onEnd: (name, outcome) => say(...scriptLines(oneLine(name), outcome)),
  });
  return Object.fromEntries(
    Object.entries(results).map(([name, result]) => [name, isNotFound(result) ? null : result]),
  );
}

function isNotFound(result: ScriptTestResult | null): boolean {
  return result?.errorType === 'ScriptNotFoundError';
}

function scriptLines(name: string, outcome: ScriptOutcome): readonly string[] {
  const { kind, message, script } = outcome;
  const found = script === undefined ? [] : [`  Found script at: ${oneLine(script)}`];
  if (kind === 'passed') return [...found, `  ✅ ${name}: PASS (${exactSeconds(outcome.seconds)})`];
  if (kind === 'exception') return [`  ❌ ${name}: Unexpected error - ${message}`];
  if (outcome.errorType === 'ScriptNotFoundError') {
    return [`  ❌ ${name}: Script file not found`, '    💡 Check script name and location'];
  }
  const advice = adviceFor(outcome);
  return [
    ...found,
    `  ❌ ${name}: FAIL - ${message}`,
    ...(advice === undefined ? [] : [`    💡 ${advice}`]),
  ];
}

function adviceFor({ hasMain, message }: ScriptOutcome): string | undefined {
  if (!hasMain) return 'Add main(input_paths, output_paths, environ_vars, job_args) function';
  const words = message.toLowerCase();
  if (words.includes('timeout')) {
    return 'Script may be taking too long - check for infinite loops';
  }
  if (words.includes('import')) return 'Check for missing dependencies or import errors';
  return undefined;
}

/** One run of the scripts as a chain, on which the data flows are tested. */
async function testCompatibility(
  names: readonly string[],
  runner: PipelineRunner,
  say: Say,
): Promise<readonly DataCompatibilityResult[]> {
  if (names.length < 2) {
    say('  ⚠️ Need at least 2 successful scripts for compatibility testing');
    return [];
  }
  const report = await runner.run(scriptPipeline(names, runner.projectRoot));
  const results = report.steps
    .slice(1)
    .map(({ name }, index) => resultBetween(report.steps[index]?.name ?? '', name, report));
  for (const { scriptA, scriptB, compatible, compatibilityIssues } of results) {
    say(`  Testing: ${oneLine(scriptA)} -> ${oneLine(scriptB)}`);
    if (compatible) say('    ✅ Compatible');
    else {
      const issues = compatibilityIssues.map((issue) => `      - ${oneLine(issue)}`);
      say('    ❌ Compatibility issues:', ...issues);
    }
  }
  return results;
}

/** Adjacent scripts without a data flow are incompatible, with a reason. */
function resultBetween(
  producer: string,
  consumer: string,
  report: RunReport,
): DataCompatibilityResult {
  const flow = report.flows.find((one) => one.producer === producer && one.consumer === consumer);
  if (flow !== undefined) return DataCompatibilityResult.fromReport(flow, report);
  const why = report.findings.find(
    ({ code, step }) => code === 'wiring-unknown' && step === consumer,
  );
  return new DataCompatibilityResult({
    scriptA: producer,
    scriptB: consumer,
    compatible: false,
    cause: 'untested',
    compatibilityIssues: [
      why?.message ?? `No output of ${producer} feeds an input of ${consumer}.`,
    ],
  });
}
