import { expect, test } from 'vitest';
import { createColors } from '../../src/reporters/colors.ts';
import { causeLines } from '../../src/reporters/console-causes.ts';
import { renderJson } from '../../src/reporters/json-report.ts';
import { renderJunit } from '../../src/reporters/junit.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import {
  createProject,
  readsColumn,
  script,
  statuses,
  writesCsv,
} from '../support/pipeline-rig.ts';

const copies = `${readsColumn('data', 'label')}\n${writesCsv('data')}`;

// a → b* → c → d
//  └→ e
test('blocks every step downstream of a failed one, by name, and runs the independent ones', async () => {
  await using project = await createProject({
    'scripts/a.py': script(writesCsv('data')),
    'scripts/b.py': script('raise ValueError("no good")'),
    'scripts/copy.py': script(copies),
  });
  const from = (step: string) => ({
    script: 'copy.py',
    input_paths: { data: { from: `${step}.data` } },
    output_paths: { data: 'out' },
  });
  const { report } = await project.run({
    steps: {
      a: { output_paths: { data: 'out/a' } },
      b: { input_paths: { data: { from: 'a.data' } }, output_paths: { data: 'out/b' } },
      c: { ...from('b'), output_paths: { data: 'out/c' } },
      d: { ...from('c'), output_paths: { data: 'out/d' } },
      e: { ...from('a'), output_paths: { data: 'out/e' } },
    },
  });

  expect(statuses(report)).toEqual({
    a: 'passed',
    b: 'failed',
    c: 'blocked',
    d: 'blocked',
    e: 'passed',
  });
  expect(report.steps.map(({ blockedBy }) => blockedBy)).toEqual([
    undefined,
    undefined,
    ...report.steps.slice(2).map(({ status }) => (status === 'blocked' ? 'b' : undefined)),
  ]);
  expect(report.steps.flatMap(({ errorMessage }) => errorMessage ?? [])).toEqual([
    'ValueError: no good',
    'blocked: step `b` did not pass',
    'blocked: step `b` did not pass',
  ]);
  expect(report.errors).toEqual(['Script b failed: ValueError: no good']);
  expect(report.success).toBe(false);
  expect(Object.fromEntries(report.flows.map(({ key, cause }) => [key, cause]))).toEqual({
    'a->b': 'consumer',
    'a->e': 'held',
    'b->c': 'producer',
    'c->d': 'untested',
  });
});

test('ends the run at the first failure on request', async () => {
  await using project = await createProject({
    'scripts/bad.py': script('raise ValueError("no good")'),
    'scripts/slow.py': script('import time\ntime.sleep(60)'),
    'scripts/later.py': script('pass'),
  });
  const { report } = await project.run(
    {
      steps: {
        bad: { script: 'bad.py', input_paths: {} },
        slow: { script: 'slow.py' },
        later: { script: 'later.py', depends_on: 'slow' },
      },
    },
    { failFast: true },
  );
  expect(statuses(report)).toEqual({ bad: 'failed', slow: 'cancelled', later: 'cancelled' });
  expect(report.complete).toBe(false);
});

test('runs independent steps in parallel, and never more than requested', async () => {
  const meets = (other: string, own: string) =>
    script(
      [
        'import os, time',
        'here = environ_vars["MEETING"]',
        `open(os.path.join(here, "${own}"), "w").close()`,
        'for _ in range(400):',
        `    if os.path.exists(os.path.join(here, "${other}")):`,
        '        return',
        '    time.sleep(0.05)',
        'raise TimeoutError("the other step never came")',
      ].join('\n'),
    );
  await using project = await createProject({
    'scripts/left.py': meets('right', 'left'),
    'scripts/right.py': meets('left', 'right'),
    'meeting/.keep': '',
  });
  const step = { environ_vars: { MEETING: project.path('meeting') }, input_paths: {} };
  const { report } = await project.run({ steps: { left: step, right: step } });
  expect(statuses(report)).toEqual({ left: 'passed', right: 'passed' });
});

test('a script that is not found blocks only what follows its step, with the reason', async () => {
  await using project = await createProject({
    'scripts/good.py': script('pass'),
    'scripts/invalid.py': 'def main(:\n',
  });
  const { report } = await project.run({
    steps: {
      good: { input_paths: {} },
      lost: { script: 'lost.py', input_paths: {} },
      invalid: { input_paths: {} },
      after: { script: 'good.py', depends_on: ['lost', 'good'] },
      both: { script: 'good.py', depends_on: ['after', 'invalid'] },
    },
  });
  const lost = 'blocked: step `lost` was not run: Script not found: lost';
  expect(
    report.steps.map(({ name, status, errorType, errorMessage, blockedBy }) => [
      ...[name, status, errorType, errorMessage, blockedBy],
    ]),
  ).toEqual([
    ['good', 'passed', undefined, undefined, undefined],
    ['lost', 'failed', 'ScriptNotFoundError', expect.stringContaining('lost'), undefined],
    ['invalid', 'failed', 'SyntaxError', expect.any(String), undefined],
    ['after', 'blocked', undefined, lost, 'lost'],
    ['both', 'blocked', undefined, `${lost}; also blocked by \`invalid\``, 'lost'],
  ]);
  // Listed once: the numbers of all surfaces add up.
  expect(report.causes.map(({ steps, notRun }) => [steps, notRun])).toEqual([
    [['lost'], ['after', 'both']],
    [['invalid'], []],
  ]);
  expect(causeLines(report, { colors: createColors(false), verbose: false })).toContain(
    '  not run: after, both (also blocked by invalid)',
  );
  expect(renderMarkdown(report)).toContain(
    '**Not run because of it:** `after`, `both` (also blocked by `invalid`)',
  );
  expect(renderJunit(report)).toContain('<skipped message="blocked by lost, also by invalid"/>');
  expect(JSON.parse(renderJson(report)).script_results.both).toMatchObject({
    blocked_by: 'lost',
    also_blocked_by: ['invalid'],
  });
});

test('gives the error of a step that cannot be imported its Python name', async () => {
  await using project = await createProject({
    'scripts/imports.py': script('pass', 'import no_such_package_at_all\n'),
  });
  const { report } = await project.run({ steps: { imports: { input_paths: {} } } });
  expect(report.steps[0]).toMatchObject({ status: 'failed', errorType: 'ModuleNotFoundError' });
});

test('the flow to a step that cannot run says that the step was not given the output', async () => {
  await using project = await createProject({
    'scripts/a.py': script(writesCsv('data')),
    'scripts/b.py': 'def other(): pass\n',
  });
  const { report } = await project.run({
    steps: {
      a: { script: 'scripts/a.py', output_paths: { data: 'out' } },
      b: { script: 'scripts/b.py', input_paths: { data: { from: 'a.data' } } },
    },
  });
  expect(statuses(report)).toEqual({ a: 'passed', b: 'failed' });
  expect(report.flows[0]?.issues).toEqual([
    expect.stringContaining('Script B failed before it was given script A output: '),
  ]);
});
