import path from 'node:path';
import type { Variables } from '../execute/step-environment.ts';
import { findPipelineFiles } from '../program/pipeline-files.ts';
import { refuseForSeveral, tryPipelinesFiles } from '../program/report-files.ts';
import { type PipelinePart, runPipelines } from '../program/run-pipelines.ts';
import { type RunSignals, withRunSignals } from '../program/run-signals.ts';
import type { RunReport } from '../report/report.ts';
import { createColors } from '../reporters/colors.ts';
import { pipelineHeading, pipelinesLines } from '../reporters/pipelines-lines.ts';
import { Redaction } from '../secrets/redaction.ts';
import type { ActionInputs } from './inputs.ts';
import type { GitHubReporting } from './reporting.ts';

/** Runs the pipelines that names and patterns stand for, and reports them together. */
export async function runSeveral(
  given: readonly string[],
  inputs: ActionInputs,
  context: {
    readonly reporting: GitHubReporting;
    readonly environment: Variables;
    readonly directory: string;
    readonly onInterrupt: (signal: string) => void;
    readonly run: (file: string, part: PipelinePart, signals: RunSignals) => Promise<RunReport>;
  },
): Promise<number> {
  const { reporting, environment, directory, run } = context;
  const { write } = reporting;
  refuseForSeveral(inputs.reportFiles);
  const { files, leftOut } = await findPipelineFiles(given, { ...inputs, cwd: directory });
  for (const sentence of leftOut) write(`${sentence}\n`);
  const report = await withRunSignals(
    (signals) =>
      runPipelines(files, {
        run: (file, part) => run(file, part, signals),
        workspaceDir: path.resolve(directory, inputs.workspaceDir),
        bundleDir: inputs.bundle,
        runTimeoutSeconds: inputs.runTimeoutSeconds,
        failFast: inputs.failFast,
        signals: [signals.signal, signals.fault],
        environ: environment,
        onBegin: (file, index) => {
          write(`${index === 0 ? '' : '\n'}${pipelineHeading(file, index, files.length)}\n`);
        },
        onNotRun: (_, { kind, message }) => {
          if (kind !== 'stopped') write(`${message}\n`);
        },
      }),
    context.onInterrupt,
  );
  write(`\n${pipelinesLines(report, createColors(true)).join('\n')}\n`);
  const naming = { title: inputs.title };
  const { written, problems } = await tryPipelinesFiles(
    report,
    inputs.reportFiles,
    directory,
    naming,
  );
  const redaction = new Redaction(environment);
  await reporting.finishAll(
    report,
    written,
    problems.map((problem) => redaction.error(problem)),
  );
  for (const { report: one, file } of report.pipelines) {
    if (one?.internalError !== undefined) write(`Internal error: ${file}: ${one.internalError}\n`);
  }
  return report.success && problems.length === 0 ? 0 : 1;
}
