/** No two surfaces count differently, whatever a run comes to. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { type FindingCode, finding } from '../../src/findings/findings.ts';
import { toAnnotations } from '../../src/github/annotations.ts';
import { ACTION_OUTPUTS, ofOne } from '../../src/github/outputs.ts';
import type { FlowCause, RunReport, StepStatus } from '../../src/report/report.ts';
import { createColors } from '../../src/reporters/colors.ts';
import { causeLines } from '../../src/reporters/console-causes.ts';
import { renderJson } from '../../src/reporters/json-report.ts';
import { renderJunit } from '../../src/reporters/junit.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { totalsLine } from '../../src/reporters/totals-line.ts';
import { verdictOf } from '../../src/reporters/verdict.ts';
import { makeFlow, makeReport, makeStep } from '../support/report-builders.ts';
import { seededRandom } from '../support/seeded-random.ts';

const STATUSES: readonly StepStatus[] = ['passed', 'failed', 'timed-out', 'crashed', 'skipped'];
const CODES: readonly FindingCode[] = [
  'script-failed',
  'import-failed',
  'output-missing',
  'timeout',
];
const FLOW_CAUSES: readonly FlowCause[] = ['held', 'data', 'consumer'];

/** A failed run of random steps, some of which share a script, a message or a line. */
function randomReport(seed: number): RunReport {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const count = 1 + Math.floor(random() * 30);
  const steps: ReturnType<typeof makeStep>[] = [];
  for (let index = 0; index < count; index += 1) {
    const earlier = steps.filter(({ status }) => status !== 'passed' && status !== 'skipped');
    const blocked = earlier.length > 0 && random() < 0.4;
    const name = `s${index}`;
    steps.push(
      blocked
        ? makeStep(name, { status: 'blocked', blockedBy: pick(earlier).name })
        : makeStep(name, {
            status: pick(STATUSES),
            script: `scripts/${pick(['a', 'b', name])}.py`,
          }),
    );
  }
  const failed = steps.filter(({ status }) => ['failed', 'timed-out', 'crashed'].includes(status));
  const findings = failed.flatMap(({ name, script = '' }) =>
    Array.from({ length: Math.floor(random() * 3) }, () =>
      finding(pick(CODES), {
        step: name,
        message: pick(["No module named 'torch'", `step \`${name}\` failed`, 'no']),
        ...(random() < 0.7 ? { location: { file: script, line: pick([3, 9]) } } : {}),
      }),
    ),
  );
  const flows = steps.slice(1).map((step, index) => {
    const producer = steps[index] ?? step;
    const ran = [producer, step].every(({ status }) => status === 'passed');
    const key = `${producer.name}->${step.name}`;
    const cause = ran ? pick(FLOW_CAUSES) : 'untested';
    if (cause === 'data')
      findings.push(finding('data-flow-incompatible', { flow: key, message: key }));
    return makeFlow(producer.name, step.name, { cause });
  });
  if (random() < 0.2) findings.push(finding('run-timeout', { message: 'the run took too long' }));
  // Without a cause the run would have passed.
  if (findings.length + failed.length === 0) {
    findings.push(finding('internal-error', { message: 'the tool failed' }));
  }
  return makeReport({ success: false, steps, flows, findings, errors: ['it failed'] });
}

const REPORTS = Array.from({ length: 200 }, (_, seed) => randomReport(seed));

test('causes: every surface has as many', () => {
  for (const report of REPORTS) {
    const { length } = report.causes;
    const plural = length === 1 ? 'cause' : 'causes';
    const text = renderMarkdown(report);
    const shown = {
      heading: text.startsWith(`## ❌ penguins: ${length} ${plural}, `),
      entries: text.match(/<summary>❌ |^- ❌ /gm)?.length,
      checkRun: verdictOf(report).counts?.startsWith(`${length} ${plural}, `),
      console: causeLines(report, { colors: createColors(false), verbose: true }).filter((line) =>
        line.startsWith('✗ '),
      ).length,
      totals: totalsLine(report, createColors(false)).startsWith(`${length} ${plural} · `),
      annotations: toAnnotations(report, () => undefined).filter(({ level }) => level === 'error')
        .length,
      output: JSON.parse(ACTION_OUTPUTS['failed-causes'].value(ofOne(report))).length,
      json: JSON.parse(renderJson(report)).causes.length,
    };
    expect(shown).toEqual({
      ...{ heading: true, checkRun: true, totals: true },
      entries: length,
      // The console shows twenty in full.
      console: Math.min(length, 20),
      ...{ annotations: length, output: length, json: length },
    });
  }
});

test('failed steps, and steps that were not run: every surface has as many', () => {
  for (const report of REPORTS) {
    const failed = report.steps.filter(({ status }) =>
      ['failed', 'timed-out', 'crashed'].includes(status),
    ).length;
    const notRun = report.steps.filter(({ status }) => status === 'blocked').length;
    const ofSteps = `${failed === 0 ? 'no step' : `${failed} of ${report.steps.length} ${report.steps.length === 1 ? 'step' : 'steps'}`} failed`;
    expect(verdictOf(report).counts).toContain(ofSteps);
    const totals = totalsLine(report, createColors(false));
    expect(/(\d+) failed/.exec(totals)?.[1] ?? '0').toBe(String(failed));
    expect(/(\d+) not run/.exec(totals)?.[1] ?? '0').toBe(String(notRun));
    expect(JSON.parse(ACTION_OUTPUTS['failed-scripts'].value(ofOne(report)))).toHaveLength(failed);
    // Every failed step and every step that was not run belongs to exactly one cause.
    const stopped = report.causes.flatMap(({ steps, notRun: names }) => [...steps, ...names]);
    expect([...stopped].sort()).toEqual([...new Set(stopped)].sort());
    expect(stopped).toHaveLength(failed + notRun);
  }
});

test('JUnit has a failure for each failed step and for each cause without one', () => {
  const documents = REPORTS.map((report) => renderJunit(report));
  const program = `
import json, sys
from xml.etree import ElementTree
def failures(text):
    cases = ElementTree.fromstring(text).iter("testcase")
    return [case.find("failure").get("message") for case in cases if case.find("failure") is not None]
json.dump([[int(ElementTree.fromstring(t).get("failures")), failures(t)] for t in json.load(sys.stdin)], sys.stdout)
`;
  const input = JSON.stringify(documents);
  const counted = JSON.parse(execFileSync('python3', ['-c', program], { input, encoding: 'utf8' }));
  REPORTS.forEach((report, index) => {
    const expected = report.causes.flatMap(({ steps, finding: { message } }) =>
      steps.length === 0 ? [message] : steps.map(() => message),
    );
    const [total, messages] = counted[index];
    expect(total).toBe(expected.length);
    expect([...messages].sort()).toEqual(expected.sort());
  });
});
