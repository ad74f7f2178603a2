import { type Finding, finding } from '../findings/findings.ts';
import type { Plan } from '../pipeline/plan.ts';
import type { Selection } from './selection.ts';

/** The plan with the steps that are left out as steps without script. */
export function leaveOut(plan: Plan, { roles }: Selection): Plan {
  return {
    ...plan,
    steps: plan.steps.map((step) => {
      const known = roles.get(step.name);
      return known?.role === 'left-out'
        ? { ...step, script: { kind: 'none', leftOut: known.reason } }
        : step;
    }),
    // What is not run needs no correction in this run.
    findings: plan.findings.filter(
      ({ step }) => step === undefined || roles.get(step)?.role !== 'left-out',
    ),
  };
}

/** That the run did not test the whole pipeline: one notice, however many steps are left out. */
export function leftOutFinding(selection: Selection | undefined): readonly Finding[] {
  if (selection === undefined) return [];
  const { roles, wish, notices } = selection;
  const count = [...roles.values()].filter(({ role }) => role !== 'left-out').length;
  const message = `${count} of ${roles.size} steps run: ${wish}`;
  return [finding('steps-left-out', { message, evidence: [...notices] })];
}

/** The steps that run, and their data flows. */
export function announced({ steps, flows, unwired }: Plan) {
  const running = steps.filter(({ script }) => script.kind !== 'none' || !script.leftOut);
  const names = new Set(running.map(({ name }) => name));
  const between = [...flows, ...unwired].filter(
    ({ producer, consumer }) => names.has(producer) && names.has(consumer),
  );
  return {
    steps: [...names],
    dependsOn: Object.fromEntries(
      running.map(({ name, dependsOn }) => [name, dependsOn.filter((one) => names.has(one))]),
    ),
    dataFlows: between.length,
  };
}
