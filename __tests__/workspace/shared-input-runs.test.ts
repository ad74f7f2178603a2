/** Runs whose steps share inputs that are too large to copy, and change them. */
import { truncateSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { codes, createProject, script, statuses } from '../support/pipeline-rig.ts';

const LARGE = 140 * 1024 * 1024;

/** Writes a sparse output that is too large for private copies. */
const WRITES_LARGE = script(
  `for name in ("small", "part"): open(f'{output_paths["o"]}/{name}.csv', "w").write("a\\n1\\n")\nwith open(output_paths["o"] + "/large.bin", "wb") as file: file.truncate(${LARGE})`,
);
const READS = script('open(input_paths["i"] + "/large.bin").close()');
const CHANGES = script(
  [
    'import os',
    'file = input_paths["i"] + "/large.bin"',
    'before = os.stat(file)',
    'with open(file, "r+b") as opened: opened.write(b"x")',
    'os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))',
  ].join('\n'),
);

const SCRIPTS = {
  'scripts/large.py': WRITES_LARGE,
  'scripts/reads.py': READS,
  'scripts/changes.py': CHANGES,
};
const PRODUCER = { script: 'large', output_paths: { o: 'out' } };
const input_paths = { i: { from: 'large.o' } };

describe('an input that steps share because it is too large to copy', () => {
  test('fails the step that changes it, and blocks its readers and successors', async () => {
    await using project = await createProject(SCRIPTS);
    const { report } = await project.run(
      {
        steps: {
          large: PRODUCER,
          before: { script: 'reads', input_paths },
          changes: { input_paths, depends_on: ['before'] },
          // Follow in time only.
          after: { script: 'reads', input_paths, depends_on: ['before'] },
          follows: { script: 'reads', input_paths, depends_on: ['changes'] },
        },
      },
      { maxParallel: 1, retries: 2 },
    );
    expect(statuses(report)).toEqual({
      ...{ large: 'passed', before: 'passed' },
      ...{ changes: 'failed', after: 'blocked', follows: 'blocked' },
    });
    const [changes, after] = ['changes', 'after'].map((name) =>
      report.steps.find((step) => step.name === name),
    );
    expect(changes).toMatchObject({
      ...{ attempts: 1, errorType: 'InputChanged' },
      errorMessage: 'input `i` changed while the step ran',
    });
    expect(after).toMatchObject({
      blockedBy: 'changes',
      errorMessage: 'blocked: its input `i` was changed by step `changes` during the run',
    });
    expect(codes(report)).toEqual(['changes:input-changed', 'after:blocked', 'follows:blocked']);
    expect(report.findings[0]).toMatchObject({
      ...{ severity: 'error', evidence: ['large.bin: changed'] },
      location: { file: 'scripts/changes.py' },
    });
  });

  test('fails the run, but no step, if one of several changed it', async () => {
    // Both run before the change, and until after it.
    const meets = (body: string) =>
      script(
        [
          'import os, time',
          'def meet(directory):',
          '    os.makedirs(directory, exist_ok=True)',
          '    open(os.path.join(directory, str(os.getpid())), "w").close()',
          '    while len(os.listdir(directory)) < 2: time.sleep(0.01)',
          'meet(environ_vars["MEET"] + "/begun")',
          body,
          'meet(environ_vars["MEET"] + "/done")',
        ].join('\n'),
      );
    await using project = await createProject({
      ...SCRIPTS,
      'scripts/reads.py': meets('pass'),
      'scripts/changes.py': meets('open(input_paths["i"] + "/large.bin", "ab").write(b"x")'),
    });
    const environ_vars = { MEET: project.path('meet') };
    const { report } = await project.run({
      steps: {
        large: PRODUCER,
        reads: { input_paths, environ_vars },
        changes: { input_paths, environ_vars },
        later: { script: 'reads', input_paths, depends_on: ['reads', 'changes'], environ_vars },
      },
    });
    expect(statuses(report)).toMatchObject({
      reads: 'passed',
      changes: 'passed',
      later: 'blocked',
    });
    expect(codes(report)).toEqual([
      ':input-changed',
      'reads:undeclared-write',
      'changes:undeclared-write',
      'later:blocked',
    ]);
    expect(report.findings[0]).toMatchObject({
      severity: 'error',
      message: expect.stringMatching(/was changed by one of (reads, changes|changes, reads)$/),
    });
    expect(report.success).toBe(false);
    expect(report.errors).toEqual([report.findings[0]?.message]);
  });

  test('is the failure of its step only if that has no other', async () => {
    await using project = await createProject({
      ...SCRIPTS,
      'scripts/raises.py': `${CHANGES}    raise ValueError("boom")\n`,
    });
    const { report } = await project.run(
      { steps: { large: PRODUCER, raises: { input_paths } } },
      { retries: 2 },
    );
    expect(report.steps[1]).toMatchObject({ errorMessage: 'ValueError: boom', attempts: 1 });
    expect(codes(report)).toEqual(['raises:script-failed', 'raises:input-changed']);
  });

  test('blocks a step that would get a private copy of the changed input', async () => {
    await using project = await createProject({
      ...SCRIPTS,
      'scripts/changes.py': script('open(input_paths["i"] + "/small.csv", "a").write("2\\n")'),
      'scripts/part.py': script('open(input_paths["i"]).close()'),
    });
    const { report } = await project.run(
      {
        steps: {
          large: PRODUCER,
          changes: { input_paths },
          part: { input_paths: { i: { from: 'large.o/small.csv' } } },
          other: { script: 'part', input_paths: { i: { from: 'large.o/part.csv' } } },
        },
      },
      { maxParallel: 1 },
    );
    expect(statuses(report)).toEqual({
      ...{ large: 'passed', changes: 'failed', part: 'blocked', other: 'passed' },
    });
  });

  test('is protected if it is a file of the user', async () => {
    await using project = await createProject({
      'scripts/reads.py': script('open(input_paths["i"]).close()'),
      'scripts/changes.py': script('open(input_paths["i"], "ab").write(b"x")'),
    });
    writeFileSync(project.path('large.bin'), '');
    truncateSync(project.path('large.bin'), LARGE);
    const own = { input_paths: { i: 'large.bin' } };
    const { report } = await project.run(
      {
        steps: { changes: own, reads: { ...own, depends_on: [] } },
      },
      { maxParallel: 1 },
    );
    expect(statuses(report)).toEqual({ changes: 'failed', reads: 'blocked' });
    expect((await stat(project.path('large.bin'))).size).toBe(LARGE + 1);
  });
});
