import { execFileSync } from 'node:child_process';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import type { RunReport } from '../../src/report/report.ts';
import { causeMessage } from '../../src/reporters/cause-text.ts';
import { renderJunit } from '../../src/reporters/junit.ts';
import { pythonWithJunitparser } from '../support/python-packages.ts';
import { blockedChainReport, hostileReport, passedReport } from '../support/report-fixtures.ts';
import { sevenFaultsReport } from '../support/seven-faults-report.ts';

const python = await pythonWithJunitparser();

interface Case {
  readonly name: string;
  readonly file: string | null;
  readonly line: number;
  readonly outcome: 'passed' | 'failure' | 'skipped';
  readonly message?: string;
  readonly text?: string | null;
}

interface Reading {
  readonly seconds: number;
  readonly failures: number;
  readonly cases: readonly Case[];
}

function read(report: RunReport): Reading {
  const program = new URL('../support/read_junit.py', import.meta.url).pathname;
  const input = renderJunit(report);
  return JSON.parse(execFileSync(python, [program], { input, encoding: 'utf8' }));
}

const REPORTS = [
  ['seven faults', sevenFaultsReport()],
  ['a blocked chain', blockedChainReport()],
  ['a run that passed', passedReport()],
  ['hostile names', hostileReport('</failure> & "quoted" ]]> <b>')],
] as const;

test.each(REPORTS)('junitparser reads cause, file and line of each failure: %s', (_, report) => {
  const { cases } = read(report);
  for (const cause of report.causes) {
    const { location } = cause.finding;
    for (const step of cause.steps) {
      const shown = cases.find(({ name }) => name === step);
      expect(shown).toMatchObject({ outcome: 'failure', message: causeMessage(cause) });
      if (location !== undefined) {
        expect(shown).toMatchObject({ file: location.file, line: location.line ?? 0 });
      }
    }
  }
});

test.each(REPORTS)('junitparser reads why each step was not run: %s', (_, report) => {
  const { cases } = read(report);
  for (const { name, status, blockedBy } of report.steps) {
    if (status !== 'blocked') continue;
    const shown = cases.find((one) => one.name === name);
    expect(shown).toMatchObject({ outcome: 'skipped', message: `blocked by ${blockedBy}` });
  }
});

test.each(REPORTS)('junitparser reads the total time and the failures: %s', (_, report) => {
  const { seconds, failures, cases } = read(report);
  expect(seconds).toBeCloseTo(report.seconds, 3);
  expect(failures).toBe(cases.filter(({ outcome }) => outcome === 'failure').length);
  const failedSteps = report.causes.flatMap(({ steps }) => steps).length;
  const withoutStep = report.causes.filter(({ steps }) => steps.length === 0).length;
  expect(failures).toBe(failedSteps + withoutStep);
});

/** The documented form of dorny/test-reporter: the first frame of a tracked file. */
function frame(text: string, tracked: readonly string[]) {
  for (const row of text.split('\n')) {
    const [, trace, name, line] = /^\s*at (.*)\((.*):(\d+)\)$/.exec(row) ?? [];
    if (trace === undefined) continue;
    const parts = trace.split('.');
    const type = parts.findIndex((part) => part !== '' && part.charAt(0) <= 'Z');
    const directory = (type === -1 ? parts : parts.slice(0, type)).join('/');
    const file = tracked.find((one) => `/${one}`.endsWith(`/${posix.join(directory, name ?? '')}`));
    if (directory !== '' && file !== undefined) return { file, line: Number(line) };
  }
  return undefined;
}

test('a stack frame in the text leads to file and line', () => {
  const report = sevenFaultsReport();
  const located = report.causes.flatMap(({ finding: { location }, steps }) =>
    location?.line === undefined ? [] : steps.map((step) => ({ step, location })),
  );
  const tracked = report.steps.flatMap(({ script }) => (script === undefined ? [] : [script]));
  const { cases } = read(report);
  expect(located).not.toEqual([]);
  for (const { step, location } of located) {
    const text = cases.find(({ name }) => name === step)?.text ?? '';
    const { file, line } = location;
    expect(frame(text, [...tracked, file])).toEqual({ file, line });
  }
});

test.each([
  ['Src/my.pkg/2024/steps/train.py', 'at steps(train.py:7)'],
  ['/srv/code/train.py', 'at srv.code(train.py:7)'],
])('the frame of %s names what a package can', (file, expected) => {
  expect(failureText(file)).toContain(`\n${expected}\n`);
});

test('a script in the root has no frame', () => {
  expect(failureText('train.py')).not.toMatch(/^at .*\(/m);
});

function failureText(file: string): string {
  const report = blockedChainReport();
  const causes = report.causes.map((cause) => {
    const { column: _, ...location } = cause.finding.location ?? { file };
    return { ...cause, finding: { ...cause.finding, location: { ...location, file, line: 7 } } };
  });
  return read({ ...report, causes }).cases.find(({ outcome }) => outcome === 'failure')?.text ?? '';
}

test('a reader of CTRF finds the line and, in the output, why a step was not run', () => {
  const xml = renderJunit(blockedChainReport());
  expect(xml).toContain('file="scripts/b.py" line="12" lineno="12"');
  expect(xml).toContain('<system-out><![CDATA[blocked by b]]></system-out>');
});

test('the schema of Jenkins lacks only the attributes of the location', () => {
  const known: Readonly<Record<string, readonly string[]>> = {
    testsuites: ['name', 'time', 'tests', 'failures', 'errors'],
    testsuite: ['name', 'tests', 'failures', 'errors', 'skipped', 'time', 'timestamp'],
    testcase: ['name', 'classname', 'time'],
    failure: ['message', 'type'],
    skipped: ['message', 'type'],
    'system-out': [],
    'system-err': [],
  };
  const xml = renderJunit(sevenFaultsReport()).replace(/<!\[CDATA\[.*?\]\]>/gs, '');
  const unknown = [...xml.matchAll(/<([a-z][\w-]*)((?: \w+="[^"]*")*)/g)].flatMap(
    ([, tag = '', attributes = '']) =>
      [...attributes.matchAll(/ (\w+)="/g)]
        .map(([, name = '']) => name)
        .filter((name) => known[tag]?.includes(name) !== true)
        .map((name) => `${tag} ${name}`),
  );
  expect(new Set(unknown)).toEqual(new Set(['testcase file', 'testcase line', 'testcase lineno']));
});
