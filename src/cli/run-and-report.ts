import path from 'node:path';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { keepTemplates } from '../execute/known/keep-templates.ts';
import { commandKey, type KnownTemplates } from '../execute/known/known-templates.ts';
import { writeLastRun } from '../program/last-run.ts';
import { checkReportFiles, writeReportFiles } from '../program/report-files.ts';
import { type RunSignals, withRunSignals } from '../program/run-signals.ts';
import type { RunEvent } from '../report/events.ts';
import type { RunReport } from '../report/report.ts';
import { createConsoleReporter } from '../reporters/console.ts';
import { toJsonReport } from '../reporters/json-report.ts';
import { broadcast } from '../reporters/reporter.ts';
import { runAsAsked } from '../variants/run-variants.ts';
import { type CommonOptions, reportFiles, toRunOptions } from './common-options.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { type Terminal, textOutput, wantsColor, wantsLive } from './terminal.ts';
import type { RepeatedRun } from './watch-pipeline.ts';

export interface Presentation {
  /** Print progress during the run; otherwise only `text` is printed at the end. */
  readonly live: boolean;
  readonly text?: (report: RunReport) => string | Promise<string>;
  /** An additional condition for exit code 0. */
  readonly passed?: (report: RunReport) => boolean;
  /** The output of `--output-format json`. */
  readonly json?: (report: RunReport) => unknown;
  /** The file for `--failed` of the next run. */
  readonly lastRun?: string;
  /** For a run that is repeated. */
  readonly repeated?: RepeatedRun;
}

/** Runs a pipeline and prints its results; returns the exit code. */
export async function runAndReport(
  pipeline: PipelineConfig | Promise<PipelineConfig>,
  options: CommonOptions,
  terminal: Terminal,
  { live, text, passed = () => true, json = toJsonReport, repeated, lastRun }: Presentation,
): Promise<number> {
  const asJson = options.outputFormat === 'json';
  // With JSON, standard output contains only JSON.
  const output = asJson ? terminal.stderr : terminal.stdout;
  const printed = textOutput(output, terminal);
  const progress = createConsoleReporter({
    write: printed.write,
    color: wantsColor(output, terminal),
    live: wantsLive(output, terminal),
    get columns() {
      return output.columns ?? 100;
    },
    verbose: options.verbose ?? false,
    clock: () => performance.now(),
  });
  const reporters = live && (!asJson || options.verbose) ? [progress] : [];
  // The next run, on the file that changed, reports instead of this one.
  const isSuperseded = () => repeated?.stop.aborted === true;
  const shown = reporters.map(({ onEvent }) => ({
    onEvent: (event: RunEvent) => {
      if (!isSuperseded()) onEvent(event);
    },
  }));
  const onEvent = broadcast(shown, (error) => {
    terminal.stderr.write(`Warning: progress cannot be shown: ${String(error)}\n`);
  });
  // A mistake in it is reported where it is awaited, not while the options are read.
  Promise.resolve(pipeline).catch(() => {});
  checkReportFiles(reportFiles(options), terminal.cwd);
  const runOptions = await toRunOptions(options, terminal);
  let started: KnownTemplates | undefined;
  const onTemplates = (templates: KnownTemplates) => {
    started = templates;
  };
  const repeatedOptions = ({ signal }: RunSignals) =>
    repeated === undefined
      ? {}
      : { warm: repeated.warm, signal: AbortSignal.any([signal, repeated.stop]) };
  const report = await withRunSignals(
    (signals) =>
      runAsAsked(
        pipeline,
        { ...runOptions, ...signals, ...repeatedOptions(signals), onEvent, onTemplates },
        options,
      ),
    (signal) => {
      terminal.stderr.write(`\n${signal}: stopping the steps …\n`);
      repeated?.onInterrupt();
    },
  ).finally(() => progress.stop());
  if (isSuperseded()) {
    printed.end();
    return EXIT_CODES.failed;
  }
  if (lastRun !== undefined && runOptions.keepResults === true) {
    await writeLastRun(report, lastRun, { takesOld: runOptions.step !== undefined });
    await keepStarted(started, runOptions.workspaceDir, terminal);
  }
  if (!asJson && text !== undefined) printed.write(await text(report));
  printed.end();
  if (asJson) terminal.stdout.write(jsonText(await json(report)));
  await writeReportFiles(report, reportFiles(options), terminal.cwd);
  if (report.internalError !== undefined) {
    terminal.stderr.write(`Internal error: ${report.internalError}\n`);
    return EXIT_CODES.internal;
  }
  return report.success && passed(report) ? EXIT_CODES.passed : EXIT_CODES.failed;
}

async function keepStarted(
  started: KnownTemplates | undefined,
  workspaceDir: string,
  { args, cwd }: Terminal,
): Promise<void> {
  if (started === undefined || args === undefined) return;
  await keepTemplates(path.resolve(cwd, workspaceDir), commandKey(args, cwd), started);
}

/** The same JSON without runner commands: `##[` is a command anywhere in a line. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replaceAll('##[', '##\\u005b')}\n`;
}
