import path from 'node:path';
import {
  DataCompatibilityResult,
  type DataCompatibilityResultDict,
} from '../api/data-compatibility-result.ts';
import { PipelineFlowResult, type PipelineFlowResultDict } from '../api/pipeline-flow-result.ts';
import type { ScriptTestResult, ScriptTestResultDict } from '../api/script-test-result.ts';
import { pipelineFromValue } from '../config/load-pipeline.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { DataFlowReport, RunReport } from '../report/report.ts';
import { oneLine } from '../reporters/plain-text.ts';
import type { PipelineDefinition } from '../specs/pipeline-definition.ts';
import { countSuccessful } from './batch-testing.ts';
import {
  asRunner,
  lineWriter,
  type PipelineRunner,
  type ProgressOutput,
  type RunnerLike,
} from './pipeline-runner.ts';
import { pairAlone } from './steps-alone.ts';
import { successRate } from './success-rate.ts';
import { testEachStep } from './test-each-step.ts';

/** The results of the three phases. */
export interface ComprehensiveResults {
  /** Whether each script passes, by step name, in the order of the run. */
  readonly scriptResults: Readonly<Record<string, ScriptTestResult>>;
  /** The tested data flows, `producer->consumer`. Both scripts of each flow pass. */
  readonly compatibilityResults: Readonly<Record<string, DataCompatibilityResult>>;
  /** The result of the whole pipeline. */
  readonly pipelineResults: PipelineFlowResult;
}

export interface ComprehensiveResultsDict {
  readonly script_results: Readonly<Record<string, ScriptTestResultDict>>;
  readonly compatibility_results: Readonly<Record<string, DataCompatibilityResultDict>>;
  readonly pipeline_results: PipelineFlowResultDict;
}

/**
 * Tests the steps of a pipeline, then the data flows, then the whole pipeline, with as few runs as
 * possible: each step runs once in the pipeline, and alone only if it failed there and other steps
 * feed it.
 * @param given a workspace, a configuration, or a tester
 * @throws UserError for a mistake in the pipeline, before any step runs
 */
export async function comprehensivePipelineTesting(
  pipelineConfig: PipelineDefinition,
  given: RunnerLike = './test_workspace',
  output: ProgressOutput = {},
): Promise<ComprehensiveResults> {
  const runner = asRunner(given);
  const config = pipelineFromValue(pipelineConfig, {
    root: runner.projectRoot,
    specsDir: path.resolve(runner.projectRoot, runner.workspaceDir, '.specs'),
  });
  return testComprehensively(config, runner, output);
}

/**
 * Tests the steps of a pipeline, then the data flows, then the whole pipeline. The pipeline runs
 * once, and data flows are tested on this run. A step that fails and that other steps feed runs
 * again alone on sample data. This shows whether the script or its input data causes the failure. Data
 * flows that a failure upstream kept from running are then tested as pairs.
 * @throws UserError for a mistake in the pipeline, before any step runs
 */
export async function testComprehensively(
  config: PipelineConfig,
  runner: PipelineRunner,
  output: ProgressOutput = {},
): Promise<ComprehensiveResults> {
  const say = lineWriter(output);
  say('🚀 Comprehensive Pipeline Testing');
  const report = await runner.run(config);
  const flow = new PipelineFlowResult(report, EVERYTHING);
  say('', '1️⃣ Individual Script Testing:');
  const scriptResults = await testEachStep(config, report, runner, say);
  say('', '2️⃣ Data Compatibility Testing:');
  const compatibilityResults = await judgeBetween(config, flow, scriptResults, runner, say);
  say('', '3️⃣ Complete Pipeline Flow Testing:');
  if (flow.pipelineSuccess) say('  ✅ PIPELINE FLOW PASSED');
  else say('  ❌ PIPELINE FLOW FAILED', ...flow.errors.map((error) => `    - ${oneLine(error)}`));
  const results = { scriptResults, compatibilityResults, pipelineResults: flow };
  say(...summary(results));
  return results;
}

/** Every script passes, every tested data flow is compatible, and the pipeline passes. */
export function isComprehensiveSuccess(results: ComprehensiveResults): boolean {
  return (
    results.pipelineResults.pipelineSuccess &&
    Object.values(results.scriptResults).every(({ success }) => success) &&
    Object.values(results.compatibilityResults).every(({ compatible }) => compatible)
  );
}

/** With the keys of the reference. */
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

/**
 * Every data flow between two steps that both pass alone. A flow that the pipeline did not come to,
 * because something upstream failed, is tested on the sample data of its producer.
 */
async function judgeBetween(
  config: PipelineConfig,
  { dataFlowResults, report }: PipelineFlowResult,
  alone: Readonly<Record<string, ScriptTestResult>>,
  runner: PipelineRunner,
  say: Say,
): Promise<Readonly<Record<string, DataCompatibilityResult>>> {
  const judged: [string, DataCompatibilityResult][] = [];
  for (const flow of report.flows) {
    const { key, producer, consumer, connections } = flow;
    const inPipeline = dataFlowResults[key];
    // A data flow needs a script on both sides.
    if (inPipeline === undefined || !alone[producer] || !alone[consumer]) continue;
    say(`  Testing ${oneLine(producer)} -> ${oneLine(consumer)}...`);
    if (!alone[producer].success || !alone[consumer].success) {
      say('    ⏭️ SKIPPED (prerequisite scripts failed)');
      continue;
    }
    const result =
      inPipeline.status === 'untested' && connections.length > 0
        ? await judgePair(config, flow, report, runner)
        : inPipeline;
    if (result.status === 'untested') {
      say(...result.compatibilityIssues.map((issue) => `    ⏭️ UNTESTED: ${oneLine(issue)}`));
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

async function judgePair(
  config: PipelineConfig,
  flow: DataFlowReport,
  report: RunReport,
  runner: PipelineRunner,
): Promise<DataCompatibilityResult> {
  return DataCompatibilityResult.fromPair(await runner.run(pairAlone(config, report, flow)));
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
