import { describe, expect, test } from 'vitest';
import { codes, createProject, script, statuses, writesCsv } from '../support/pipeline-rig.ts';

/** A script that exceeds a limit and then waits. */
const EXCESSES = {
  memory_limit: ['memory-limit', '200MB', 'block = bytearray(b"x") * 400_000_000'],
  log_limit: ['log-limit', '1MB', 'for _ in range(3000): print("x" * 1000)'],
  process_limit: [
    'process-limit',
    4,
    'import subprocess\nchildren = [subprocess.Popen(["sleep", "60"]) for _ in range(8)]',
  ],
  output_limit: [
    'output-limit',
    '1MB',
    'open(output_paths["out"] + "/big", "wb").write(b"x" * 5_000_000)',
  ],
} as const;

// Only there the processes of a step are watched.
describe.skipIf(process.platform !== 'linux')('a step that exceeds its', () => {
  test.each(
    Object.entries(EXCESSES).flatMap(([limit, [code, value, body]]) =>
      (['auto', 'off'] as const).map((preload) => ({ limit, code, value, body, preload })),
    ),
  )(
    '$limit is ended with $code, preload $preload',
    async ({ limit, code, value, body, preload }) => {
      await using project = await createProject({
        'scripts/exceeds.py': script(`${body}\nimport time\ntime.sleep(60)`),
        'scripts/beside.py': script(`import time\ntime.sleep(1)\n${writesCsv('out')}`),
      });
      const { report } = await project.run({
        preload,
        steps: {
          exceeds: { input_paths: {}, output_paths: { out: 'a' }, [limit]: value },
          beside: { input_paths: {}, output_paths: { out: 'b' } },
        },
      });
      expect(statuses(report)).toEqual({ exceeds: 'crashed', beside: 'passed' });
      expect(codes(report)).toEqual([`exceeds:${code}`]);
      expect(report.findings[0]).toMatchObject({
        message: expect.stringMatching(/limit exceeded: .* of .* allowed$/),
        location: {
          file: 'scripts/exceeds.py',
          ...(code === 'process-limit' ? {} : { line: expect.any(Number) }),
        },
      });
    },
  );
});

test('a limit can be switched off', async () => {
  await using project = await createProject({
    'scripts/prints.py': script(
      'for _ in range(3000): print("x" * 1000)\nimport time\ntime.sleep(1)',
    ),
  });
  const step = { input_paths: {}, log_limit: 'off' };
  const { report } = await project.run({
    defaults: { log_limit: '1MB' },
    steps: { prints: step },
  });
  expect(statuses(report)).toEqual({ prints: 'passed' });
});

test('a run that takes too long ends with a report', async () => {
  await using project = await createProject({
    'scripts/waits.py': script('import time\ntime.sleep(60)'),
    'scripts/quick.py': script('pass'),
  });
  const { report } = await project.run(
    { steps: { quick: { input_paths: {} }, waits: { input_paths: {} } } },
    { runTimeoutSeconds: 2 },
  );
  expect(statuses(report)).toEqual({ quick: 'passed', waits: 'cancelled' });
  expect(report).toMatchObject({ success: false, complete: false });
  expect(report.findings[0]).toMatchObject({ code: 'run-timeout', severity: 'error' });
});
