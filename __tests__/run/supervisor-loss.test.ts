import { describe, expect, test } from 'vitest';
import { codes, createProject, script, statuses, writesCsv } from '../support/pipeline-rig.ts';

const STEPS = {
  harms: { input_paths: {}, output_paths: {} },
  beside: { input_paths: {}, output_paths: { out: 'b' } },
  after: { depends_on: 'harms', input_paths: {}, output_paths: { out: 'a' } },
  alone: { depends_on: 'beside', input_paths: {}, output_paths: { out: 'c' } },
};
const GOOD = {
  'scripts/beside.py': script(`import time\ntime.sleep(0.3)\n${writesCsv('out')}`),
  'scripts/after.py': script(writesCsv('out')),
  'scripts/alone.py': script(writesCsv('out')),
};

/** Does it once: the directory of the project remembers it. */
const once = (harm: string) => `
import os, signal, time
marker = os.path.join(os.path.dirname(__file__), "harmed")
if not os.path.exists(marker):
    open(marker, "w").close()
    ${harm}
    time.sleep(60)`;

describe.skipIf(process.platform !== 'linux')('a run whose supervisor', () => {
  test.each([
    ['is killed', 'os.kill(os.getppid(), signal.SIGKILL)', 'ended by SIGKILL'],
    ['is stopped', 'os.kill(os.getppid(), signal.SIGSTOP)', 'did not respond'],
  ])('%s once continues, and no step is blamed', async (_, harm, reason) => {
    await using project = await createProject({ ...GOOD, 'scripts/harms.py': script(once(harm)) });
    const { report } = await project.run({ steps: STEPS }, { timeoutSeconds: 20 });
    expect(statuses(report)).toEqual({
      harms: 'passed',
      beside: 'passed',
      after: 'passed',
      alone: 'passed',
    });
    expect(report.steps.map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1]);
    expect(report.findings).toMatchObject([
      { code: 'supervisor-replaced', message: expect.stringContaining(reason) },
    ]);
  });

  test('is killed again ends with an internal error, and no step is blamed', async () => {
    const harm = 'import os, signal, time\nos.kill(os.getppid(), signal.SIGKILL)\ntime.sleep(60)';
    await using project = await createProject({ ...GOOD, 'scripts/harms.py': script(harm) });
    const { report, events } = await project.run({ steps: STEPS }, { maxParallel: 1, retries: 3 });
    expect(report).toMatchObject({ success: false, complete: false });
    expect(report.internalError).toContain('The supervisor was lost twice');
    expect(statuses(report)).toMatchObject({ harms: 'cancelled', after: 'cancelled' });
    expect(codes(report).filter((code) => /crashed|failed|timeout/.test(code))).toEqual([]);
    expect(report.findings[0]).toMatchObject({ code: 'internal-error', severity: 'error' });
    expect(events.at(-1)?.type).toBe('run-finished');
  });

  test('fails with an error of the program itself still returns a report', async () => {
    const fault = new AbortController();
    await using project = await createProject({
      ...GOOD,
      'scripts/harms.py': script('import time\ntime.sleep(60)'),
    });
    const { report } = await project.run(
      { steps: STEPS },
      {
        fault: fault.signal,
        onEvent: (event) => {
          if (event.type === 'step-finished' && event.report.name === 'beside')
            fault.abort(new Error('nobody handles this'));
        },
      },
    );
    expect(report.internalError).toContain('nobody handles this');
    expect(statuses(report)).toMatchObject({ harms: 'cancelled', beside: 'passed' });
  });
});
