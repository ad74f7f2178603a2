import path from 'node:path';
import { loadPipeline } from '../config/load-pipeline.ts';
import { earlierTimings } from '../program/earlier-timings.ts';
import { writeLastRun } from '../program/last-run.ts';
import { findPipelineFiles } from '../program/pipeline-files.ts';
import {
  checkReportFiles,
  needsContract,
  refuseForSeveral,
  tryPipelinesFiles,
} from '../program/report-files.ts';
import { type PipelinePart, runPipelines } from '../program/run-pipelines.ts';
import { type RunSignals, withRunSignals } from '../program/run-signals.ts';
import type { PipelinesReport } from '../report/pipelines-report.ts';
import { createColors } from '../reporters/colors.ts';
import { createConsoleReporter } from '../reporters/console.ts';
import { pipelineHeading, pipelinesLines } from '../reporters/pipelines-lines.ts';
import { broadcast } from '../reporters/reporter.ts';
import { runAsAsked } from '../variants/run-variants.ts';
import { type CommonOptions, reportFiles, toRunOptions } from './common-options.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { jsonText } from './run-and-report.ts';
import { type Terminal, textOutput, wantsColor, wantsLive } from './terminal.ts';

/** What is known only of each file. */
interface OfFile {
  /** The options, with the selection of its steps. */
  readonly options: CommonOptions;
  /** The file for `--failed` of the next run. */
  readonly lastRun: string;
}

/**
 * Runs the pipelines that names and patterns stand for, and prints one report; returns the exit
 * code.
 */
export async function testPipelines(
  given: readonly string[],
  options: CommonOptions,
  terminal: Terminal,
  ofFile: (file: string) => OfFile,
): Promise<number> {
  const { cwd, environ } = terminal;
  const asJson = options.outputFormat === 'json';
  const output = asJson ? terminal.stderr : terminal.stdout;
  const printed = textOutput(output, terminal);
  const color = wantsColor(output, terminal);
  const shows = !asJson || options.verbose === true;
  const wanted = reportFiles(options);
  refuseForSeveral(wanted);
  checkReportFiles(wanted, cwd);
  const { files, leftOut } = await findPipelineFiles(given, { ...options, cwd });
  for (const sentence of leftOut) printed.write(`${sentence}\n`);
  const { timingsFrom, ...others } = options;
  const runOptions = await toRunOptions(others, terminal);
  const secondsOf = timingsFrom && (await earlierTimings(path.resolve(cwd, timingsFrom)));
  const run = async (file: string, part: PipelinePart, signals: RunSignals) => {
    const progress = createConsoleReporter({
      write: printed.write,
      ...{ color, live: wantsLive(output, terminal), verbose: options.verbose ?? false },
      get columns() {
        return output.columns ?? 100;
      },
      clock: () => performance.now(),
    });
    const onEvent = broadcast(shows ? [progress] : [], (error) => {
      terminal.stderr.write(`Warning: progress cannot be shown: ${String(error)}\n`);
    });
    const pipeline = loadPipeline(file, {
      cwd,
      specsDir: path.join(options.workspaceDir, '.specs'),
    });
    const { bundleDir, ...ofPart } = part;
    const { lastRun, options: own } = ofFile(file);
    const report = await runAsAsked(
      pipeline,
      {
        ...{ ...runOptions, ...ofPart, ...signals, onEvent },
        ...(own.selection === undefined ? {} : { selection: own.selection }),
        ...(bundleDir === undefined ? {} : { bundle: { ...runOptions.bundle, dir: bundleDir } }),
        ...(secondsOf ? { secondsOf: (step) => secondsOf(step, file) } : {}),
        contract: needsContract(wanted),
        projectDir: path.dirname(path.resolve(cwd, file)),
      },
      options,
    ).finally(() => progress.stop());
    if (runOptions.keepResults === true) {
      await writeLastRun(report, lastRun, { takesOld: runOptions.step !== undefined });
    }
    return report;
  };
  const report = await withRunSignals(
    (signals) =>
      runPipelines(files, {
        run: (file, part) => run(file, part, signals),
        workspaceDir: path.resolve(cwd, options.workspaceDir),
        bundleDir: options.bundle,
        runTimeoutSeconds: options.runTimeout,
        failFast: options.failFast ?? false,
        signals: [signals.signal, signals.fault],
        environ,
        onBegin: (file, index) => {
          const heading = pipelineHeading(file, index, files.length);
          if (shows) printed.write(`${index === 0 ? '' : '\n'}${heading}\n`);
        },
        onNotRun: (_, { kind, message }) => {
          if (shows && kind !== 'stopped') {
            printed.write(`${kind === 'mistake' ? 'Error: ' : ''}${message}\n`);
          }
        },
      }),
    (signal) => void terminal.stderr.write(`\n${signal}: stopping the steps …\n`),
  );
  const last = pipelinesLines(report, createColors(color)).join('\n');
  if (shows) printed.write(`\n${last}\n`);
  printed.end();
  if (asJson) {
    // Loaded on demand: building its schemas takes several milliseconds.
    const { toJsonPipelines } = await import('../reporters/json-pipelines.ts');
    terminal.stdout.write(jsonText(toJsonPipelines(report)));
  }
  const { problems } = await tryPipelinesFiles(report, wanted, cwd);
  if (problems.length > 0) throw problems[0];
  return exitCodeOf(report);
}

/** A wrong pipeline file is a failure beside others, and wrong usage if there is no other. */
function exitCodeOf({ success, pipelines }: PipelinesReport): number {
  const isInternal = pipelines.some(
    ({ report, notRun }) => report?.internalError !== undefined || notRun?.kind === 'internal',
  );
  if (isInternal) return EXIT_CODES.internal;
  if (success) return EXIT_CODES.passed;
  const allWrong = pipelines.every(({ notRun }) => notRun?.kind === 'mistake');
  return allWrong ? EXIT_CODES.usage : EXIT_CODES.failed;
}
