import { type Finding, finding } from '../../findings/findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { StepEnding } from '../../python/step-process.ts';
import type { UserCode } from '../user-code.ts';

/** Findings about the process of a step, whether it passed or not. */
export function processFindings(
  step: PlannedStep,
  { result, exit, cause }: StepEnding,
  code: UserCode,
): Finding[] {
  const findings = (result?.notices ?? []).map(({ kind, message, file, line }) =>
    finding(NOTICE_CODES[kind], {
      step: step.name,
      message,
      ...(file === null
        ? {}
        : { location: { file: code.show(file), ...(line === null ? {} : { line }) } }),
    }),
  );
  const left = exit.left_behind;
  if (left.length > 0 && cause === 'itself' && exit.exceeded === null) {
    findings.push(
      finding('processes-left', {
        step: step.name,
        message: `${left.length} process${left.length === 1 ? ' was' : 'es were'} still running after the step ended`,
        evidence: left.slice(0, MOST_SHOWN),
      }),
    );
  }
  return findings;
}

const MOST_SHOWN = 20;

const NOTICE_CODES = {
  'pip-install': 'pip-install-refused',
  'package-init': 'package-init-failed',
  'module-name': 'module-renamed',
} as const;
