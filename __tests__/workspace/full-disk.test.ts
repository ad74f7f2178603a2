import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/text/errors.ts';
import { unusableWorkspace } from '../../src/workspace/disk-error.ts';
import { cursus } from '../support/cursus.ts';
import {
  codes,
  createProject,
  type PipelineRig,
  script,
  statuses,
  writesCsv,
} from '../support/pipeline-rig.ts';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';

const STEP = { input_paths: {}, output_paths: { data: 'out/data' } };
const SCRIPT = { 'scripts/step.py': script(writesCsv('data')) };
const PIPELINE = JSON.stringify({ steps: { step: STEP } });

/** More than the size of the disks in these tests. */
const TOO_MUCH = Buffer.alloc(8 * 1024 * 1024);

describe('a workspace that cannot be written is refused before any step runs:', () => {
  const FAULTS: [string, string, (dir: string, disk: SmallDisk) => void, string][] = [
    ['no space', 'size=256k', (dir) => fill(`${dir}/f`), 'its disk has no space left (ENOSPC)'],
    ['no inode', 'size=1m,nr_inodes=1', () => {}, 'its disk has no free inodes (ENOSPC)'],
    [
      'no inode for its files',
      'size=1m,nr_inodes=2',
      (dir) => mkdirSync(`${dir}/ws`),
      'its disk has no free inodes (ENOSPC)',
    ],
    [
      'a read-only file system',
      'size=256k',
      (_dir, disk) => disk.remount('ro'),
      'its file system is read-only (EROFS)',
    ],
    [
      'a directory that is there on a read-only file system',
      'size=256k',
      (dir, disk) => {
        mkdirSync(`${dir}/ws`);
        disk.remount('ro');
      },
      'its file system is read-only (EROFS)',
    ],
  ];
  test.each(FAULTS)('%s', async (_what, options, prepare, reason) => {
    await using project = await createProject({ ...SCRIPT, 'p.json': PIPELINE });
    using disk = mountSmallDisk(project.path('disk'), options);
    if (disk === undefined) return expectRefusedWithoutMount(project);
    prepare(project.path('disk'), disk);
    await expectRefused(project, 'disk/ws', reason);
  });

  test('a file at a parent path', async () => {
    await using project = await createProject({ ...SCRIPT, 'p.json': PIPELINE, file: 'a file' });
    const { exitCode, stderr } = await runIn(project, 'file/ws');
    expect(stderr).toContain(`\`${project.path('file/ws')}\` is not a directory.`);
    expect(exitCode).toBe(2);
  });

  test.each([
    ['ENOSPC', 'its disk has no space left'],
    ['EDQUOT', 'its disk quota is used up'],
    ['EROFS', 'its file system is read-only'],
    ['EACCES', 'permission is denied'],
    ['EIO', 'its disk has an error'],
    ['ENAMETOOLONG', 'its path is too long'],
    ['EXDEV', 'the operating system refuses access'],
  ])('%s is explained', (code, reason) => {
    const cause = Object.assign(new Error(code), { code, syscall: 'open' });
    const error = unusableWorkspace(cause, '/ws/below');
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      message: `The workspace directory \`/ws/below\` cannot be used: ${reason} (${code}).`,
      cure: expect.stringContaining('--workspace-dir'),
    });
  });
});

/** Fills the disk with files in its working directory, except for `spare` bytes. */
const fills = (spare: number) =>
  script(
    [
      'import os',
      'for number in range(100):',
      '    try: open(f"{number}", "w").close()',
      '    except OSError: break',
      `for number in range(${spare}): os.remove(f"{number}")`,
    ].join('\n'),
  );

describe('a step on a full disk', () => {
  const large = { script: 'large', input_paths: {}, output_paths: { o: 'all/p' } };
  const fillsInodes = { script: 'fills', input_paths: {} };
  const FULL: [string, string, Record<string, object>][] = [
    ['for the copy of an input', 'size=4m', { full: { ...STEP, input_paths: { i: 'large.bin' } } }],
    [
      'for the files of an input',
      'size=4m,nr_inodes=100',
      { full: { ...STEP, input_paths: { i: 'many' } } },
    ],
    [
      'for outputs that are put together',
      'size=4m',
      {
        large,
        q: { ...STEP, output_paths: { data: 'all/q' } },
        full: { script: 'passes', input_paths: { i: 'all' } },
      },
    ],
    [
      'for what an earlier step handed on',
      'size=4m',
      { large, full: { script: 'passes', input_paths: { i: { from: 'large.o' } } } },
    ],
    [
      'for its directory',
      'size=4m,nr_inodes=60',
      { fills: fillsInodes, full: { ...STEP, depends_on: ['fills'] } },
    ],
    [
      'for its sample data',
      'size=4m,nr_inodes=60',
      {
        fills: fillsInodes,
        full: { script: 'samples' },
      },
    ],
  ];
  test.each(FULL)('%s fails with the reason', async (_what, options, steps) => {
    await using project = await createProject({
      ...SCRIPT,
      'scripts/full.py': script(writesCsv('data')),
      'scripts/q.py': script(writesCsv('data')),
      'scripts/passes.py': script('pass'),
      'scripts/samples.py': script('open(input_paths["data"]).close()'),
      'scripts/fills.py': fills(_what === 'for its sample data' ? 6 : 0),
      'scripts/large.py': script(
        'open(output_paths["o"] + "/x.csv", "w").write("x\\n" + "1\\n" * 1_300_000)',
      ),
      ...Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`many/${i}`, 'x'])),
    });
    writeFileSync(project.path('large.bin'), TOO_MUCH);
    using disk = mountSmallDisk(project.path('disk'), options);
    if (disk === undefined) return expectRefusedWithoutMount(project);
    const { report } = await project.run({ steps }, { workspaceDir: 'disk/ws', maxParallel: 1 });
    expect(report.internalError).toBeUndefined();
    expect(codes(report)).toContain('full:step-not-prepared');
    const found = report.findings.find(({ code }) => code === 'step-not-prepared');
    expect(found?.message).toMatch(/disk\/ws\/test_full` cannot be prepared: its disk has no /);
    expect(report.steps.find(({ name }) => name === 'full')).toMatchObject({
      ...{ status: 'failed', errorType: 'StepNotPrepared', attempts: 0 },
    });
    expect(readdirSync(project.path('disk'))).toEqual([]);
  });

  test('stops no other step', async () => {
    await using project = await createProject(SCRIPT);
    writeFileSync(project.path('large.bin'), TOO_MUCH);
    using disk = mountSmallDisk(project.path('disk'), 'size=4m');
    if (disk === undefined) return expectRefusedWithoutMount(project);
    const { report } = await project.run(
      {
        steps: {
          full: { ...STEP, script: 'step', input_paths: { i: 'large.bin' } },
          after: { ...STEP, script: 'step', depends_on: ['full'] },
          beside: { ...STEP, script: 'step' },
        },
      },
      { workspaceDir: 'disk/ws', maxParallel: 1 },
    );
    expect(statuses(report)).toEqual({ full: 'failed', after: 'blocked', beside: 'passed' });
  });

  test('behaves the same if a script has removed the workspace', async () => {
    await using project = await createProject({
      ...SCRIPT,
      'scripts/removes.py': script(
        'import os, shutil\nshutil.rmtree(os.path.dirname(os.path.dirname(os.getcwd())))',
      ),
    });
    const { report } = await project.run({
      steps: {
        removes: { input_paths: {} },
        step: { ...STEP, depends_on: ['removes'] },
      },
    });
    expect(report.internalError).toBeUndefined();
    expect(codes(report)).toEqual([
      'step:step-not-prepared',
      'removes:undeclared-write',
      'removes:undeclared-read',
    ]);
  });
});

/** Fills the disk. */
function fill(file: string): void {
  expect(() => writeFileSync(file, TOO_MUCH)).toThrow(/ENOSPC/);
}

function runIn(project: PipelineRig, workspace: string) {
  return cursus(['test-pipeline', 'p.json', '--workspace-dir', workspace], { cwd: project.dir });
}

async function expectRefused(project: PipelineRig, workspace: string, reason: string) {
  const { exitCode, stdout, stderr } = await runIn(project, workspace);
  expect(stderr).toContain('cannot be used: ');
  expect(stderr).toContain(reason);
  expect(stderr).toContain('--workspace-dir');
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stdout).not.toContain('Pipeline Status');
  expect(exitCode).toBe(2);
}

/** The same without mounting: in a directory that this user may not write. */
async function expectRefusedWithoutMount(project: PipelineRig): Promise<void> {
  await project.write({ 'p.json': PIPELINE });
  await expectRefused(project, process.getuid?.() === 0 ? '/proc/nowhere' : '/nowhere', '(E');
}
