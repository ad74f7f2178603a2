import type { Finding } from '../findings/findings.ts';
import type { StepReport } from '../report/report.ts';
import { describeLocation } from '../text/errors.ts';
import { blockedWords } from './blocked-by.ts';
import { cachedWords } from './cached-words.ts';
import type { Colors } from './colors.ts';
import { padToWidth } from './display-width.ts';
import { exactSeconds } from './format-seconds.ts';
import { outputsSummary } from './output-summary.ts';
import { oneLine } from './plain-text.ts';
import { STEP_MARKS } from './status-mark.ts';

/** A finished step in one line: `✓ prepare  0.042s  CSV 344 rows × 9 columns`. */
export function stepLine(
  step: StepReport,
  findings: readonly Finding[],
  { colors, nameWidth }: { readonly colors: Colors; readonly nameWidth: number },
): string {
  const paint = paintOf(step, colors);
  const name = padToWidth(oneLine(step.name, 80), nameWidth);
  return [`${paint(STEP_MARKS[step.status].sign)} ${name}`, ...details(step, findings, colors)]
    .filter((part) => part !== '')
    .join('  ')
    .trimEnd();
}

function details(
  step: StepReport,
  findings: readonly Finding[],
  colors: Colors,
): readonly string[] {
  switch (step.status) {
    case 'passed':
      return [
        exactSeconds(step.seconds),
        colors.dim(outputsSummary(step.outputs)),
        step.flaky ? colors.yellow(`passed on attempt ${step.attempts}`) : '',
      ];
    case 'cached':
      return [cachedWords(step), colors.dim(outputsSummary(step.outputs))];
    case 'failed':
    case 'timed-out':
    case 'crashed': {
      const error = findings.find(({ severity }) => severity === 'error');
      const shown = error?.location === undefined ? '' : describeLocation(error.location);
      return [
        oneLine(step.errorMessage ?? error?.message ?? step.status, 160),
        colors.cyan(oneLine(shown)),
      ];
    }
    case 'blocked':
      return [colors.dim(blockedWords(step) || 'blocked by an earlier step')];
    case 'skipped':
      return [colors.dim(`skipped: ${skipReason(step)}`)];
    case 'cancelled':
      return [colors.dim('cancelled')];
    default:
      return step.status satisfies never;
  }
}

function skipReason({ skipReason: given }: StepReport): string {
  return given === undefined ? 'it has no script' : oneLine(given, 160);
}

function paintOf(step: StepReport, colors: Colors): (text: string) => string {
  switch (step.status) {
    case 'passed':
      return step.flaky ? colors.yellow : colors.green;
    case 'cached':
      return (step.cached?.changed ?? []).length > 0 ? colors.yellow : colors.green;
    case 'failed':
    case 'timed-out':
    case 'crashed':
      return colors.red;
    case 'blocked':
    case 'cancelled':
      return colors.yellow;
    case 'skipped':
      return colors.dim;
    default:
      return step.status satisfies never;
  }
}
