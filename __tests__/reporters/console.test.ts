import { expect, test } from 'vitest';
import { finding } from '../../src/findings/findings.ts';
import type { RunReport } from '../../src/report/report.ts';
import { type ConsoleOptions, createConsoleReporter } from '../../src/reporters/console.ts';
import { displayWidth } from '../../src/reporters/display-width.ts';
import { makeReport, makeStep } from '../support/report-builders.ts';
import {
  blockedChainReport,
  hostileReport,
  incompleteReport,
  passedReport,
  wideReport,
} from '../support/report-fixtures.ts';
import { createScreen } from '../support/screen.ts';
import { sevenFaultsReport } from '../support/seven-faults-report.ts';

/** Emits the events of the report like a run, with two steps at a time. */
function tell(report: RunReport, options: Partial<ConsoleOptions>): void {
  const { onEvent } = createConsoleReporter({
    write: () => {},
    color: false,
    live: false,
    columns: 80,
    verbose: false,
    clock: () => 0,
    ...options,
  });
  onEvent({
    type: 'run-started',
    pipeline: report.pipeline.name,
    steps: report.steps.map(({ name }) => name),
    dependsOn: {},
    dataFlows: report.flows.length,
    maxParallel: 2,
    python: report.environment.python.version,
  });
  const start = (index: number): void => {
    const step = report.steps[index];
    if (step?.startedAfterSeconds !== undefined) {
      onEvent({ type: 'step-started', step: step.name, attempt: 1 });
    }
  };
  start(0);
  report.steps.forEach((step, index) => {
    start(index + 1);
    const findings = report.findings.filter((found) => found.step === step.name);
    onEvent({ type: 'step-finished', report: step, findings });
  });
  onEvent({ type: 'run-finished', report });
}

function printed(report: RunReport, options: Partial<ConsoleOptions> = {}): string {
  let text = '';
  tell(report, { ...options, write: (part) => (text += part) });
  return text;
}

test('a run that passed is one line per step and the head of the reference, with the time last', () => {
  expect(printed(passedReport())).toMatchInlineSnapshot(`
    "penguins: 4 steps, 4 data flows, 2 at a time, Python 3.12.1
    ✓ prepare   0.042s  CSV 344 rows × 9 columns
    ✓ split     0.042s  CSV 3 files, 14.2 kB
    ✓ train     0.310s  JSON 980 B
    ✓ evaluate  0.042s  scores: CSV 1,034 rows × 2 columns; plot: image 2 files, 20.5 kB

    Pipeline Flow Test Results:
    Pipeline Status: ✅ PASS
    Total Scripts: 4
    Successful Scripts: 4/4
    Total Data Flows: 4
    Successful Data Flows: 4/4
    Errors: None

    4 passed in 1.2 s
    "
  `);
});

test('a cause is shown last, with its location, line and blocked steps', () => {
  expect(printed(blockedChainReport())).toMatchInlineSnapshot(`
    "chain: 5 steps, 3 data flows, 2 at a time, Python 3.12.1
    ✓ a  0.042s
    ✓ e  0.042s
    ✗ b  KeyError: 'label'  scripts/b.py:12:9
    ⊘ c  blocked by b
    ⊘ d  blocked by c

    Pipeline Flow Test Results:
    Pipeline Status: ❌ FAIL
    Total Scripts: 5
    Successful Scripts: 2/5
    Total Data Flows: 3
    Successful Data Flows: 0/3
    Errors: 1 (below)

    Causes (1)

    ✗ b  KeyError: 'label'
      scripts/b.py:12:9  in main
        y = table["label"]
      not run: c, d

    1 cause · 1 failed, 2 not run, 2 passed in 1.2 s
    "
  `);
});

test('all seven faults are named with file and line', () => {
  const text = printed(sevenFaultsReport());
  const locations = [...text.matchAll(/^ {2}examples\/broken\/scripts\/(\w+\.py:\d+)/gm)].map(
    ([, location]) => location,
  );
  expect(locations).toEqual([
    'train.py:21',
    'segment.py:1',
    'export.py:7',
    'forecast.py:13',
    'deduplicate.py:24',
    'enrich.py:17',
    'anomalies.py:21',
  ]);
  expect(text).toContain(
    '! summary  `summary` reads `reference_date`, which its step does not declare',
  );
});

test('an interrupted run is shown as incomplete', () => {
  const text = printed(incompleteReport());
  expect(text).toContain('◌ c  cancelled');
  expect(text).toContain('The run ended before all steps finished.');
});

test('at most twenty causes are shown in full', () => {
  const text = printed(wideReport(1000, 'failed'));
  expect(text.match(/^✗ step_\d+ {2}ValueError.*\n {2}scripts/gm)).toHaveLength(20);
  expect(text).toContain('\nand 980 more causes\n');
});

test('verbose also shows started steps, notices and retries', () => {
  const report = makeReport({
    steps: [makeStep('a', { attempts: 2, flaky: true })],
    findings: [finding('sample-data', { step: 'a', message: 'Sample data was made for `x`' })],
  });
  expect(printed(report)).not.toContain('Sample data');
  const text = printed(report, { verbose: true });
  expect(text).toContain('▸ a\n');
  expect(text).toContain('passed on attempt 2');
  expect(text).toContain('· a  Sample data was made for `x`');
});

test('colours do not change the text', () => {
  const report = sevenFaultsReport();
  const coloured = printed(report, { color: true });
  expect(coloured).toContain('\u001b[31m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is taken away
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(printed(report));
});

test.each([
  ['escape sequences', '\u001b[2J\u001b]0;x\u0007evil\u009b1A'],
  ['workflow commands', 'first\n::error::second\n  ::set-output name=x::y\r\n##vso third'],
])('%s of a script do not reach the terminal', (_, text) => {
  const output = printed(hostileReport(text), { verbose: true });
  expect(output).not.toMatch(/\p{Control}(?<!\n)/u);
  expect(output).not.toMatch(/^\s*::/m);
});

test.each([
  ['all passed', passedReport()],
  ['a blocked chain', blockedChainReport()],
  ['seven faults', sevenFaultsReport()],
  ['twenty-five steps', wideReport(25, 'passed')],
])('live lines are removed at the end: %s', (_, report) => {
  const screen = createScreen();
  tell(report, { live: true, write: screen.write });
  expect(screen.text()).toBe(printed(report));
});

test('live lines show running steps and their times, truncated to the width of the terminal', () => {
  const screen = createScreen();
  let now = 0;
  const { onEvent, stop } = createConsoleReporter({
    write: screen.write,
    color: false,
    live: true,
    columns: 16,
    verbose: false,
    clock: () => now,
  });
  const name = '数据-preprocessing';
  onEvent({
    type: 'run-started',
    pipeline: 'p',
    steps: [name, 'b', 'c'],
    dependsOn: {},
    dataFlows: 0,
    maxParallel: 2,
    python: '3.12',
  });
  onEvent({ type: 'step-started', step: name, attempt: 1 });
  now = 65_400;
  onEvent({ type: 'step-started', step: 'b', attempt: 1 });
  const [, ...live] = screen.text().trimEnd().split('\n');
  expect(live).toEqual(['… 数据-preproc…', '… b  0 ms', '  0/3 done']);
  expect(Math.max(...live.map(displayWidth))).toBeLessThan(16);

  onEvent({ type: 'step-retried', step: 'b', attempt: 1, message: 'ValueError: x' });
  expect(screen.text()).toContain('↻ b  attempt 1 failed, retrying: ValueError: x\n… 数据');
  stop();
  expect(screen.text()).not.toContain('done');
});

test('no more than eight running steps are shown', () => {
  const screen = createScreen();
  const { onEvent, stop } = createConsoleReporter({
    write: screen.write,
    color: false,
    live: true,
    columns: 80,
    verbose: false,
    clock: () => 0,
  });
  for (let index = 0; index < 30; index += 1) {
    onEvent({ type: 'step-started', step: `s${index}`, attempt: 1 });
  }
  expect(screen.text().match(/^…/gm)).toHaveLength(8);
  expect(screen.text()).toContain('22 more running');
  stop();
  expect(screen.text()).toBe('');
});

test('each step is shown after the steps that it depends on', () => {
  // load → train* → report
  let text = '';
  const { onEvent } = createConsoleReporter({
    ...{ write: (part) => (text += part), color: false, live: false, columns: 80 },
    ...{ verbose: false, clock: () => 0 },
  });
  const finish = (step: RunReport['steps'][number]) =>
    onEvent({ type: 'step-finished', report: step, findings: [] });
  onEvent({
    ...{ type: 'run-started', pipeline: 'p', steps: ['load', 'train', 'report'] },
    dependsOn: { load: [], train: ['load'], report: ['train'] },
    ...{ dataFlows: 0, maxParallel: 2, python: '3.12' },
  });
  finish(makeStep('report', { status: 'blocked', blockedBy: 'train' }));
  finish(makeStep('train', { status: 'failed', errorMessage: 'no' }));
  expect(text).not.toContain('train');
  finish(makeStep('load'));
  expect(text.match(/^[✓✗⊘] \w+/gm)).toEqual(['✓ load', '✗ train', '⊘ report']);
});

test('steps that wait for others are shown when the run ends early', () => {
  let text = '';
  const { onEvent, stop } = createConsoleReporter({
    ...{ write: (part) => (text += part), color: false, live: false, columns: 80 },
    ...{ verbose: false, clock: () => 0 },
  });
  onEvent({
    ...{ type: 'run-started', pipeline: 'p', steps: ['a', 'b'], dependsOn: { a: [], b: ['a'] } },
    ...{ dataFlows: 0, maxParallel: 2, python: '3.12' },
  });
  onEvent({ type: 'step-finished', report: makeStep('b'), findings: [] });
  stop();
  expect(text).toContain('✓ b');
});

test('the libraries are named while they are imported', () => {
  let text = '';
  const { onEvent } = createConsoleReporter({
    ...{ write: (part) => (text += part), color: false, live: false, columns: 80 },
    ...{ verbose: false, clock: () => 0 },
  });
  onEvent({ type: 'libraries-importing', modules: ['pandas', 'sklearn'] });
  expect(text).toBe('importing pandas, sklearn …\n');
});

test('only passed steps are in a group, and the head of the reference is omitted', () => {
  const group = (write: (text: string) => void) => ({
    open: (title: string) => write(`<${title}>\n`),
    close: () => write('</>\n'),
  });
  let text = '';
  const write = (part: string) => (text += part);
  tell(blockedChainReport(), { write, group: group(write) });
  expect(text).toMatch(/<Passed steps>\n✓ a .*\n✓ e .*\n<\/>\n✗ b .*\n⊘ c .*\n⊘ d .*\n\nCauses/);
  expect(text).not.toContain('Pipeline Flow Test Results');
});
