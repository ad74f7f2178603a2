import {
  hasPassed,
  type PipelineResult,
  type PipelinesReport,
} from '../report/pipelines-report.ts';
import { countOf, formatNumber } from '../text/format-count.ts';
import { countReport } from './counts.ts';
import { humanSeconds } from './format-seconds.ts';
import { oneLine } from './plain-text.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What one of several pipelines came to, in a line. */
export interface PipelineVerdict {
  readonly icon: string;
  readonly word: Verdict['word'] | 'not run';
  /** Counts, the first cause, or why it was not run. */
  readonly details: string;
}

/** `3 pipelines passed`, `2 of 5 pipelines failed`. */
export function pipelinesVerdict({ pipelines }: PipelinesReport): string {
  const failed = pipelines.filter((one) => !hasPassed(one)).length;
  const all = countOf(pipelines.length, 'pipeline');
  return failed === 0 ? `${all} passed` : `${formatNumber(failed)} of ${all} failed`;
}

export function pipelineVerdict({ report, notRun }: PipelineResult): PipelineVerdict {
  if (report === undefined) {
    const [first = ''] = notRun.message.split('\n');
    const icon = notRun.kind === 'stopped' ? '🛑' : '❌';
    return { icon, word: 'not run', details: oneLine(first, 400) };
  }
  const { icon, word, counts, cause } = verdictOf(report);
  const steps = `${countOf(countReport(report).steps, 'step')}, ${humanSeconds(report.seconds)}`;
  const parts = [counts, cause].filter((part) => part !== undefined);
  return { icon, word, details: parts.length === 0 ? steps : parts.join(' · ') };
}

/** The pipelines that need attention first; the order of each kind stays. */
export function failingFirst({ pipelines }: PipelinesReport): readonly PipelineResult[] {
  return [...pipelines.filter((one) => !hasPassed(one)), ...pipelines.filter(hasPassed)];
}
