import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGitCheckout, type GitCheckout } from '../support/git-checkout.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCRIPT = path.join(ROOT, 'scripts', 'bump-version.ts');
const VERSION_FILE = `src/${readdirSync(path.join(ROOT, 'src'), {
  recursive: true,
  encoding: 'utf8',
})
  .map((file) => file.replaceAll('\\', '/'))
  .find((file) => path.posix.basename(file) === 'version.ts')}`;
const COPIED = ['package.json', 'package-lock.json', 'README.md', 'docs/action.md', VERSION_FILE];
const { version: CURRENT } = JSON.parse(fromRoot('package.json'));
const [MAJOR, MINOR, PATCH] = CURRENT.split('.').map(Number);

const CHANGELOG = `# Changelog

## [Unreleased]

### Fixed

- A fault.

## [0.1.0] - 2020-01-01

- The beginning.
`;

let copy: GitCheckout;

beforeEach(() => {
  copy = createGitCheckout({
    ...Object.fromEntries(COPIED.map((file) => [file, fromRoot(file)])),
    'CHANGELOG.md': CHANGELOG,
  });
});

afterEach(() => {
  copy[Symbol.dispose]();
});

describe('bump-version', () => {
  test.each([
    ['major', `${MAJOR + 1}.0.0`],
    ['minor', `${MAJOR}.${MINOR + 1}.0`],
    ['patch', `${MAJOR}.${MINOR}.${PATCH + 1}`],
    [`${MAJOR + 3}.4.5`, `${MAJOR + 3}.4.5`],
    // The first release: the version is in the files, but has no notes yet.
    [CURRENT, CURRENT],
  ])('%s writes the version into every file that repeats it', async (step, version) => {
    const { stdout } = await bump(step);
    expect(stdout).toContain(`git tag v${version}`);
    expect(JSON.parse(read('package.json')).version).toBe(version);
    const lock = JSON.parse(read('package-lock.json'));
    expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
    expect(read(VERSION_FILE)).toContain(`version: '${version}'`);
    for (const page of ['README.md', 'docs/action.md']) {
      const majors = read(page).match(/cursus-runtime-action@v\d+/g);
      expect(new Set(majors)).toEqual(new Set([`cursus-runtime-action@v${version.split('.')[0]}`]));
    }
  });

  test('keeps everything else as it was', async () => {
    await bump('patch');
    const next = `${MAJOR}.${MINOR}.${PATCH + 1}`;
    for (const file of COPIED) {
      const before = fromRoot(file).split('\n');
      const after = read(file).split('\n');
      expect(after).toHaveLength(before.length);
      const changed = after.filter((line, index) => line !== before[index]);
      expect(changed.filter((line) => !line.includes(next))).toEqual([]);
    }
  });

  test('dates the notes and leaves an empty section for the next ones', async () => {
    await bump('patch');
    const text = read('CHANGELOG.md').replace(/\d{4}-\d\d-\d\d(?=\n\n###)/, 'DATE');
    expect(text).toBe(
      CHANGELOG.replace(
        '## [Unreleased]\n',
        `## [Unreleased]\n\n## [${MAJOR}.${MINOR}.${PATCH + 1}] - DATE\n`,
      ),
    );
  });

  test('refuses a working tree with changes', async () => {
    copy.write('stray.txt', '');
    await refused(
      'patch',
      'The working tree has changes. Commit or stash them first:\n?? stray.txt',
    );
  });

  test('refuses a section without notes', async () => {
    copy.write('CHANGELOG.md', CHANGELOG.replace('- A fault.\n\n', ''));
    copy.commitAll();
    await refused(
      'patch',
      "CHANGELOG.md has no notes under '## [Unreleased]'. Write what has changed.",
    );
  });

  test('refuses a version that is lower or was released', async () => {
    await refused('0.0.1', `0.0.1 is lower than ${CURRENT}. Name a higher version.`);
    copy.write('CHANGELOG.md', CHANGELOG.replace('0.1.0', CURRENT));
    copy.commitAll();
    await refused(CURRENT, `CHANGELOG.md already has notes for ${CURRENT}. Name a higher version.`);
  });

  test('refuses what is not a version', async () => {
    const usage = 'Usage: node scripts/bump-version.ts <major|minor|patch|X.Y.Z>';
    await refused('v2', usage);
    await refused(undefined, usage);
  });
});

function bump(step: string | undefined) {
  const args = step === undefined ? [SCRIPT] : [SCRIPT, step];
  return promisify(execFile)(process.execPath, args, { cwd: copy.root });
}

async function refused(step: string | undefined, message: string): Promise<void> {
  const before = COPIED.map(read);
  const error = await bump(step).catch((failure: unknown) => failure);
  expect(error).toMatchObject({ code: 1, stdout: '' });
  expect((error as { stderr: string }).stderr).toContain(message);
  expect(COPIED.map(read)).toEqual(before);
}

function read(file: string): string {
  return readFileSync(path.join(copy.root, file), 'utf8');
}

function fromRoot(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}
