/**
 * The incidents of `truth/incidents/`, judged on what real runs of them recorded. Every word counts:
 * after a change of wording that is meant, `npm test -- incidents -u` writes `findings.txt`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { StepOutcome } from '../../../src/execute/step/step-outcome.ts';
import { userCode } from '../../../src/execute/user-code.ts';
import type { Finding } from '../../../src/findings/findings.ts';
import { judgeFlows } from '../../../src/judge/judge-flows.ts';
import type { Plan } from '../../../src/pipeline/plan.ts';
import { markedIncidents } from '../../../truth/incidents-in-one.ts';
import { createTempProject } from '../../support/temp-project.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/incidents');

test('every incident is reported in the words of findings.txt', async () => {
  const incidents = markedIncidents();
  await using project = await createTempProject(
    Object.assign({}, ...incidents.map(({ files }) => files)),
  );
  const { findings, hints, flows, recorded } = await judgeRecorded(project.dir);
  const unrecorded = incidents.filter(
    ({ mark }) => !recorded.some((step) => step.startsWith(mark)),
  );
  expect(
    unrecorded.map(({ id }) => id),
    'run: node truth/record-incidents.ts',
  ).toEqual([]);
  const texts = incidents.map(({ id, mark }) => {
    const own = (step: string | undefined) => step?.startsWith(mark) === true;
    const lines = [
      ...findings.filter(({ step, flow }) => own(step) || own(flow)).map(describeFinding),
      ...[...hints].filter(([step]) => own(step)).map(([step, hint]) => `${step} says: ${hint}`),
      ...flows
        .filter(({ key }) => own(key))
        .map(({ key, status, cause }) => `${key} is ${status} (${cause})`),
    ];
    return [`== ${id}`, ...lines].join('\n').replaceAll(mark, '');
  });
  await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(path.join(FIXTURES, 'findings.txt'));
});

/** Judges the outcomes as if they had been recorded in this directory. */
async function judgeRecorded(dir: string) {
  const text = readFileSync(path.join(FIXTURES, 'recorded.json'), 'utf8');
  const { steps, flows, unwired, outcomes, inputs } = JSON.parse(
    text.replaceAll('/project/', `${dir}/`),
  );
  for (const [file, content] of inputs) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(content, 'base64'));
  }
  const plan: Plan = { steps, flows, unwired, findings: [] };
  const code = userCode({ baseDir: dir, foreign: ['/python', '/harness'] });
  const judged = await judgeFlows(plan, new Map<string, StepOutcome>(outcomes), code);
  return { ...judged, recorded: plan.steps.map(({ name }) => name) };
}

function describeFinding({ code, message, hint, evidence, location, origin }: Finding): string {
  const at = location === undefined ? '' : ` at ${location.file}:${location.line ?? 0}`;
  return [
    `${code}${at}: ${message}`,
    ...(hint === undefined ? [] : [`hint: ${hint}`]),
    ...(evidence ?? []).map((line) => `evidence: ${line}`),
    ...(origin === undefined ? [] : [`origin: ${JSON.stringify(origin)}`]),
  ].join('\n  ');
}
