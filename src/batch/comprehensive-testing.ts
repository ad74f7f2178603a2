import path from 'node:path';
import type {
  DataCompatibilityResult,
  DataCompatibilityResultDict,
} from '../api/data-compatibility-result.ts';
import type { PipelineDefinition } from '../api/pipeline-definition.ts';
import { PipelineFlowResult, type PipelineFlowResultDict } from '../api/pipeline-flow-result.ts';
import type { ScriptTestResult, ScriptTestResultDict } from '../api/script-test-result.ts';
import { pipelineFromValue } from '../config/load-pipeline.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { oneLine } from '../reporters/plain-text.ts';
import { countSuccessful } from './batch-testing.ts';
import {
  asRunner,
  lineWriter,
  type PipelineRunner,
  type RunnerLike,
  type Telling,
} from './pipeline-runner.ts';
import { successRate } from './success-rate.ts';
import { testEachStep } from './test-each-step.ts';

/** What the three phases found. */
export interface ComprehensiveResults {
  /** Whether each script works, by step name, in the order of the run. */
  readonly scriptResults: Readonly<Record<string, ScriptTestResult>>;
  /** The data flows that could be tested, `producer->consumer`: both of their scripts work. */
  readonly compatibilityResults: Readonly<Record<string, DataCompatibilityResult>>;
  /** The whole flow. */
  readonly pipelineResults: PipelineFlowResult;
}

export interface ComprehensiveResultsDict {
  readonly script_results: Readonly<Record<string, ScriptTestResultDict>>;
  readonly compatibility_results: Readonly<Record<string, DataCompatibilityResultDict>>;
  readonly pipeline_results: PipelineFlowResultDict;
}

/**
 * Tests the steps of a pipeline one by one, then what passes between them, then the whole flow, in
 * the fewest runs: each step once in the flow, and alone only where it did not pass and was fed.
 * @param given a workspace, a configuration, or a tester
 * @throws UserError for a mistake in the pipeline: nothing has been run then
 */
export async function comprehensivePipelineTesting(
  pipelineConfig: PipelineDefinition,
  given: RunnerLike = './test_workspace',
  telling: Telling = {},
): Promise<ComprehensiveResults> {
  const runner = asRunner(given);
  const config = pipelineFromValue(pipelineConfig, {
    root: runner.projectRoot,
    specsDir: path.resolve(runner.projectRoot, runner.workspaceDir, '.specs'),
  });
  return testComprehensively(config, runner, telling);
}

/**
 * Tests the steps of a pipeline one by one, then what passes between them, then the whole flow.
 * The flow is run once, and data flows are judged on it. A step that passed in it works; one that
 * did not, and that other steps feed, is run again alone on sample data: then it is known whether
 * the script or what it was fed is at fault.
 * @throws UserError for a mistake in the pipeline: nothing has been run then
 */
export async function testComprehensively(
  config: PipelineConfig,
  runner: PipelineRunner,
  telling: Telling = {},
): Promise<ComprehensiveResults> {
  const say = lineWriter(telling);
  say('🚀 Comprehensive Pipeline Testing');
  const report = await runner.run(config);
  const flow = new PipelineFlowResult(report, EVERYTHING);
  say('', '1️⃣ Individual Script Testing:');
  const scriptResults = await testEachStep(config, report, runner, say);
  say('', '2️⃣ Data Compatibility Testing:');
  const compatibilityResults = judgeBetween(flow, scriptResults, say);
  say('', '3️⃣ Complete Pipeline Flow Testing:');
  if (flow.pipelineSuccess) say('  ✅ PIPELINE FLOW PASSED');
  else say('  ❌ PIPELINE FLOW FAILED', ...flow.errors.map((error) => `    - ${oneLine(error)}`));
  const results = { scriptResults, compatibilityResults, pipelineResults: flow };
  say(...summary(results));
  return results;
}

/** Every script works, no data flow between them broke, and the pipeline passed. */
export function isComprehensiveSuccess(results: ComprehensiveResults): boolean {
  return (
    results.pipelineResults.pipelineSuccess &&
    Object.values(results.scriptResults).every(({ success }) => success) &&
    Object.values(results.compatibilityResults).every(({ compatible }) => compatible)
  );
}

/** Under the reference's keys. */
export function comprehensiveDict(results: ComprehensiveResults): ComprehensiveResultsDict {
  const dicts = <Dict>(values: Readonly<Record<string, { toDict: () => Dict }>>) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.toDict()]));
  return {
    script_results: dicts(results.scriptResults),
    compatibility_results: dicts(results.compatibilityResults),
    pipeline_results: results.pipelineResults.toDict(),
  };
}

type Say = (...lines: readonly string[]) => void;

const EVERYTHING = { testIndividualScripts: true, testDataCompatibility: true } as const;

/** What passed between two steps in the flow, where each of them works by itself. */
function judgeBetween(
  { dataFlowResults, report }: PipelineFlowResult,
  alone: Readonly<Record<string, ScriptTestResult>>,
  say: Say,
): Readonly<Record<string, DataCompatibilityResult>> {
  const judged: [string, DataCompatibilityResult][] = [];
  for (const { key, producer, consumer } of report.flows) {
    const result = dataFlowResults[key];
    // Nothing can be said of what no script writes or none reads.
    if (result === undefined || !alone[producer] || !alone[consumer]) continue;
    say(`  Testing ${oneLine(producer)} -> ${oneLine(consumer)}...`);
    // Untested though both work: something further up kept them from running in the flow.
    const works = alone[producer].success && alone[consumer].success;
    if (!works || result.status === 'untested') {
      say('    ⏭️ SKIPPED (prerequisite scripts failed)');
      continue;
    }
    judged.push([key, result]);
    if (result.compatible) say('    ✅ COMPATIBLE');
    else {
      const issues = result.compatibilityIssues.map((issue) => `      - ${oneLine(issue)}`);
      say('    ❌ INCOMPATIBLE:', ...issues);
    }
  }
  return Object.fromEntries(judged);
}

function summary({ scriptResults, compatibilityResults, pipelineResults }: ComprehensiveResults) {
  const scripts = Object.keys(scriptResults).length;
  const passed = countSuccessful(scriptResults);
  const flows = Object.values(compatibilityResults);
  const held = flows.filter(({ compatible }) => compatible).length;
  return [
    '',
    '📊 Comprehensive Testing Summary:',
    `Individual Scripts: ${passed}/${scripts} passed (${successRate(passed, scripts)})`,
    ...(flows.length === 0
      ? []
      : [
          `Data Compatibility: ${held}/${flows.length} passed (${successRate(held, flows.length)})`,
        ]),
    `Pipeline Flow: ${pipelineResults.pipelineSuccess ? 'PASSED' : 'FAILED'}`,
  ];
}
