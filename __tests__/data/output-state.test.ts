import { execFileSync } from 'node:child_process';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { outputState, searchOutput } from '../../src/data/output-state.ts';
import type { OutputProfile } from '../../src/data/profile.ts';
import { profileOutput } from '../../src/data/profile-output.ts';
import { removeDeep, runPython } from '../support/deep-tree.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createTempProject } from '../support/temp-project.ts';

const linux = process.platform === 'linux';

/** The profile of an output; the verdict must agree with it. */
async function look(output: string): Promise<OutputProfile> {
  const profile = await profileOutput(output, 'directory');
  expect(await outputState(output)).toBe(profile.state);
  return profile;
}

describe.runIf(linux)('data is found', () => {
  test.each([
    [1, 'd'],
    [14, 'k=v'],
    [200, 'd'],
    [2_000, 'd'],
    [300, 'a directory with a long name, as some tools make them'],
    [60, 'n'.repeat(255)],
  ])('in a directory at depth %i, and is readable there', async (levels, directory) => {
    await using project = await createTempProject();
    const out = project.path('out');
    await runPython(
      'make_deep(sys.argv[1], int(sys.argv[2]), directory=sys.argv[3])',
      ...[out, String(levels), directory],
    );
    const profile = await look(out);
    await removeDeep(out);
    expect(profile).toMatchObject({ state: 'present', format: 'csv', bounded: false });
    expect(profile.undecided).toBeUndefined();
    expect(profile.files).toMatchObject([{ format: 'csv', table: { rows: 1 } }]);
    expect(profile.files[0]?.path).toBe(`${`${directory}/`.repeat(levels)}t.csv`);
  });

  test('next to deep directories without data', async () => {
    await using project = await createTempProject();
    const out = project.path('out');
    await runPython('make_deep(sys.argv[1], 1500, "")\nmake_deep(sys.argv[1] + "/z", 1200)', out);
    const profile = await look(out);
    await removeDeep(out);
    expect(profile).toMatchObject({ state: 'present', format: 'csv', fileCount: 1 });
  });

  test.each([
    ['files', 'open(f"{out}/a{i}", "w").close()'],
    ['directories', 'os.mkdir(f"{out}/a{i}")'],
    ['links to an empty file', 'os.symlink("nothing", f"{out}/a{i}")'],
    ['links that lead nowhere', 'os.symlink("gone", f"{out}/a{i}")'],
    ['hidden files', 'open(f"{out}/.a{i}", "w").write("x")'],
  ])('after 20,500 empty %s', async (_, makes) => {
    await using project = await createTempProject({ 'out/nothing': '', 'out/z/z.csv': 'a\n1\n' });
    const program = `out = sys.argv[1]\nfor i in range(20_500):\n    ${makes}`;
    await runPython(program, project.path('out'));
    const profile = await look(project.path('out'));
    expect(profile).toMatchObject({ state: 'present', bounded: true });
    expect(profile.undecided).toBeUndefined();
  });

  test.each(['.store', '.a/.b'])('in a hidden directory with a visible link: %s', async (store) => {
    await using project = await createTempProject({ [`out/${store}/t.csv`]: 'a\n1\n' });
    await symlink(store, project.path('out/shown'));
    expect(await look(project.path('out'))).toMatchObject({ state: 'present', format: 'csv' });
  });

  test('in the target of a link, after more entries than are listed', async () => {
    await using project = await createTempProject({ 'out/': '', 'real/z/z.csv': 'a\n1\n' });
    await runPython(
      'for i in range(1500): open(f"{sys.argv[1]}/a{i}", "w").close()',
      project.path('real'),
    );
    await symlink(project.path('real'), project.path('out/link'));
    expect(await look(project.path('out'))).toMatchObject({ state: 'present', bounded: true });
  });
});

describe('an output is empty', () => {
  test.runIf(linux)('that contains 1,500 nested directories and no file', async () => {
    await using project = await createTempProject();
    const out = project.path('out');
    await runPython('make_deep(sys.argv[1], 1500, "")', out);
    const profile = await look(out);
    await removeDeep(out);
    expect(profile).toMatchObject({ state: 'empty', bounded: false });
  });

  test('whose links are circular or broken', async () => {
    await using project = await createTempProject({ 'out/a/': '' });
    await symlink('..', project.path('out/a/up'));
    await symlink('itself', project.path('out/itself'));
    await symlink('gone', project.path('out/gone'));
    expect((await look(project.path('out'))).state).toBe('empty');
  });

  test.runIf(linux)('that is a pipe', async () => {
    await using project = await createTempProject();
    execFileSync('mkfifo', [project.path('out')]);
    expect((await look(project.path('out'))).state).toBe('empty');
  });
});

test('an output that is a broken link is missing', async () => {
  await using project = await createTempProject();
  await symlink('gone', project.path('out'));
  expect((await look(project.path('out'))).state).toBe('missing');
});

describe.runIf(linux)('names on disk', () => {
  const NAMES = [
    ['b"caf\\xe9.csv"', 'caf\\xe9.csv'],
    ['b"\\xff\\xfe.csv"', '\\xff\\xfe.csv'],
    ['b"\\xe4\\xb8.csv"', '\\xe4\\xb8.csv'],
    ['"日本.csv".encode() + b"\\x80"', '日本.csv\\x80'],
    ['b"two\\nlines.csv"', 'two\nlines.csv'],
    ['b"\\x1b[31mred.csv"', '\u001b[31mred.csv'],
    ['b"n" * 251 + b".csv"', `${'n'.repeat(251)}.csv`],
    ['b"\\xe9" * 251 + b".csv"', `${'\\xe9'.repeat(251)}.csv`],
    ['b" a b .csv "', ' a b .csv '],
    ['b"back\\\\slash.csv"', 'back\\slash.csv'],
    ['"👩‍🔬\u202e.csv".encode()', '👩‍🔬\u202e.csv'],
    ['b"-rf"', '-rf'],
    ['b"__proto__"', '__proto__'],
  ] as const;

  test.each(NAMES)('can be %s, for a file', async (name, shown) => {
    await using project = await createTempProject({ 'out/': '' });
    const program = `open(os.fsencode(sys.argv[1]) + b"/" + ${name}, "w").write("a,b\\n1,2\\n")`;
    await runPython(program, project.path('out'));
    const profile = await look(project.path('out'));
    expect(profile).toMatchObject({ state: 'present', fileCount: 1, bounded: false });
    expect(profile.files).toMatchObject([{ path: shown, format: 'csv', table: { rows: 1 } }]);
  });

  test.each(NAMES)('can be %s, for nested directories', async (name, shown) => {
    await using project = await createTempProject({ 'out/': '' });
    const program = [
      `inner = os.fsencode(sys.argv[1]) + (b"/" + ${name}) * 3`,
      'os.makedirs(inner)',
      'open(inner + b"/t.csv", "w").write("a,b\\n1,2\\n")',
    ].join('\n');
    await runPython(program, project.path('out'));
    const profile = await look(project.path('out'));
    const inner = `${shown}/${shown}/${shown}/t.csv`;
    expect(profile.files).toMatchObject([{ path: inner, format: 'csv', table: { rows: 1 } }]);
  });

  test('that are not UTF-8 can be those of links and their targets', async () => {
    await using project = await createTempProject({ 'out/': '', 'real/': '' });
    const program = [
      'real, out = map(os.fsencode, sys.argv[1:])',
      'open(real + b"/\\xe9.csv", "w").write("a,b\\n1,2\\n")',
      'os.symlink(real + b"/\\xe9.csv", out + b"/\\xe8.csv")',
    ].join('\n');
    await runPython(program, project.path('real'), project.path('out'));
    const profile = await look(project.path('out'));
    expect(profile.files).toMatchObject([{ path: '\\xe8.csv', format: 'csv' }]);
  });
});

describe.runIf(linux)('an output that cannot be read', () => {
  test.each(['out', 'out/closed', 'out/a/closed'])(
    'is not reported as empty: %s is not readable',
    async (closed) => {
      await using project = await createTempProject({ 'out/a/': '', [`${closed}/`]: '' });
      await chmod(project.dir, 0o755);
      await chmod(project.path(closed), 0);
      const profile = await asNobody(() => look(project.path('out')));
      await chmod(project.path(closed), 0o755);
      expect(profile).toMatchObject({ state: 'present', format: null, bounded: true });
      expect(profile.undecided).toMatch(/permission denied$/);
    },
  );

  test('does not matter if there is other data', async () => {
    await using project = await createTempProject({ 'out/closed/': '', 'out/z.csv': 'a\n1\n' });
    await chmod(project.dir, 0o755);
    await chmod(project.path('out/closed'), 0);
    const profile = await asNobody(() => look(project.path('out')));
    await chmod(project.path('out/closed'), 0o755);
    expect(profile).toMatchObject({ state: 'present', format: 'csv', bounded: true });
    expect(profile.undecided).toBeUndefined();
  });

  test('does not matter if it is hidden', async () => {
    await using project = await createTempProject({ 'out/.closed/': '' });
    await chmod(project.dir, 0o755);
    await chmod(project.path('out/.closed'), 0);
    const profile = await asNobody(() => look(project.path('out')));
    await chmod(project.path('out/.closed'), 0o755);
    expect(profile.state).toBe('empty');
  });

  test('can be one with more entries than are searched', async () => {
    await using project = await createTempProject({ 'out/a': '', 'out/b': '', 'out/c': '' });
    expect(await searchOutput(project.path('out'), 2)).toEqual({
      state: 'present',
      undecided: 'more than 2 files and directories',
    });
    expect(await searchOutput(project.path('out'), 3)).toEqual({ state: 'empty' });
  });

  test('can be a directory that is too deep', async () => {
    await using project = await createTempProject();
    const out = project.path('out');
    await runPython('make_deep(sys.argv[1], 2_100, directory="n" * 255)', out);
    const found = await searchOutput(out);
    await removeDeep(out);
    expect(found.state).toBe('present');
    expect(found.undecided).toMatch(/it is too deep$/);
  });
});

/** The superuser can read everything. */
async function asNobody<T>(action: () => Promise<T>): Promise<T> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await action();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test.each([1, 2, 3])('the verdict and the profile agree on random trees, seed %i', async (seed) => {
  const random = seededRandom(seed);
  await using project = await createTempProject();
  for (let tree = 0; tree < 40; tree += 1) {
    // A link to a parent directory must not lead to the other trees.
    const out = project.path(`tree${tree}/out`);
    await mkdir(out, { recursive: true });
    const hasData = await grow(out, random, 4, false);
    expect((await look(out)).state, out).toBe(hasData ? 'present' : 'empty');
  }
});

/** Fills a directory at random; whether there is data in it that counts. */
async function grow(
  dir: string,
  random: () => number,
  levels: number,
  hidden: boolean,
): Promise<boolean> {
  let hasData = false;
  for (let entry = 0; entry < 4; entry += 1) {
    const isHidden = random() < 0.2;
    const inner = path.join(dir, `${isHidden ? '.' : ''}e${entry}`);
    const kind = random();
    if (kind < 0.5) {
      const isEmpty = random() < 0.9;
      await writeFile(inner, isEmpty ? '' : 'a,b\n1,2\n');
      hasData ||= !isEmpty && !isHidden && !hidden;
    } else if (kind < 0.8 && levels > 0) {
      await mkdir(inner);
      const below = await grow(inner, random, levels - 1, hidden || isHidden);
      hasData ||= below;
    } else {
      await symlink(random() < 0.5 ? '..' : 'gone', inner);
    }
  }
  return hasData;
}
