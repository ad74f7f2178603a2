/** Which failed steps kept a step from running, in the same words on every surface. */
import type { CauseReport, RunReport, StepReport } from '../report/report.ts';
import { enumerate } from './cause-text.ts';
import { oneLine } from './plain-text.ts';

/** `blocked by a, also by b and c`; empty if the step was not blocked by another. */
export function blockedWords(
  { blockedBy, alsoBlockedBy = [] }: StepReport,
  show: (name: string) => string = shortName,
): string {
  if (blockedBy === undefined) return '';
  const also =
    alsoBlockedBy.length === 0 ? '' : `, also by ${enumerate(alsoBlockedBy, SHOWN_OTHERS, show)}`;
  return `blocked by ${show(blockedBy)}${also}`;
}

/**
 * The steps that a cause keeps from running. A step with several such causes is listed under the
 * first, with the failed steps of the others.
 */
export function notRunWords(
  { notRun, steps }: CauseReport,
  report: RunReport,
  most: number,
  show: (name: string) => string = shortName,
): string {
  const failed = new Set(steps);
  const others = new Map(
    report.steps.map(({ name, alsoBlockedBy = [] }) => [
      name,
      alsoBlockedBy.filter((other) => !failed.has(other)),
    ]),
  );
  return enumerate(notRun, most, (name) => {
    const also = others.get(name) ?? [];
    return also.length === 0
      ? show(name)
      : `${show(name)} (also blocked by ${enumerate(also, SHOWN_OTHERS, show)})`;
  });
}

function shortName(name: string): string {
  return oneLine(name, 80);
}

const SHOWN_OTHERS = 3;
