import type { EnvironmentMaking, RunEvent, StepFinished } from '../report/events.ts';
import { hasPassed, type RunReport } from '../report/report.ts';
import { countOf } from '../text/format-count.ts';
import { createCausalOrder } from './causal-order.ts';
import { enumerate } from './cause-text.ts';
import { createColors } from './colors.ts';
import { cacheLines } from './console-cache.ts';
import { causeLines, warningLines } from './console-causes.ts';
import { useLines } from './console-use.ts';
import { displayWidth, truncateToWidth } from './display-width.ts';
import { driftLines } from './drift-lines.ts';
import { humanSeconds } from './format-seconds.ts';
import { createLiveLines } from './live-lines.ts';
import { oneLine } from './plain-text.ts';
import type { Reporter } from './reporter.ts';
import { stepLine } from './step-line.ts';
import { pipelineBlock, pipelineHead } from './text-blocks.ts';
import { totalsLine } from './totals-line.ts';
import { variantLines } from './variant-lines.ts';

export interface ConsoleOptions {
  /** Called with whole lines, except for the control sequences of live mode. */
  readonly write: (text: string) => void;
  readonly color: boolean;
  /** For a terminal: the last lines show the running steps. Otherwise one line for each ended step. */
  readonly live: boolean;
  /** Width of the terminal; read each time, so it can be a getter of the current size. */
  readonly columns: number;
  /** Also shows started steps, notices, longer logs, and the results of all steps at the end. */
  readonly verbose: boolean;
  /** Milliseconds since any fixed time. */
  readonly clock: () => number;
  /** Folds the lines of passed steps; then the head of the reference is omitted. */
  readonly group?: { readonly open: (title: string) => void; readonly close: () => void };
}

export interface ConsoleReporter extends Reporter {
  onEvent(event: RunEvent): void;
  /** Removes the live lines; for a run that ends without `run-finished`. */
  stop(): void;
}

export function createConsoleReporter(options: ConsoleOptions): ConsoleReporter {
  const colors = createColors(options.color);
  const style = { colors, verbose: options.verbose };
  const lines = createLiveLines(options.write);
  const running = new Map<string, number>();
  let order = createCausalOrder({});
  let total = 0;
  let finished = 0;
  let nameWidth = 0;
  let timer: NodeJS.Timeout | undefined;
  let grouped = false;

  const refresh = (): void => {
    if (options.live) {
      lines.show(runningLines(running, { ...options, finished, total, now: options.clock() }));
    }
  };
  const print = (line: string): void => {
    lines.print(`${line}\n`);
  };
  const group = (wanted: boolean): void => {
    if (options.group === undefined || wanted === grouped) return;
    if (wanted) options.group.open('Passed steps');
    else options.group.close();
    grouped = wanted;
  };
  const printStep = ({ report, findings }: StepFinished): void => {
    group(hasPassed(report.status) && !report.flaky);
    print(stepLine(report, findings, { colors, nameWidth }));
  };
  const stop = (): void => {
    clearInterval(timer);
    running.clear();
    lines.show([]);
    for (const event of order.rest()) printStep(event);
    group(false);
  };

  return {
    stop,
    onEvent(event) {
      switch (event.type) {
        case 'run-started':
          total = event.steps.length;
          nameWidth = widestName(event.steps);
          order = createCausalOrder(event.dependsOn);
          print(colors.dim(startLine(event)));
          for (const notice of event.notices ?? []) print(oneLine(notice, 400));
          if (options.live) {
            timer = setInterval(refresh, REFRESH_MILLISECONDS);
            // The timer must not keep the process alive.
            timer.unref();
          }
          break;
        case 'environment-making':
          print(colors.dim(environmentLine(event)));
          break;
        case 'libraries-importing':
          print(colors.dim(`importing ${enumerate(event.modules, SHOWN_MODULES)} …`));
          break;
        case 'step-started':
          running.set(event.step, options.clock());
          if (options.verbose) {
            group(false);
            print(colors.dim(`▸ ${oneLine(event.step, 80)}`));
          }
          refresh();
          break;
        case 'step-retried':
          running.delete(event.step);
          group(false);
          print(
            `${colors.yellow('↻')} ${oneLine(event.step, 80)}  attempt ${event.attempt} failed, retrying: ${oneLine(event.message, 160)}`,
          );
          refresh();
          break;
        case 'step-finished':
          running.delete(event.report.name);
          finished += 1;
          for (const shown of order.add(event)) printStep(shown);
          refresh();
          break;
        case 'run-finished':
          stop();
          options.write(ending(event.report, style, options.group === undefined));
          break;
        default:
          event satisfies never;
      }
    },
  };
}

function startLine(event: Extract<RunEvent, { type: 'run-started' }>): string {
  return [
    `${oneLine(event.pipeline, 80)}: ${countOf(event.steps.length, 'step')}`,
    countOf(event.dataFlows, 'data flow'),
    `${event.maxParallel} at a time`,
    `Python ${oneLine(event.python, 40)}`,
  ].join(', ');
}

/** The causes and the totals come last: a log is read from its end. */
function ending(
  report: RunReport,
  style: Parameters<typeof causeLines>[1],
  withHead: boolean,
): string {
  const head = style.verbose ? pipelineBlock(report) : pipelineHead(report);
  const incomplete = report.complete
    ? []
    : [style.colors.yellow('The run ended before all steps finished.'), ''];
  return [
    '',
    ...(withHead || style.verbose ? [head] : []),
    ...(style.verbose ? [...cacheLines(report), ...useLines(report)] : []),
    ...warningLines(report, style),
    ...causeLines(report, style),
    ...driftLines(report.contract, style),
    ...variantLines(report.variants, style.colors),
    ...incomplete,
    totalsLine(report, style.colors),
    '',
  ].join('\n');
}

interface Progress extends ConsoleOptions {
  readonly finished: number;
  readonly total: number;
  readonly now: number;
}

function runningLines(running: ReadonlyMap<string, number>, progress: Progress): readonly string[] {
  if (running.size === 0) {
    return [];
  }
  const shown = [...running].slice(0, SHOWN_RUNNING);
  const more = running.size - shown.length;
  return [
    ...shown.map(
      ([name, since]) =>
        `… ${oneLine(name, 80)}  ${humanSeconds(wholeSeconds(progress.now - since))}`,
    ),
    `  ${progress.finished}/${progress.total} done${more > 0 ? `, ${more} more running` : ''}`,

    // Leave one column free: some terminals wrap when the last one is written.
  ].map((line) => truncateToWidth(line, Math.max(1, progress.columns - 1)));
}

/** Whole seconds: tenths would flicker. */
function wholeSeconds(milliseconds: number): number {
  return Math.max(0, Math.floor(milliseconds / 1000));
}

function widestName(names: readonly string[]): number {
  const widest = names.reduce((width, name) => Math.max(width, displayWidth(oneLine(name, 80))), 0);
  return Math.min(widest, MAX_NAME_WIDTH);
}

const REFRESH_MILLISECONDS = 1000;
const SHOWN_RUNNING = 8;
const SHOWN_MODULES = 6;
const MAX_NAME_WIDTH = 28;

function environmentLine({ step, packages }: EnvironmentMaking): string {
  return `making the environment of ${oneLine(step, 80)}: ${oneLine(packages, 120)} …`;
}
