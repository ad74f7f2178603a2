/** Verdicts as lines of text. */
import { expect } from 'vitest';
import { judgeStep } from '../../../src/execute/step/judge-step.ts';
import type { Verdict, VerdictInput } from '../../../src/execute/step/verdict.ts';
import { CODE, endingOf, exceptionOf, SCRIPT, stepOf } from './step-builders.ts';

export type Case = readonly [
  name: string,
  input: Partial<VerdictInput>,
  expected: readonly string[],
];

export function judge(input: Partial<VerdictInput>): Verdict {
  return judgeStep({
    step: stepOf(),
    script: SCRIPT,
    ending: endingOf(),
    badOutputs: [],
    change: undefined,
    timeoutSeconds: 60,
    code: CODE,
    container: { paths: [], support: { possible: true } },
    stderr: () => '',
    ...input,
  });
}

/** All that a reader sees of a verdict; its finding must agree with it. */
export function shown(verdict: Verdict): readonly string[] {
  const { status, message, errorType, location, finding: found } = verdict;
  if (found === undefined) return [`${status} ${message ?? ''}`.trim()];
  expect(found).toMatchObject({ step: 'a', message, location });
  const { file, line, function: name } = location ?? { file: '' };
  const shownLocation = [file, line, name].filter((part) => part !== undefined).join(':');
  return [
    `${status} ${errorType} ${found.code} ${shownLocation}`,
    `${message}`,
    ...(found.hint === undefined ? [] : [found.hint]),
    ...(found.evidence ?? []),
  ];
}

export const ended = (...parts: Parameters<typeof endingOf>) => ({ ending: endingOf(...parts) });
export const raised = (...parts: Parameters<typeof exceptionOf>) =>
  ended({ phase: 'call', exception: exceptionOf(...parts) });
