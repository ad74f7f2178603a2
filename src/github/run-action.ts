import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { loadPipeline } from '../config/load-pipeline.ts';
import { earlierTimings } from '../program/earlier-timings.ts';
import {
  checkBundleDirectory,
  checkReportFiles,
  needsContract,
  tryReportFiles,
} from '../program/report-files.ts';
import { withRunSignals } from '../program/run-signals.ts';
import { createConsoleReporter } from '../reporters/console.ts';
import { broadcast } from '../reporters/reporter.ts';
import { scriptPipeline } from '../scripts/script-pipeline.ts';
import { Redaction } from '../secrets/redaction.ts';
import { runAsAsked } from '../variants/run-variants.ts';
import { type ActionInputs, loadInputs } from './inputs.ts';
import { maskSecrets } from './mask-secrets.ts';
import { reportMistake } from './report-mistake.ts';
import { startReporting } from './reporting.ts';
import { runnerFiles } from './runner-files.ts';

const directory = process.cwd();
const environment = process.env;

/** Reads inputs, runs the pipeline and reports to GitHub. Returns the exit code. */
export async function runAction(): Promise<number> {
  await maskSecrets(environment);
  let inputs: ActionInputs;
  try {
    inputs = loadInputs(environment, directory);
  } catch (error) {
    await reportMistake(withoutSecrets(error), {
      directory,
      toRepoPath: () => undefined,
      writeSummary: true,
    });
    return 1;
  }
  const reporting = startReporting(inputs, { environment, directory });
  const progress = createConsoleReporter({
    write: reporting.write,
    color: true,
    live: false,
    columns: 120,
    verbose: inputs.logLevel === 'DEBUG',
    clock: () => performance.now(),
    group: reporting.group,
  });
  const quiet = inputs.logLevel === 'WARNING' || inputs.logLevel === 'ERROR';
  try {
    checkReportFiles(inputs.reportFiles, directory);
    if (inputs.bundle !== undefined) checkBundleDirectory(inputs.bundle, directory);
    const secondsOf =
      inputs.timingsFrom === undefined
        ? undefined
        : await earlierTimings(path.resolve(directory, inputs.timingsFrom));
    const pipeline =
      inputs.source.kind === 'pipeline'
        ? loadPipeline(inputs.source.file, {
            cwd: directory,
            specsDir: path.join(inputs.workspaceDir, '.specs'),
          })
        : scriptPipeline(inputs.source.names, directory, 'independent');
    const report = await withRunSignals(
      (signals) =>
        runAsAsked(
          pipeline,
          {
            workspaceDir: inputs.workspaceDir,
            timeoutSeconds: inputs.timeoutSeconds,
            ...(inputs.python === undefined ? {} : { python: inputs.python }),
            ...(inputs.preload === undefined ? {} : { preload: inputs.preload }),
            ...(secondsOf === undefined ? {} : { secondsOf }),
            ...(inputs.onDrift === undefined ? {} : { onDrift: inputs.onDrift }),
            ...(inputs.bundle === undefined
              ? {}
              : { bundle: { dir: inputs.bundle, limitBytes: inputs.bundleLimitBytes } }),
            contract: needsContract(inputs.reportFiles),
            maxParallel: inputs.maxParallel ?? availableParallelism(),
            failFast: inputs.failFast,
            retries: inputs.retries,
            memoryLimitBytes: inputs.memoryLimitBytes,
            runTimeoutSeconds: inputs.runTimeoutSeconds,
            cleanup: inputs.cleanup,
            preserveOutputs: inputs.preserveOutputs,
            cwd: directory,
            projectDir: projectDir(inputs),
            baseDir: directory,
            environ: environment,
            guarded: runnerFiles(environment),
            ...signals,
            onEvent: broadcast([...(quiet ? [quietly(progress)] : [progress])], (error) =>
              reporting.write(`Progress cannot be shown: ${String(error)}\n`),
            ),
          },
          inputs,
        ),
      (signal) => reporting.write(`${signal}: stopping the steps …\n`),
    );
    const { written, problems } = await tryReportFiles(report, inputs.reportFiles, directory, {
      title: inputs.title,
    });
    await reporting.finish(report, written, problems.map(withoutSecrets));
    if (report.internalError !== undefined) {
      reporting.write(`Internal error: ${report.internalError}\n`);
    }
    return report.success && problems.length === 0 ? 0 : 1;
  } catch (error) {
    await reporting.fail(withoutSecrets(error));
    return 1;
  } finally {
    progress.stop();
  }
}

/** Messages quote inputs, which may contain a secret by mistake. */
function withoutSecrets(error: unknown): unknown {
  return new Redaction(environment).error(error);
}

/** A second directory that may contain a `.venv`. */
function projectDir({ source }: ActionInputs): string {
  return source.kind === 'pipeline'
    ? path.dirname(path.resolve(directory, source.file))
    : directory;
}

/** Only the last word. */
function quietly(reporter: ReturnType<typeof createConsoleReporter>) {
  return {
    onEvent: (event: Parameters<typeof reporter.onEvent>[0]) => {
      if (event.type === 'run-finished') reporter.onEvent(event);
    },
  };
}
