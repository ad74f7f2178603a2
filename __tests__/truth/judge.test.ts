import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/findings.ts';
import { toJsonReport } from '../../src/reporters/json-report.ts';
import { judge } from '../../truth/judge.ts';
import type { Label, Project } from '../../truth/mutation.ts';
import { planPlainly } from '../../truth/plain-plan.ts';
import { isMiss } from '../../truth/table.ts';
import { makeReport, makeStep } from '../support/report-builders.ts';

// a → b → c* : `a` drops the column, `b` hands the rest on, `c` reads it.
const DROPPED: Label = { fault: 'data', column: 'income', names: ['t.csv'], origin: 'a' };

describe('a judgement', () => {
  it('is right if the column, the file and the origin are named', () => {
    const judgement = judged(DROPPED, {
      code: 'column-missing',
      flow: 'b->c',
      message: 'scripts/c.py reads column `income`, which `b.data` does not have',
      hint: '`a` dropped it: write it in scripts/a.py.',
      evidence: ['t.csv has: id'],
    });
    expect(judgement).toMatchObject({ verdict: 'right', step: true, name: true, column: true });
    expect(judgement).toMatchObject({ origin: true, accusations: [], innocentFlows: [] });
    expect(isMiss(judgement)).toBe(false);
  });

  it('is an accusation if the hint sends to a step that only hands the data on', () => {
    const judgement = judged(DROPPED, {
      code: 'column-missing',
      flow: 'b->c',
      message: 'scripts/c.py reads column `income`, which `b.data` does not have',
      hint: 'Write it in scripts/b.py.',
      evidence: ['t.csv has: id'],
    });
    expect(judgement.accusations).toHaveLength(1);
    expect(judgement.origin).toBe(false);
  });

  it('is an accusation if another column is named', () => {
    const judgement = judged(DROPPED, {
      code: 'data-flow-incompatible',
      flow: 'b->c',
      message: 'scripts/c.py reads column `city` of `t.csv` as numbers',
    });
    expect(judgement.accusations).toHaveLength(1);
    expect(judgement.column).toBe(false);
  });

  it('does not count the bare text of an exception as blame', () => {
    const judgement = judged(DROPPED, {
      code: 'script-failed',
      message: "KeyError: 'income' in t.csv of a",
    });
    expect(judgement).toMatchObject({ step: true, name: false, column: false, origin: false });
  });

  it('is an accusation if data is blamed for a fault of the consumer', () => {
    const judgement = judged(
      { fault: 'code' },
      { code: 'file-missing', flow: 'b->c', message: '`b.data` lacks `x.csv`' },
    );
    expect(judgement.accusations).toHaveLength(1);
  });

  it('knows a failure that is not true, and a pass that is not', () => {
    const finding = { code: 'script-failed', message: 'failed' } as const;
    expect(judged({ fault: 'none' }, finding, {}).verdict).toBe('false failure');
    expect(judged(DROPPED, undefined).verdict).toBe('false pass');
  });
});

/** The judgement of a run in which `c` fails, or nothing if there is no finding. */
function judged(
  label: Label,
  finding: Omit<Finding, 'severity' | 'step'> | undefined,
  failing: Readonly<Record<string, string>> = { c: "KeyError: 'income'" },
) {
  const findings =
    finding === undefined ? [] : [{ ...finding, severity: 'error', step: 'c' } as const];
  const steps = ['a', 'b', 'c'];
  const report = makeReport({
    success: findings.length === 0,
    steps: steps.map((name) =>
      makeStep(name, { status: name === 'c' && findings.length > 0 ? 'failed' : 'passed' }),
    ),
    findings,
  });
  const project = chain(steps);
  const results = Object.fromEntries(
    steps.map((name) => [name, { ok: !(name in failing), error: failing[name] ?? '' }]),
  );
  return judge({
    mutation: { id: 'chain/x', kind: 'data', label, project: () => project },
    project,
    plan: planPlainly(project, '/tmp'),
    plain: { results },
    product: {
      exitCode: findings.length === 0 ? 0 : 1,
      report: toJsonReport(report),
      text: '',
    },
  });
}

function chain(steps: readonly string[]): Project {
  return {
    files: new Map(steps.map((name) => [`scripts/${name}.py`, ''])),
    pipeline: {
      script_dirs: ['scripts'],
      steps: Object.fromEntries(
        steps.map((name, at) => [
          name,
          {
            ...(at === 0 ? {} : { input_paths: { data: { from: `${steps[at - 1]}.data` } } }),
            output_paths: { data: `out/${name}` },
          },
        ]),
      ),
    },
  };
}
