import type { PipelineRunner, ProgressOutput } from '../batch/pipeline-runner.ts';
import { writeReportFiles } from '../program/report-files.ts';
import { withRunSignals } from '../program/run-signals.ts';
import type { RunReport } from '../report/report.ts';
import { createColors } from '../reporters/colors.ts';
import { causeLines, warningLines } from '../reporters/console-causes.ts';
import { runPipeline } from '../run.ts';
import { type CommonOptions, reportFiles, toRunOptions } from './common-options.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { type Terminal, textOutput, wantsColor } from './terminal.ts';

export interface Batch<Results> {
  readonly test: (runner: PipelineRunner, output: ProgressOutput) => Promise<Results>;
  readonly passed: (results: Results) => boolean;
  /** The output of `--output-format json`. */
  readonly json: (results: Results) => unknown;
}

/**
 * Runs a command that needs several runs or reports many scripts, and prints the result; returns
 * the exit code. The requested report files contain the first run.
 */
export async function runBatch<Results>(
  options: CommonOptions,
  terminal: Terminal,
  { test, passed, json }: Batch<Results>,
): Promise<number> {
  const asJson = options.outputFormat === 'json';
  const output = asJson ? terminal.stderr : terminal.stdout;
  const printed = textOutput(output, terminal);
  const silent = asJson && !options.verbose;
  const runOptions = await toRunOptions(options, terminal);
  const reports: RunReport[] = [];
  // One interruption for all runs: after Ctrl-C, no further run starts.
  const results = await withRunSignals(
    (signals) => {
      const runner: PipelineRunner = {
        projectRoot: terminal.cwd,
        workspaceDir: options.workspaceDir,
        run: async (config, onEvent = () => {}) => {
          const report = await runPipeline(config, { ...runOptions, ...signals, onEvent });
          reports.push(report);
          return report;
        },
      };
      return test(runner, silent ? {} : { write: printed.write });
    },
    (signal) => void terminal.stderr.write(`\n${signal}: stopping the steps …\n`),
  );
  if (!silent) printed.write(detailsOf(reports, options, terminal));
  printed.end();
  if (asJson) terminal.stdout.write(`${JSON.stringify(json(results), null, 2)}\n`);
  const [first] = reports;
  if (first !== undefined) await writeReportFiles(first, reportFiles(options), terminal.cwd);
  if (reports.some(({ internalError }) => internalError !== undefined)) return EXIT_CODES.internal;
  return passed(results) ? EXIT_CODES.passed : EXIT_CODES.failed;
}

/** Of the first run that has a report. */
function detailsOf(
  reports: readonly RunReport[],
  { outputFormat, verbose = false }: CommonOptions,
  terminal: Terminal,
): string {
  const output = outputFormat === 'json' ? terminal.stderr : terminal.stdout;
  const style = { colors: createColors(wantsColor(output, terminal)), verbose };
  const details = reports
    .map((report) => [...causeLines(report, style), ...warningLines(report, style)])
    .find((lines) => lines.length > 0);
  return details === undefined ? '' : `\n${details.join('\n')}\n`;
}
