import { mkdir, readFile, symlink } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { placeSample } from '../../src/data/place-sample.ts';
import { profileOutput } from '../../src/data/profile-output.ts';
import { removeDeep, runPython } from '../support/deep-tree.ts';
import { createTempProject } from '../support/temp-project.ts';

const linux = process.platform === 'linux';

describe('a directory given as sample data is copied', () => {
  test('with the targets of its links', async () => {
    await using project = await createTempProject({
      'given/train/t.csv': 'a\n1\n',
      'elsewhere/u.csv': 'b\n2\n',
    });
    await symlink('train', project.path('given/latest'));
    await symlink(project.path('elsewhere'), project.path('given/more'));
    await symlink('train/t.csv', project.path('given/one.csv'));
    await placeSample(project.path('placed'), { shape: 'directory' }, project.path('given'));
    for (const file of ['train/t.csv', 'latest/t.csv', 'one.csv']) {
      expect(await readFile(project.path(`placed/${file}`), 'utf8')).toBe('a\n1\n');
    }
    expect(await readFile(project.path('placed/more/u.csv'), 'utf8')).toBe('b\n2\n');
  });

  test('without broken and circular links', async () => {
    await using project = await createTempProject({ 'given/a/b/t.csv': 'a\n1\n' });
    await symlink('gone', project.path('given/gone'));
    await symlink('itself', project.path('given/itself'));
    await symlink('.', project.path('given/here'));
    await symlink('../..', project.path('given/a/b/up'));
    await placeSample(project.path('placed'), { shape: 'directory' }, project.path('given'));
    const { files } = await profileOutput(project.path('placed'), 'directory');
    expect(files.map(({ path }) => path)).toEqual(['a/b/t.csv']);
  });

  test.runIf(linux).each([
    ['a pipe', 'os.mkfifo("pipe")'],
    ['a socket', 'import socket; socket.socket(socket.AF_UNIX).bind("s")'],
    ['a link to a device', 'os.symlink("/dev/zero", "zero")'],
  ])('without %s', async (_, makes) => {
    await using project = await createTempProject({ 'given/t.csv': 'a\n1\n' });
    await runPython(`os.chdir(sys.argv[1])\n${makes}`, project.path('given'));
    await placeSample(project.path('placed'), { shape: 'directory' }, project.path('given'));
    const { files } = await profileOutput(project.path('placed'), 'directory');
    expect(files.map(({ path }) => path)).toEqual(['t.csv']);
  });

  test.runIf(linux)('with any names and at any depth', async () => {
    await using project = await createTempProject({ 'given/': '' });
    const program = [
      'make_deep(sys.argv[1], 1500)',
      'os.chdir(sys.argv[1])',
      'os.mkdir(b"caf\\xe9")',
      'open(b"caf\\xe9/two\\nlines.csv", "w").write("a\\n1\\n")',
    ].join('\n');
    await runPython(program, project.path('given'));
    const placed = await placeSample(
      project.path('placed'),
      { shape: 'directory' },
      project.path('given'),
    );
    const { files } = await profileOutput(project.path('placed'), 'directory');
    await removeDeep(project.path('given'));
    await removeDeep(project.path('placed'));
    expect(placed).toEqual({ path: project.path('placed') });
    expect(files.map(({ path }) => path)).toEqual([
      'caf\\xe9/two\nlines.csv',
      `${'d/'.repeat(1_500)}t.csv`,
    ]);
  });
});

test('the only file of a directory keeps its name', async () => {
  await using project = await createTempProject({ 'given/t.csv': 'a\n1\n' });
  await mkdir(project.path('given/logs'));
  const placed = await placeSample(
    project.path('placed'),
    { shape: 'file' },
    project.path('given'),
  );
  expect(placed).toEqual({ path: project.path('placed/t.csv') });
});

test.runIf(linux)('a name that is not UTF-8 is converted to text', async () => {
  await using project = await createTempProject({ 'given/': '' });
  await runPython(
    'open(os.fsencode(sys.argv[1]) + b"/\\xe9.csv", "w").write("a\\n1\\n")',
    project.path('given'),
  );
  const placed = await placeSample(
    project.path('placed'),
    { shape: 'file' },
    project.path('given'),
  );
  expect(placed).toEqual({ path: project.path('placed/\\xe9.csv') });
  expect(await readFile(project.path('placed/\\xe9.csv'), 'utf8')).toBe('a\n1\n');
});

test('sample data that was removed before its use is a problem of the input', async () => {
  await using project = await createTempProject();
  for (const shape of ['file', 'directory'] as const) {
    const placed = await placeSample(project.path('placed'), { shape }, project.path('gone'));
    expect(placed).toEqual({
      problem: 'the sample data given cannot be copied: it was removed while it was read',
    });
  }
});
