import type { PipelineConfig } from '../config/pipeline-config.ts';
import { listNames, quoteName } from '../describe-value.ts';
import { UserError } from '../errors.ts';
import { didYouMean } from '../nearest-name.ts';
import type { RunReport, StepReport } from '../report.ts';
import { oneLine } from '../reporters/plain-text.ts';
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
  type RunnerLike,
  type Telling,
} from './pipeline-runner.ts';
import { runScriptsAlone } from './run-alone.ts';
import { outcomeLine, outcomeOf, type ScriptOutcome } from './script-outcome.ts';

/** What a validation for continuous integration answers. */
export interface CiValidation {
  /** 0: all critical scripts passed; else 1. */
  readonly exitCode: 0 | 1;
  /** What the file holds. */
  readonly results: CiResults;
  /** Absolute path of the file that holds them. */
  readonly resultsFile: string;
}

/**
 * Tests critical scripts, each alone on sample data, and writes `ci_runtime_validation_results.json`
 * into the project root. The file says `UNKNOWN` until the end, so that none of an earlier run is
 * taken for this one's.
 * @throws UserError where nothing can be run: no script, two of one name, no Python
 */
export async function ciRuntimeValidation(
  criticalScripts: readonly string[],
  runner: RunnerLike = './ci_workspace',
  telling: Telling = {},
): Promise<CiValidation> {
  const names = [...new Set(criticalScripts)];
  return validate(names, asRunner(runner), telling, async (own, say) => {
    const outcomes = new Map<string, ScriptOutcome>();
    const results = await runScriptsAlone(names, own, {
      begin: (name) => say('', `🔍 Testing ${oneLine(name)}...`),
      end: (name, outcome) => {
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
 * The same for steps of a pipeline, on what the steps before them write: the pipeline is run once.
 * @param critical names of the steps that must pass; all that have a script where `undefined`
 * @throws UserError for an unknown step or a mistake in the pipeline: nothing has been run then
 */
export async function ciPipelineValidation(
  config: PipelineConfig,
  critical: readonly string[] | undefined,
  runner: PipelineRunner,
  telling: Telling = {},
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
  return validate([...(named ?? steps)], runner, telling, async (own, say) => {
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
  telling: Telling,
  test: (runner: PipelineRunner, say: Say) => Promise<Readonly<Record<string, CiScriptResult>>>,
): Promise<CiValidation> {
  const say = lineWriter(telling);
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

/** A script that passed on data which the flow says it cannot have used has not passed here. */
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
