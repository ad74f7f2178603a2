import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { removeTree } from '../../src/workspace/remove-tree.ts';
import { codes, createProject, script, writesCsv } from '../support/pipeline-rig.ts';
import { createTempProject } from '../support/temp-project.ts';

/** A chain of directories that exceeds the path length limit, with a file in each. */
const DEEP = [
  'import os, sys',
  'depth, mode = int(sys.argv[2]), int(sys.argv[3], 8)',
  'os.makedirs(sys.argv[1]); os.chdir(sys.argv[1])',
  'made = []',
  'for level in range(depth):',
  '    open("file", "w").close(); os.symlink("/", "link")',
  '    os.mkdir("d" * 200); os.chdir("d" * 200)',
  'for level in range(depth):',
  '    os.chdir(".."); os.chmod("d" * 200, mode)',
].join('\n');

/** Removes it as a user who, unlike root, cannot write to read-only directories. */
function removeAsUser(dir: string, part = ''): boolean {
  const program = path.join(import.meta.dirname, 'programs', 'removes-tree.ts');
  return execFileSync(process.execPath, [program, dir, part], { encoding: 'utf8' }) === 'true';
}

function makeDeep(dir: string, depth: number, mode: string): void {
  execFileSync('python3', ['-c', DEEP, dir, String(depth), mode]);
}

describe('a tree is removed', () => {
  test.each([
    ['shallow', 3, '755'],
    ['shallow and read-only', 3, '555'],
    ['shallow and not to be entered', 3, '000'],
    ['deeper than paths may be', 1_200, '755'],
    ['deeper than paths may be and read-only', 1_200, '555'],
    ['deeper than paths may be and not to be entered', 300, '000'],
  ])('that is %s', async (_what, depth, mode) => {
    await using project = await createTempProject();
    chmodSync(project.dir, 0o777);
    const holder = project.path('holder');
    mkdirSync(holder);
    makeDeep(path.join(holder, 'tree'), depth, mode);
    expect(removeAsUser(holder)).toBe(true);
    expect(existsSync(holder)).toBe(false);
  });

  test('and a link that cannot be removed is not followed', async () => {
    await using project = await createTempProject({ 'tree/held/': '', 'tree/mine/x.txt': 'mine' });
    chmodSync(project.dir, 0o777);
    symlinkSync('../mine', project.path('tree/held/link'));
    chmodSync(project.path('tree/held'), 0o555);
    expect(removeAsUser(project.path('tree'), 'held/link')).toBe(false);
    expect(readFileSync(project.path('tree/mine/x.txt'), 'utf8')).toBe('mine');
  });

  test('with links and unusual names, without the targets of links', async () => {
    await using project = await createTempProject({ 'mine/x.txt': 'mine', 'tree/a/': '' });
    symlinkSync('../mine', project.path('tree/link'));
    symlinkSync('../../mine/x.txt', project.path('tree/a/link'));
    symlinkSync('.', project.path('tree/itself'));
    const odd = Buffer.concat([Buffer.from(project.path('tree/a/')), Buffer.from('\nodd é')]);
    writeFileSync(odd, 'x');
    expect(removeTree(project.path('tree'))).toBe(true);
    expect(readFileSync(project.path('mine/x.txt'), 'utf8')).toBe('mine');
  });

  test('that is only a file, a link or nothing', async () => {
    await using project = await createTempProject({ file: 'x', 'mine/x.txt': 'mine' });
    symlinkSync('mine', project.path('link'));
    for (const name of ['file', 'link', 'nothing', 'file/nothing']) {
      expect(removeTree(project.path(name)), name).toBe(true);
      expect(existsSync(project.path(name))).toBe(false);
    }
    expect(readFileSync(project.path('mine/x.txt'), 'utf8')).toBe('mine');
  });
});

/** In `main`, inside a given directory. */
const deepBelow = (dir: string, mode: string) =>
  [
    'import os',
    `home = os.getcwd(); os.chdir(${dir})`,
    'for level in range(1200):',
    '    os.mkdir("d" * 200); os.chdir("d" * 200)',
    'for level in range(1200):',
    `    os.chdir(".."); os.chmod("d" * 200, ${mode})`,
    'os.chdir(home)',
  ].join('\n');

describe('nothing is left of a run whose step creates a tree deeper than the path length limit', () => {
  test.each([
    ['in its output', 'output_paths["data"]', '0o755'],
    ['in its output, read-only', 'output_paths["data"]', '0o555'],
    ['in its input', 'input_paths["i"]', '0o555'],
    ['in its working directory', '"."', '0o555'],
  ])('%s', async (_what, dir, mode) => {
    await using project = await createProject({
      'scripts/deep.py': script(`${writesCsv('data')}\n${deepBelow(dir, mode)}`),
      'scripts/after.py': script(
        'assert "part-0.csv" in __import__("os").listdir(input_paths["i"])',
      ),
      'in/x.csv': 'x\n',
    });
    const { report } = await project.run({
      steps: {
        deep: { input_paths: { i: 'in' }, output_paths: { data: 'out' } },
        after: { input_paths: { i: { from: 'deep.data' } } },
      },
    });
    expect(report.errors).toEqual([]);
    expect(codes(report)).toEqual([]);
    expect(existsSync(project.path('test_workspace'))).toBe(false);
  });

  test('with its outputs kept, except for their targets', async () => {
    await using project = await createProject({
      'scripts/deep.py': script(
        `${writesCsv('data')}\n${deepBelow('output_paths["data"]', '0o755')}\nos.chdir(home)\n${deepBelow('"."', '0o555')}`,
      ),
    });
    const { report } = await project.run(
      { steps: { deep: { input_paths: {}, output_paths: { data: 'out' } } } },
      { preserveOutputs: true },
    );
    expect(codes(report)).toEqual([]);
    const kept = project.path('test_workspace/test_deep');
    expect(existsSync(path.join(kept, 'work'))).toBe(false);
    expect(existsSync(path.join(kept, 'outputs/data/part-0.csv'))).toBe(true);
    expect(removeTree(kept)).toBe(true);
  });
});
