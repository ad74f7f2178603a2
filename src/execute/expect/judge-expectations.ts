import type { OutputProfile } from '../../data/profile.ts';
import { PROFILE_LIMITS, profileOutput } from '../../data/profile-output.ts';
import type { Finding } from '../../findings/findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import { escapeText, listNames, quoteName } from '../../text/describe-value.ts';
import { fingerprint } from '../../workspace/fingerprint.ts';
import { changesBetween } from '../../workspace/fingerprint-changes.ts';
import { outputPath } from '../../workspace/output-path.ts';
import type { StepDirectory } from '../../workspace/step-directory.ts';
import type { RunContext } from '../run-context.ts';
import { checkFinding } from './check-finding.ts';
import { count, expectationFinding, type Subject } from './expectation-findings.ts';
import { runCheck } from './run-check.ts';
import { testRules } from './test-rules.ts';

export interface JudgedExpectations {
  readonly findings: readonly Finding[];
  /** The run was cancelled during a check. */
  readonly cancelled: boolean;
}

/** Tests the outputs of a step that passed, in the order of the pipeline file. */
export async function judgeExpectations(
  step: PlannedStep,
  process: { readonly directory: StepDirectory; readonly mayFork: boolean },
  context: RunContext,
): Promise<JudgedExpectations> {
  const findings: Finding[] = [];
  const profiles = new Map<string, OutputProfile>();
  for (const [index, expectation] of (step.config.expectations ?? []).entries()) {
    const output = step.outputs.find(({ name }) => name === expectation.output);
    if (output === undefined) continue;
    const subject: Subject = { step, expectation, code: context.code };
    const absolute = outputPath(context.workspace, step.name, output);
    findings.push(...schemaFindings(subject));
    if (expectation.rules.length > 0) {
      const known = profiles.get(output.name);
      const profile = known ?? (await profileOutput(absolute, output.kind, LIMITS));
      profiles.set(output.name, profile);
      findings.push(...(await testRules(subject, profile, absolute, context.secrets)));
    }
    const checked = await testCheck(
      subject,
      { ...process, number: index + 1, output: absolute },
      context,
    );
    findings.push(...checked.findings);
    if (checked.cancelled) return { findings, cancelled: true };
  }
  return { findings, cancelled: false };
}

/** Also the tables of many shards. */
const LIMITS = { ...PROFILE_LIMITS, maxTables: PROFILE_LIMITS.maxFiles };

function schemaFindings(subject: Subject): readonly Finding[] {
  const { uncovered } = subject.expectation;
  if (uncovered === undefined) return [];
  const { items, locate } = uncovered;
  return [
    expectationFinding('schema-partly-checked', subject, {
      message: `${count(items.length, 'constraint')} of its schema ${items.length === 1 ? 'is' : 'are'} not tested: ${listNames(items.slice(0, 3))}${items.length > 3 ? ' …' : ''}`,
      location: locate(),
      evidence: items.slice(0, MOST_LISTED).map((one) => escapeText(one, 200)),
    }),
  ];
}

const MOST_LISTED = 30;

async function testCheck(
  subject: Subject,
  options: Parameters<typeof runCheck>[2],
  context: RunContext,
): Promise<JudgedExpectations> {
  const { step, expectation } = subject;
  const { check } = expectation;
  if (check === undefined) return { findings: [], cancelled: false };
  const before = await fingerprint(options.output);
  const run = await runCheck(step, check, options, context);
  const failed = checkFinding(run, check, subject);
  const changes = changesBetween(before, await fingerprint(options.output));
  const changed =
    changes.length === 0
      ? []
      : [
          expectationFinding(
            'check-failed',
            { ...subject, expectation: { ...expectation, severity: 'error' } },
            {
              message: `check ${quoteName(check.written)} changed the output`,
              location: check.locate(),
              evidence: changes.slice(0, MOST_LISTED).map((one) => `${one.path}: ${one.change}`),
              hint: 'A check must only read the output: write to another directory.',
            },
          ),
        ];
  return {
    findings: [...(failed === undefined ? [] : [failed]), ...changed, ...run.noticed],
    cancelled: run.verdict.status === 'cancelled',
  };
}
