import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { loadPipeline } from '../config/load-pipeline.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { earlierTimings } from '../program/earlier-timings.ts';
import {
  checkBundleDirectory,
  checkReportFiles,
  needsContract,
  tryReportFiles,
} from '../program/report-files.ts';
import type { PipelinePart } from '../program/run-pipelines.ts';
import { type RunSignals, withRunSignals } from '../program/run-signals.ts';
import type { RunReport } from '../report/report.ts';
import { createConsoleReporter } from '../reporters/console.ts';
import { broadcast } from '../reporters/reporter.ts';
import { scriptPipeline } from '../scripts/script-pipeline.ts';
import { Redaction } from '../secrets/redaction.ts';
import { runAsAsked } from '../variants/run-variants.ts';
import { type ActionInputs, loadInputs } from './inputs.ts';
import { maskSecrets } from './mask-secrets.ts';
import { reportMistake } from './report-mistake.ts';
import { startReporting } from './reporting.ts';
import { notify } from './result-cache/cache-messages.ts';
import { openResultCache } from './result-cache/open-result-cache.ts';
import { runSeveral } from './run-several.ts';
import { runnerFiles } from './runner-files.ts';

const directory = process.cwd();
const environment = process.env;
const context = { environment, directory };

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
  const quiet = inputs.logLevel === 'WARNING' || inputs.logLevel === 'ERROR';
  const run = async (
    pipeline: PipelineConfig | Promise<PipelineConfig>,
    {
      signals,
      secondsOf,
      part = { ...inputs, ...(inputs.bundle === undefined ? {} : { bundleDir: inputs.bundle }) },
      file,
    }: {
      readonly signals: RunSignals;
      readonly secondsOf: ((step: string) => number | undefined) | undefined;
      /** For one of several pipelines. */
      readonly part?: PipelinePart;
      readonly file?: string | undefined;
    },
  ): Promise<RunReport> => {
    const progress = createConsoleReporter({
      write: reporting.write,
      color: true,
      live: false,
      columns: 120,
      verbose: inputs.logLevel === 'DEBUG',
      clock: () => performance.now(),
      group: reporting.group,
    });
    return await runAsAsked(
      pipeline,
      {
        workspaceDir: part.workspaceDir,
        timeoutSeconds: inputs.timeoutSeconds,
        ...(inputs.python === undefined ? {} : { python: inputs.python }),
        ...(inputs.preload === undefined ? {} : { preload: inputs.preload }),
        ...(secondsOf === undefined ? {} : { secondsOf }),
        ...(inputs.onDrift === undefined ? {} : { onDrift: inputs.onDrift }),
        ...(part.bundleDir === undefined
          ? {}
          : { bundle: { dir: part.bundleDir, limitBytes: inputs.bundleLimitBytes } }),
        contract: needsContract(inputs.reportFiles),
        maxParallel: inputs.maxParallel ?? availableParallelism(),
        failFast: inputs.failFast,
        retries: inputs.retries,
        memoryLimitBytes: inputs.memoryLimitBytes,
        runTimeoutSeconds: part.runTimeoutSeconds,
        cache: inputs.cache,
        ...(inputs.selection === undefined ? {} : { selection: inputs.selection }),
        cleanup: inputs.cleanup,
        preserveOutputs: inputs.preserveOutputs,
        cwd: directory,
        projectDir: file === undefined ? directory : path.dirname(path.resolve(directory, file)),
        baseDir: directory,
        environ: environment,
        guarded: runnerFiles(environment),
        ...signals,
        onEvent: broadcast([...(quiet ? [quietly(progress)] : [progress])], (error) =>
          reporting.write(`Progress cannot be shown: ${String(error)}\n`),
        ),
      },
      inputs,
    ).finally(() => progress.stop());
  };
  const onInterrupt = (signal: string) => reporting.write(`${signal}: stopping the steps …\n`);
  const load = (file: string) =>
    loadPipeline(file, { cwd: directory, specsDir: path.join(inputs.workspaceDir, '.specs') });
  try {
    checkReportFiles(inputs.reportFiles, directory);
    if (inputs.bundle !== undefined) checkBundleDirectory(inputs.bundle, directory);
    const timings =
      inputs.timingsFrom === undefined
        ? undefined
        : await earlierTimings(path.resolve(directory, inputs.timingsFrom));
    const { source } = inputs;
    if (source.kind === 'pipelines') {
      const saves: (() => Promise<void>)[] = [];
      // Once each, and only when the log of the scripts is closed: no command counts in it.
      const notices = new Set<string>();
      const collect = async (message: string) => void notices.add(message);
      const code = await runSeveral(source.given, inputs, {
        ...{ reporting, environment, directory, onInterrupt },
        run: async (file, part, signals) => {
          const secondsOf = timings && ((step: string) => timings(step, file));
          const results = await openResultCache(ofPart(inputs, file, part), {
            ...context,
            notify: collect,
          });
          await results.restore();
          const report = await run(load(file), { signals, secondsOf, part, file });
          saves.push(() => results.save(report));
          return report;
        },
      });
      for (const save of saves) await save();
      for (const message of notices) await notify(message);
      return code;
    }
    const file = source.kind === 'pipeline' ? source.file : undefined;
    const pipeline =
      source.kind === 'pipeline'
        ? load(source.file)
        : scriptPipeline(source.names, directory, 'independent');
    const results = await openResultCache(inputs, context);
    await results.restore();
    const report = await withRunSignals(
      (signals) => run(pipeline, { signals, secondsOf: timings, file }),
      onInterrupt,
    );
    const { written, problems } = await tryReportFiles(report, inputs.reportFiles, directory, {
      title: inputs.title,
    });
    await reporting.finish(report, written, problems.map(withoutSecrets));
    if (report.internalError !== undefined) {
      reporting.write(`Internal error: ${report.internalError}\n`);
    }
    await results.save(report);
    return report.success && problems.length === 0 ? 0 : 1;
  } catch (error) {
    await reporting.fail(withoutSecrets(error));
    return 1;
  }
}

/** Its results have a separate directory in the workspace and a separate entry in the cache. */
function ofPart(inputs: ActionInputs, file: string, { workspaceDir }: PipelinePart): ActionInputs {
  const source = { kind: 'pipeline', file } as const;
  return { ...inputs, source, workspaceDir: path.relative(directory, workspaceDir) };
}

/** Messages quote inputs, which may contain a secret by mistake. */
function withoutSecrets(error: unknown): unknown {
  return new Redaction(environment).error(error);
}

/** Only the last word. */
function quietly(reporter: ReturnType<typeof createConsoleReporter>) {
  return {
    onEvent: (event: Parameters<typeof reporter.onEvent>[0]) => {
      if (event.type === 'run-finished') reporter.onEvent(event);
    },
  };
}
