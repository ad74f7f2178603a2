import { describe, expect, test } from 'vitest';
import type { RunReport } from '../../src/report/report.ts';
import type { RunOptions } from '../../src/run.ts';
import { allOutcomes } from '../support/all-outcomes.ts';
import { createProject, readsColumn, script, writesCsv } from '../support/pipeline-rig.ts';
import { pythonWithPackages } from '../support/python-packages.ts';

const PYTHON = await pythonWithPackages();

interface Case {
  readonly name: string;
  /** Body of `main` by script. */
  readonly scripts: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, unknown>>;
  readonly options?: Partial<RunOptions>;
  /** Codes of the errors; empty if it passes. */
  readonly errors: readonly string[];
}

const consumes = (from: string) => ({ input_paths: { data: { from } } });
const produces = { input_paths: {}, output_paths: { data: 'out/data' } };

const CASES: readonly Case[] = [
  {
    name: 'passes',
    scripts: { a: writesCsv('data'), b: readsColumn('data', 'id') },
    steps: { a: produces, b: consumes('a.data') },
    errors: [],
  },
  {
    name: 'passes with warnings',
    scripts: { a: writesCsv('data', 'id,label', ''), b: 'pass' },
    steps: { a: produces, b: consumes('a.data') },
    errors: [],
  },
  {
    name: 'passes beside a node without a script',
    scripts: { a: writesCsv('data') },
    steps: { a: produces, store: consumes('a.data') },
    errors: [],
  },
  {
    name: 'hands nothing to a node without a script',
    scripts: { a: 'output_paths["extra"]' },
    steps: { a: { input_paths: {} }, store: consumes('a.extra') },
    errors: [],
  },
  {
    name: 'passes at the second try',
    scripts: {
      a: 'import os\nif not os.path.exists(__file__ + ".seen"):\n    open(__file__ + ".seen", "w").close()\n    raise ValueError("first")',
    },
    steps: { a: { input_paths: {} } },
    options: { retries: 1 },
    errors: [],
  },
  {
    name: 'hands over an output that is not declared and stays empty',
    scripts: { a: 'output_paths["extra"]', b: 'pass' },
    steps: { a: { input_paths: {} }, b: consumes('a.extra') },
    errors: ['a:flow-empty'],
  },
  {
    name: 'hands over an output that is not declared and holds files without a byte',
    scripts: { a: 'open(output_paths["extra"] + "/t.csv", "w").close()', b: 'pass' },
    steps: { a: { input_paths: {} }, b: consumes('a.extra') },
    errors: ['a:flow-empty'],
  },
  {
    name: 'hands over an output that is not declared and holds hidden files alone',
    scripts: { a: 'open(output_paths["extra"] + "/.t.csv", "w").write("a\\n1\\n")', b: 'pass' },
    steps: { a: { input_paths: {} }, b: consumes('a.extra') },
    errors: ['a:flow-empty'],
  },
  {
    name: 'hands over a part of an output that is an empty directory',
    scripts: {
      a: `${writesCsv('data')}\nos.makedirs(output_paths["data"] + "/part")`,
      b: 'pass',
    },
    steps: { a: produces, b: consumes('a.data/part') },
    errors: ['a:flow-empty'],
  },
  {
    name: 'hands over a part of an output that is a file without a byte',
    scripts: { a: `${writesCsv('data')}\nopen(output_paths["data"] + "/t.csv", "w")`, b: 'pass' },
    steps: { a: produces, b: consumes('a.data/t.csv') },
    errors: ['a:flow-empty'],
  },
  {
    name: 'hands over a part of an output that was not written',
    scripts: { a: writesCsv('data'), b: 'pass' },
    steps: { a: produces, b: consumes('a.data/other.csv') },
    errors: ['b:file-missing'],
  },
  {
    name: 'hands nothing to two consumers',
    scripts: { a: 'output_paths["extra"]', b: 'pass', c: 'pass' },
    steps: { a: { input_paths: {} }, b: consumes('a.extra'), c: consumes('a.extra') },
    errors: ['a:flow-empty', 'a:flow-empty'],
  },
  {
    name: 'hands nothing to a consumer that fails of it',
    scripts: { a: 'output_paths["extra"]', b: readsColumn('data', 'id') },
    steps: { a: { input_paths: {} }, b: consumes('a.extra') },
    errors: ['b:file-missing'],
  },
  {
    name: 'passes on data of an unknown format that the consumer reads',
    scripts: {
      a: 'open(output_paths["data"] + "/t.bin", "wb").write(bytes(range(256)) * 9)',
      b: 'pass',
    },
    steps: { a: produces, b: consumes('a.data') },
    errors: [],
  },
  {
    name: 'fails at the first step, which blocks the rest',
    scripts: { a: 'raise ValueError("no")', b: 'pass', c: 'pass' },
    steps: {
      a: { input_paths: {} },
      b: { input_paths: {}, depends_on: 'a' },
      c: { input_paths: {}, depends_on: 'b' },
    },
    errors: ['a:script-failed'],
  },
  {
    name: 'ends at the first failure',
    scripts: { a: 'raise ValueError("no")', b: 'import time\ntime.sleep(60)' },
    steps: { a: { input_paths: {} }, b: { input_paths: {} } },
    options: { failFast: true },
    errors: ['a:script-failed'],
  },
  {
    name: 'names a script that is not there',
    scripts: { a: 'pass' },
    steps: { a: { input_paths: {} }, b: { script: 'nowhere.py', input_paths: {} } },
    errors: ['b:script-not-found'],
  },
  {
    name: 'declares an input at which there is nothing',
    scripts: { a: 'pass' },
    steps: { a: { input_paths: { data: 'nowhere' } } },
    errors: ['a:input-missing'],
  },
  {
    name: 'takes too long as a whole',
    scripts: { a: 'import time\ntime.sleep(60)' },
    steps: { a: { input_paths: {} } },
    options: { runTimeoutSeconds: 1 },
    errors: [':run-timeout'],
  },
  {
    name: 'takes too long at a step',
    scripts: { a: 'import time\ntime.sleep(60)' },
    steps: { a: { input_paths: {}, timeout: 1 } },
    errors: ['a:timeout'],
  },
  {
    name: 'is interrupted before it starts',
    scripts: { a: 'pass', b: 'pass' },
    steps: { a: { input_paths: {} }, b: { input_paths: {} } },
    options: { signal: AbortSignal.abort() },
    errors: [':run-interrupted'],
  },
  {
    name: 'is given up for a fault of the program itself',
    scripts: { a: 'pass' },
    steps: { a: { input_paths: {} } },
    options: { fault: AbortSignal.abort(new Error('nobody handles this')) },
    errors: [':internal-error'],
  },
];

describe('the findings of a run contain the reason for its failure if it', () => {
  test.each(CASES)('$name', async ({ scripts, files = {}, steps, options = {}, errors }) => {
    await using project = await createProject({
      ...files,
      ...Object.fromEntries(
        Object.entries(scripts).map(([name, body]) => [`scripts/${name}.py`, script(body)]),
      ),
    });
    const { report } = await project.run({ steps }, options);
    expect(errorsOf(report)).toEqual(errors);
    expectAgreement(report);
  });
});

test('a run is interrupted in the middle of a step', async () => {
  await using project = await createProject({
    'scripts/a.py': script('import time\ntime.sleep(60)'),
    'scripts/b.py': script('pass'),
  });
  const controller = new AbortController();
  const running = project.run(
    { steps: { a: { input_paths: {} }, b: { input_paths: {}, depends_on: 'a' } } },
    {
      signal: controller.signal,
      onEvent: ({ type }) => {
        if (type === 'step-started') controller.abort();
      },
    },
  );
  const { report } = await running;
  expect(errorsOf(report)).toEqual([':run-interrupted']);
  expectAgreement(report);
});

test('a run with all outcomes of steps is consistent with its findings', async () => {
  await using project = await createProject(allOutcomes.files);
  const { report } = await project.run(allOutcomes.pipeline, {
    python: PYTHON,
  });
  expectAgreement(report);
  const steps = new Set(report.findings.filter(isError).map(({ step }) => step));
  for (const { name, status } of report.steps) {
    expect([name, steps.has(name)]).toEqual([
      name,
      ['failed', 'timed-out', 'crashed'].includes(status),
    ]);
  }
});

function isError({ severity }: RunReport['findings'][number]): boolean {
  return severity === 'error';
}

function errorsOf(report: RunReport): string[] {
  return report.findings.filter(isError).map(({ step = '', code }) => `${step}:${code}`);
}

/** The verdict, the errors and the findings of a run are consistent. */
function expectAgreement(report: RunReport): void {
  expect(report.success).toBe(!report.findings.some(isError));
  expect(report.success).toBe(report.errors.length === 0);
  if (!report.complete) expect(report.success).toBe(false);
  for (const { status, producer, consumer } of report.flows) {
    const passed = report.steps.filter(
      (step) => [producer, consumer].includes(step.name) && step.status === 'passed',
    );
    if (status === 'incompatible' && passed.length === 2) expect(report.success).toBe(false);
  }
}
