import type { Finding } from '../../findings/findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { RunContext } from '../run-context.ts';
import { PASSED, type Verdict } from '../step/verdict.ts';
import { judgeExpectations } from './judge-expectations.ts';

/** A step whose output is not what the pipeline expects does not pass. */
export async function expectationVerdict(
  step: PlannedStep,
  process: Parameters<typeof judgeExpectations>[1],
  context: RunContext,
): Promise<{ readonly verdict: Verdict; readonly others: readonly Finding[] }> {
  if (step.config.expectations === undefined) return { verdict: PASSED, others: [] };
  const { findings, cancelled } = await judgeExpectations(step, process, context);
  if (cancelled) {
    return { verdict: { status: 'cancelled', message: 'cancelled' }, others: findings };
  }
  const broken = findings.find(({ severity }) => severity === 'error');
  if (broken === undefined) return { verdict: PASSED, others: findings };
  const { message, location } = broken;
  return {
    verdict: {
      ...{ status: 'failed', message, errorType: 'ExpectationFailed', finding: broken },
      ...(location === undefined ? {} : { location }),
    },
    others: findings.filter((one) => one !== broken),
  };
}
