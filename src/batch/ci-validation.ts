import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { RunReport, StepReport } from '../report/report.ts';
import { oneLine } from '../reporters/plain-text.ts';
import { listNames, quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { didYouMean } from '../text/nearest-name.ts';
import {
  type CiResults,
  type CiScriptResult,
  ciResultsAfter,
  ciResultsBefore,
  ciSummary,
  writeCiResults,
} from './ci-results.ts';
import {
  asRunner,
  lineWriter,
  type PipelineRunner,
  type ProgressOutput,
  type RunnerLike,
} from './pipeline-runner.ts';
import { runScriptsAlone } from './run-alone.ts';
import { outcomeLine, outcomeOf, type ScriptOutcome } from './script-outcome.ts';

/** The result of a validation for continuous integration. */
export interface CiValidation {
  /** 0 if all critical scripts passed, else 1. */
  readonly exitCode: 0 | 1;
  /** The content of the file. */
  readonly results: CiResults;
  /** Absolute path of the results file. */
  readonly resultsFile: string;
}

/**
 * Tests critical scripts, each alone on sample data, and writes
 * `ci_runtime_validation_results.json` to the project root. The status is `UNKNOWN` until the end,
 * so that results of an earlier run cannot be mistaken for the current results.
 * @throws UserError if nothing can run: no scripts, two scripts with the same name, no Python
 */
export async function ciRuntimeValidation(
  criticalScripts: readonly string[],
  runner: RunnerLike = './ci_workspace',
  output: ProgressOutput = {},
): Promise<CiValidation> {
  const names = [...new Set(criticalScripts)];
  return validate(names, asRunner(runner), output, async (own, say) => {
    const outcomes = new Map<string, ScriptOutcome>();
    const results = await runScriptsAlone(names, own, {
      onBegin: (name) => say('', `🔍 Testing ${oneLine(name)}...`),
      onEnd: (name, outcome) => {
        outcomes.set(name, outcome);
        say(`  ${outcomeLine(outcome)}`);
      },
    });
    return Object.fromEntries(
      names.map((name) => {
        const result = results[name];
        return [
          name,
          {
            success: result?.success ?? false,
            execution_time: result?.executionTime ?? 0,
            has_main_function: result?.hasMainFunction ?? false,
            error_message: result?.success ? null : (outcomes.get(name)?.message ?? null),
          },
        ];
      }),
    );
  });
}

/**
 * The same for the steps of a pipeline, on the outputs of the earlier steps. The pipeline runs
 * once.
 * @param critical names of the steps that must pass; `undefined`: all steps that have a script
 * @throws UserError for an unknown step or a mistake in the pipeline, before any step runs
 */
export async function ciPipelineValidation(
  config: PipelineConfig,
  critical: readonly string[] | undefined,
  runner: PipelineRunner,
  output: ProgressOutput = {},
): Promise<CiValidation> {
  const steps = config.steps.map(({ name }) => name);
  for (const name of critical ?? []) {
    if (!steps.includes(name)) {
      throw new UserError(`The pipeline has no step ${quoteName(name)}.`, {
        cure: didYouMean(name, steps) ?? `Its steps: ${listNames(steps)}.`,
      });
    }
  }
  const named = critical === undefined ? undefined : new Set(critical);
  return validate([...(named ?? steps)], runner, output, async (own, say) => {
    const report = await own.run(config);
    const tested = report.steps.filter(({ name, status }) =>
      named === undefined ? status !== 'skipped' : named.has(name),
    );
    const results: [string, CiScriptResult][] = [];
    for (const step of tested) {
      const outcome = outcomeInFlow(step, report);
      say('', `🔍 Testing ${oneLine(step.name)}...`, `  ${outcomeLine(outcome)}`);
      results.push([step.name, ciResult(step, outcome)]);
    }
    return Object.fromEntries(results);
  });
}

type Say = (...lines: readonly string[]) => void;

async function validate(
  names: readonly string[],
  runner: PipelineRunner,
  output: ProgressOutput,
  test: (runner: PipelineRunner, say: Say) => Promise<Readonly<Record<string, CiScriptResult>>>,
): Promise<CiValidation> {
  const say = lineWriter(output);
  say('🔍 CI/CD Runtime Validation');
  const before = ciResultsBefore(names);
  await writeCiResults(before, runner.projectRoot);
  const scriptResults = await test(runner, say);
  const total = Object.keys(scriptResults).length;
  const results = ciResultsAfter({ ...before, total_scripts: total }, scriptResults);
  const resultsFile = await writeCiResults(results, runner.projectRoot);
  say(...ciSummary(results));
  return { exitCode: results.overall_status === 'PASSED' ? 0 : 1, results, resultsFile };
}

/** A script does not pass if it passed only because its data flow had no usable data. */
function outcomeInFlow(step: StepReport, { flows }: RunReport): ScriptOutcome {
  const own = outcomeOf(step);
  const issues = flows
    .filter(({ consumer, status }) => consumer === step.name && status !== 'compatible')
    .flatMap((flow) => flow.issues);
  if (own.kind !== 'passed' || issues.length === 0) return own;
  return { ...own, kind: 'failed', message: oneLine(issues.join('; ')) };
}

function ciResult(step: StepReport, { kind, message }: ScriptOutcome): CiScriptResult {
  return {
    success: kind === 'passed',
    execution_time: step.seconds,
    has_main_function: step.hasMain,
    error_message: kind === 'passed' ? null : message,
  };
}
