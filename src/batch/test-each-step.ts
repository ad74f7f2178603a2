import { ScriptTestResult } from '../api/script-test-result.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { hasPassed, isFailure, type RunReport, type StepReport } from '../report/report.ts';
import { oneLine } from '../reporters/plain-text.ts';
import { inOrder } from './in-order.ts';
import type { PipelineRunner } from './pipeline-runner.ts';
import { outcomeLine, outcomeOf, type ScriptOutcome } from './script-outcome.ts';
import { stepsAlone } from './steps-alone.ts';

/**
 * Whether the script of each step passes: from the pipeline run or, if that is not conclusive, from
 * a separate run.
 * @param report report of the pipeline run
 * @returns results by step name, in the order of the run, without steps that have no script
 */
export async function testEachStep(
  config: PipelineConfig,
  report: RunReport,
  runner: PipelineRunner,
  say: (...lines: readonly string[]) => void,
): Promise<Readonly<Record<string, ScriptTestResult>>> {
  const { known, rest } = stepsAlone(config, report);
  const results = new Map(
    known.map((step) => [step.name, ScriptTestResult.fromReport(step, report)]),
  );
  const tested = report.steps.filter(({ status }) => status !== 'skipped');
  const onEnded = inOrder(
    tested.map(({ name }) => name),
    {
      onBegin: (name) => say(`  Testing ${oneLine(name)}...`),
      onEnd: (_, outcome: ScriptOutcome) => say(`    ${outcomeLine(outcome)}`),
    },
  );
  for (const step of known) onEnded(step.name, outcomeOf(step));
  if (rest !== undefined) {
    // The result on the data of the producers is more useful than a second failure on sample data.
    const failed = new Map(
      report.steps.filter(({ status }) => isFailure(status)).map((step) => [step.name, step]),
    );
    const inFlow = ({ name, status }: StepReport) =>
      hasPassed(status) ? undefined : failed.get(name);
    const alone = await runner.run(rest, (event) => {
      if (event.type !== 'step-finished') return;
      onEnded(event.report.name, outcomeOf(inFlow(event.report) ?? event.report));
    });
    for (const step of alone.steps) {
      const instead = inFlow(step);
      results.set(
        step.name,
        instead === undefined
          ? ScriptTestResult.fromReport(step, alone)
          : ScriptTestResult.fromReport(instead, report),
      );
    }
  }
  return Object.fromEntries(
    tested.flatMap(({ name }) => {
      const result = results.get(name);
      return result === undefined ? [] : [[name, result]];
    }),
  );
}
