/** Runs whose steps change what they were given to read. */
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import {
  codes,
  createProject,
  type PipelineRig,
  script,
  statuses,
} from '../support/pipeline-rig.ts';

const LARGE = 140 * 1024 * 1024;

/** Writes an output that is too large for private copies; it takes no room on the disk. */
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

describe('an input that steps share, as it is too large to copy', () => {
  test('fails the step that changes it, and blocks what would read it or follows', async () => {
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

  test('fails the run, and no step, where one of several changed it', async () => {
    // Both run before the change, and until after it.
    const meets = (body: string) =>
      script(
        [
          'import os, time',
          'def meet(place):',
          '    os.makedirs(place, exist_ok=True)',
          '    open(os.path.join(place, str(os.getpid())), "w").close()',
          '    while len(os.listdir(place)) < 2: time.sleep(0.01)',
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
    expect(codes(report)).toEqual([':input-changed', 'later:blocked']);
    expect(report.findings[0]).toMatchObject({
      severity: 'error',
      message: expect.stringMatching(/was changed by one of (reads, changes|changes, reads)$/),
    });
    expect(report.success).toBe(false);
    expect(report.errors).toEqual([report.findings[0]?.message]);
  });

  test('is the failure of its step only where that has no other', async () => {
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

  test('blocks a step that would get a private copy of what was changed', async () => {
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

  test("is protected where it is the user's own file", async () => {
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

/** A script that writes over every file that it is given, through whatever links. */
const OVERWRITES = script(
  [
    'import os',
    'for folder, _, files in os.walk(input_paths["i"], followlinks=True):',
    '    for name in files:',
    '        try: open(os.path.join(folder, name), "w").write("overwritten")',
    '        except OSError as error: print(error)',
  ].join('\n'),
);

/** A script that finds every file as it was written. */
const CHECKS = script(
  [
    'import os',
    'seen = 0',
    'for folder, _, files in os.walk(input_paths["i"], followlinks=True):',
    '    for name in files:',
    '        assert open(os.path.join(folder, name)).read() == "mine", name',
    '        seen += 1',
    'assert seen >= int(environ_vars["FILES"]), seen',
  ].join('\n'),
);

describe('what a step writes through links in its input reaches nobody else:', () => {
  const USERS: [string, (project: PipelineRig) => void][] = [
    ['a relative link', ({ path }) => symlinkSync('../real/x.csv', path('in/link.csv'))],
    ['an absolute link', ({ path }) => symlinkSync(path('real/x.csv'), path('in/link.csv'))],
    ['a linked directory', ({ path }) => symlinkSync('../real', path('in/link'))],
    [
      'a link to a link',
      ({ path }) => {
        symlinkSync('x.csv', path('real/link.csv'));
        symlinkSync('../real/link.csv', path('in/link.csv'));
      },
    ],
    [
      'an input that is a link',
      ({ path }) => {
        symlinkSync('../real/x.csv', path('in/link.csv'));
        symlinkSync('in', path('linked'));
      },
    ],
  ];
  test.each(USERS)('%s of the user', async (_what, link) => {
    await using project = await createProject({
      ...{ 'scripts/overwrites.py': OVERWRITES, 'scripts/checks.py': CHECKS },
      ...{ 'real/x.csv': 'mine', 'in/own.csv': 'mine' },
    });
    link(project);
    const input_paths = { i: _what.startsWith('an input') ? 'linked' : 'in' };
    const environ_vars = { FILES: '2' };
    const { report } = await project.run({
      steps: {
        overwrites: { input_paths },
        checks: { input_paths, environ_vars, depends_on: ['overwrites'] },
      },
    });
    expect(codes(report)).toEqual([]);
    expect(await readFile(project.path('real/x.csv'), 'utf8')).toBe('mine');
    expect(await readFile(project.path('in/own.csv'), 'utf8')).toBe('mine');
  });

  const PRODUCERS = {
    'a link beside the file': 'os.symlink("x.csv", o + "/link.csv")',
    'an absolute link beside the file': 'os.symlink(o + "/x.csv", o + "/link.csv")',
    "a link to the user's file": 'os.symlink(user, o + "/link.csv")',
    'a hard link': 'os.link(o + "/x.csv", o + "/link.csv")',
    "a hard link to the user's file": 'os.link(user, o + "/link.csv")',
    'a link to another output': 'os.symlink(output_paths["p"] + "/x.csv", o + "/link.csv")',
    'a linked directory': 'os.symlink(output_paths["p"], o + "/link")',
    'an output that is a link':
      'shutil.rmtree(o); os.symlink(output_paths["p"], o); open(o + "/y.csv", "w").write("mine")',
  };
  test.each(Object.entries(PRODUCERS))('%s of a producer', async (_what, links) => {
    await using project = await createProject({
      'scripts/links.py': script(
        [
          'import os, shutil',
          'o, user = output_paths["o"], environ_vars["USER_FILE"]',
          'for name in ("o", "p"): open(output_paths[name] + "/x.csv", "w").write("mine")',
          links,
        ].join('\n'),
      ),
      ...{ 'scripts/overwrites.py': OVERWRITES, 'scripts/checks.py': CHECKS },
      'user.csv': 'mine',
    });
    const of = (output: string) => ({ i: { from: `links.${output}` } });
    const { report } = await project.run({
      steps: {
        links: {
          output_paths: { o: 'out/o', p: 'out/p' },
          environ_vars: { USER_FILE: project.path('user.csv') },
        },
        overwrites: { input_paths: of('o') },
        gathered: { script: 'overwrites', input_paths: { i: 'out' } },
        checks: {
          input_paths: of('o'),
          environ_vars: { FILES: '2' },
          depends_on: ['overwrites', 'gathered'],
        },
        others: {
          script: 'checks',
          input_paths: of('p'),
          environ_vars: { FILES: '1' },
          depends_on: ['overwrites', 'gathered'],
        },
      },
    });
    expect(report.errors).toEqual([]);
    expect(await readFile(project.path('user.csv'), 'utf8')).toBe('mine');
  });

  test('a link that is not followed is named in a warning', async () => {
    await using project = await createProject({
      'scripts/reads.py': script('open(input_paths["i"] + "/x.csv").close()'),
      ...{ 'in/x.csv': 'x\n', 'pipeline.yml': '' },
    });
    symlinkSync('/nowhere/at/all.csv', project.path('in/gone.csv'));
    symlinkSync('../..', project.path('in/up'));
    const { report } = await project.run({ steps: { reads: { input_paths: { i: 'in' } } } });
    expect(codes(report)).toEqual(['reads:link-not-followed']);
    expect(report.findings[0]).toMatchObject({
      severity: 'warning',
      message: 'link `gone.csv` in input `i` leads nowhere: /nowhere/at/all.csv, and 1 more',
      evidence: [
        'gone.csv -> /nowhere/at/all.csv: leads nowhere',
        expect.stringMatching(/^up -> .*: leads in a circle$/),
      ],
    });
    expect(report.success).toBe(true);
  });
});
