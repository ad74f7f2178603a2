import { describe, expect, test } from 'vitest';
import type { StepOutcome } from '../../src/execute/step/step-outcome.ts';
import { userCode } from '../../src/execute/user-code.ts';
import { type Finding, type FindingCode, finding } from '../../src/findings/findings.ts';
import { composeReport, type ReportParts } from '../../src/judge/compose-report.ts';
import type { StepReport } from '../../src/report/report.ts';
import { configOf, planOf } from '../support/planned.ts';
import { makeFlow, makeStep } from '../support/report-builders.ts';

// a → b, and c after a without data
const SKETCH = {
  steps: {
    a: { writes: ['data'] },
    b: { input_paths: { data: { from: 'a.data' } } },
    c: { depends_on: ['a'] },
  },
};

interface Given {
  readonly steps?: Readonly<Record<string, Partial<StepReport>>>;
  readonly found?: readonly Finding[];
  readonly causes?: readonly Finding[];
  readonly ofRun?: readonly Finding[];
  readonly ofPlan?: readonly Finding[];
  readonly hints?: Readonly<Record<string, string>>;
  readonly parts?: Partial<ReportParts>;
}

function compose({
  steps = {},
  found = [],
  causes = [],
  ofRun = [],
  ofPlan = [],
  hints = {},
  parts,
}: Given) {
  const plan = { ...planOf(SKETCH), findings: ofPlan };
  const outcome = (name: string): StepOutcome => ({
    report: makeStep(name, { directory: `/w/${name}`, ...steps[name] }),
    findings: found.filter(({ step }) => step === name),
    ...{ inputPaths: {}, environVars: {}, jobArgs: [], handled: [], opened: [] },
    ...{ called: true, otherInputs: [] },
  });
  return composeReport({
    ...{ plan, config: configOf(SKETCH), fault: undefined, left: [], kept: false },
    options: { timeoutSeconds: 300, retries: 0 },
    execution: {
      outcomes: new Map(plan.steps.map(({ name }) => [name, outcome(name)])),
      findings: ofRun,
    },
    judged: {
      flows: [makeFlow('a', 'b')],
      findings: causes,
      hints: new Map(Object.entries(hints)),
    },
    code: userCode({ baseDir: '/project', foreign: [] }),
    ...{ python: { version: '3.12.1', executable: '/usr/bin/python3' }, node: 'v24' },
    ...{ platform: 'linux x64', maxParallel: 3, baseDir: '/project', startedAt: 'now', seconds: 2 },
    ...parts,
  });
}

const found = (code: FindingCode, step?: string, message: string = code): Finding =>
  finding(code, { message, ...(step === undefined ? {} : { step }) });
const codesOf = (given: Given) =>
  compose(given).findings.map(({ code, step = '' }) => `${step}:${code}`);

describe('the report', () => {
  test('holds the facts of the run', () => {
    expect(compose({})).toMatchObject({
      tool: { name: 'cursus-runtime-action' },
      pipeline: { name: 'sketch' },
      ...{ success: true, complete: true, startedAt: 'now', seconds: 2, baseDir: '/project' },
      environment: {
        python: { version: '3.12.1', executable: '/usr/bin/python3' },
        ...{ node: 'v24', platform: 'linux x64', maxParallel: 3 },
      },
      flows: [{ key: 'a->b' }],
      orderEdges: [{ from: 'a', to: 'c' }],
      ...{ findings: [], errors: [] },
    });
  });

  test('names the pipeline file only where there is one', () => {
    expect(compose({}).pipeline).toEqual({ name: 'sketch' });
    const config = { ...configOf(SKETCH), file: 'p.yml' };
    expect(compose({ parts: { config } }).pipeline).toEqual({ name: 'sketch', file: 'p.yml' });
  });

  test('names the directory of a step only where it was kept', () => {
    const directories = (parts: Partial<ReportParts>, steps = {}) =>
      compose({ parts, steps }).steps.map((step) =>
        'directory' in step ? step.directory : 'none',
      );
    expect(directories({ kept: true })).toEqual(['/w/a', '/w/b', '/w/c']);
    expect(directories({ kept: false })).toEqual(['none', 'none', 'none']);
    expect(directories({ kept: true }, { b: { directory: undefined } })[1]).toBe('none');
  });

  test('of a run with an error has not succeeded, but is complete', () => {
    const failed = { status: 'failed', errorMessage: 'it did' } as const;
    const report = compose({ steps: { a: failed }, found: [found('script-failed', 'a')] });
    expect(report).toMatchObject({ success: false, complete: true });
    expect(report.errors).toEqual(['Script a failed: it did']);
    expect(report).not.toHaveProperty('internalError');
  });

  test('of a run with a cancelled step is not complete', () => {
    const report = compose({ steps: { b: { status: 'cancelled' } } });
    expect(report).toMatchObject({ success: false, complete: false });
    expect(report.findings).toMatchObject([{ code: 'run-interrupted' }]);
  });

  test('of a run with an internal error shows its stack, or else its text', () => {
    const fault = new Error('bug');
    const report = compose({ parts: { fault } });
    expect(report).toMatchObject({ success: false, complete: false, internalError: fault.stack });
    expect(report.findings).toMatchObject([{ code: 'internal-error', message: 'bug' }]);
    const thrown = compose({ parts: { fault: 'text' as unknown as Error } });
    expect(thrown.internalError).toBe('text');
    expect(thrown.findings).toMatchObject([{ code: 'internal-error', message: 'text' }]);
  });

  test('needs an outcome of every step', () => {
    const execution = { outcomes: new Map(), findings: [] };
    expect(() => compose({ parts: { execution } })).toThrow('Step a has no outcome.');
  });
});

describe('the findings of a run', () => {
  test('come by severity, then by step', () => {
    const given = {
      found: [
        found('flaky', 'a'),
        found('crashed', 'c'),
        found('crashed', 'b'),
        found('pip-install-refused', 'b'),
      ],
      ofRun: [found('supervisor-replaced')],
    };
    const severities = compose(given).findings.map(({ severity }) => severity);
    expect(severities).toEqual(['error', 'error', 'warning', 'warning', 'notice']);
    expect(codesOf(given)).toEqual([
      ...['b:crashed', 'c:crashed', 'a:flaky', ':supervisor-replaced', 'b:pip-install-refused'],
    ]);
    expect(codesOf({ found: [found('crashed', 'a')], ofRun: [found('run-timeout')] })).toEqual([
      ...['a:crashed', ':run-timeout'],
    ]);
    const later = { causes: [found('column-missing', 'c')], found: [found('crashed', 'b')] };
    expect(codesOf(later)).toEqual(['b:crashed', 'c:column-missing']);
  });

  test('of one rank come from the fault, the flows, the steps, the run, the plan, the workspace', () => {
    const given: Given = {
      causes: [found('column-missing', 'a')],
      found: [found('crashed', 'a'), found('flaky', 'a')],
      ofRun: [found('run-timeout'), found('supervisor-replaced')],
      ofPlan: [found('input-undeclared')],
      parts: { fault: new Error('bug'), left: ['/project/w'] },
    };
    const codes = codesOf(given);
    expect(codes.slice(0, 4)).toEqual([
      ...[':internal-error', 'a:column-missing', 'a:crashed', ':run-timeout'],
    ]);
    const rest = codes.slice(4);
    expect(rest.indexOf('a:flaky')).toBeLessThan(rest.indexOf(':supervisor-replaced'));
    expect(rest.sort()).toEqual([
      ...[':input-undeclared', ':supervisor-replaced', ':workspace-left', 'a:flaky'],
    ]);
    const left = compose(given).findings.find(({ code }) => code === 'workspace-left');
    expect(left?.message).toBe('could not be removed: w');
  });

  test('have paths relative to the base directory', () => {
    const location = { file: '/project/scripts/a.py', line: 3 };
    const given = { found: [{ ...found('crashed', 'a'), location }] };
    expect(compose(given).findings[0]?.location).toEqual({ file: 'scripts/a.py', line: 3 });
    const origin = { ...given.found[0]?.origin, message: 'there', location };
    const behind = { found: [{ ...found('crashed', 'a'), origin } as Finding] };
    expect(compose(behind).findings[0]).toMatchObject({
      origin: { message: 'there', location: { file: 'scripts/a.py', line: 3 } },
    });
    expect(compose({ found: [found('crashed', 'a')] }).findings[0]).not.toHaveProperty('origin');
  });

  test.each<FindingCode>(['script-failed', 'script-exited', 'error-returned', 'import-failed'])(
    'that quote a script have the hint of its data before their own: %s',
    (code) => {
      const own = [found(code, 'a'), { ...found(code, 'b'), hint: 'Look.' }];
      const hintsOf = (given: Given) => compose(given).findings.map(({ hint }) => hint);
      const hints = { a: 'First.', b: 'Second.' };
      expect(hintsOf({ found: own, hints })).toEqual(['First.', 'Second. Look.']);
      expect(hintsOf({ found: own })).toEqual([undefined, 'Look.']);
      expect(codesOf({ found: own, causes: [found('column-missing', 'a')] })).toEqual([
        ...['a:column-missing', `b:${code}`],
      ]);
    },
  );

  test('that quote no script keep their own hint', () => {
    const crashed = [{ ...found('crashed', 'a'), hint: 'Look.' }];
    expect(compose({ found: crashed, hints: { a: 'First.' } }).findings[0]?.hint).toBe('Look.');
  });

  test('leave out the bare exception of a step that its data explains', () => {
    const exceptions = [found('script-failed', 'b'), found('script-failed', 'c')];
    const causes = [found('column-missing', 'b'), { ...found('flaky', 'c') }];
    expect(codesOf({ found: exceptions, causes })).toEqual([
      ...['b:column-missing', 'c:script-failed', 'c:flaky'],
    ]);
    const crashed = { found: [found('crashed', 'b')], causes: [found('column-missing', 'b')] };
    expect(codesOf(crashed)).toEqual(['b:column-missing', 'b:crashed']);
  });

  test('report a package that cannot be imported once for all its steps', () => {
    const broken = (step: string, line: number, message = 'no') => ({
      ...finding('package-init-failed', { step, message }),
      location: { file: '/project/pkg/__init__.py', line },
    });
    const same = [broken('a', 1), broken('b', 1)];
    expect(codesOf({ found: same })).toEqual(['a:package-init-failed']);
    expect(codesOf({ found: [...same, broken('c', 2)] })).toHaveLength(2);
    expect(codesOf({ found: [...same, broken('c', 1, 'other')] })).toHaveLength(2);
    const alike = [found('crashed', 'a', 'x'), found('crashed', 'b', 'x')];
    expect(codesOf({ found: alike })).toHaveLength(2);
    const unknown = [
      found('package-init-failed', 'a', 'x'),
      found('package-init-failed', 'b', 'x'),
    ];
    expect(codesOf({ found: unknown })).toHaveLength(1);
  });
});
