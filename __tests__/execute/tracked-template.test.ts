import {
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ImportedFrom, TrackedTemplate } from '../../src/execute/tracked-template.ts';
import { fileStamp } from '../../src/files/file-stamp.ts';
import { createTempProject } from '../support/temp-project.ts';

const NOTHING: ImportedFrom = { beganMs: 0, opened: {}, libraries: [] };

/** A template that began long after everything in the project was written. */
async function readyTemplate(path = 'conf/read.txt', more: Readonly<Record<string, string>> = {}) {
  const project = await createTempProject({
    ...{ 'conf/read.txt': 'x', 'conf.new/read.txt': 'y', 'site-packages/pandas/__init__.py': '' },
    ...{ 'site-packages/pandas-2.2.dist-info/RECORD': '', 'site-packages/six.py': '' },
    ...more,
  });
  symlinkSync('conf', project.path('link'));
  const file = project.path(path);
  const absent = project.path('absent.txt');
  const site = project.path('site-packages');
  const template = new TrackedTemplate(3, {});
  const opened = { [file]: fileStamp(file), [absent]: fileStamp(absent) };
  template.isReady([], { beganMs: Date.now() + 1_000, opened, libraries: [site] });
  return { project, file, absent, site, template };
}

type Ready = Awaited<ReturnType<typeof readyTemplate>>;

const replace = ({ project: { path } }: Ready, name: string, by: string) => {
  renameSync(path(name), path(`${name}.old`));
  renameSync(path(by), path(name));
};
const relink = ({ project: { path } }: Ready) => {
  unlinkSync(path('link'));
  symlinkSync('conf.new', path('link'));
};

describe('a template is not current any more', () => {
  test.each<[string, string, (at: Ready) => void]>([
    ['a file that it read was written', 'conf/read.txt', ({ file }) => writeFileSync(file, 'z')],
    ['a file that it read was removed', 'conf/read.txt', ({ file }) => rmSync(file)],
    [
      'an old directory took the place of one',
      'conf/read.txt',
      (at) => replace(at, 'conf', 'conf.new'),
    ],
    ['a link points elsewhere', 'link/read.txt', relink],
    [
      'a directory that it listed has another file',
      'conf',
      ({ file }) => writeFileSync(`${file}/b`, ''),
    ],
    ['a file that it did not find is there', 'conf', ({ absent }) => writeFileSync(absent, '')],
    ['a package was installed', 'conf', ({ site }) => mkdirSync(`${site}/new-1.0.dist-info`)],
    [
      'a package was removed',
      'conf',
      ({ site }) => rmSync(`${site}/pandas-2.2.dist-info`, { recursive: true }),
    ],
    ['a module was updated', 'conf', ({ site }) => writeFileSync(`${site}/six.py`, 'x = 1')],
  ])('if %s', async (_what, path, change) => {
    const at = await readyTemplate(path);
    await using _ = at.project;
    expect(at.template.isCurrent).toBe(true);
    expect(at.template.opened).toEqual([at.file, at.absent]);
    change(at);
    expect(at.template.isCurrent).toBe(false);
  });
});

test('the bytecode that Python adds beside packages is no change of them', async () => {
  const { project, template, site } = await readyTemplate();
  await using _ = project;
  mkdirSync(`${site}/__pycache__`);
  writeFileSync(`${site}/__pycache__/six.cpython-311.pyc`, '');
  expect(template.isCurrent).toBe(true);
});

test('paths that the system refuses are files that are not there', async () => {
  await using project = await createTempProject({});
  symlinkSync('loop', project.path('loop'));
  const opened = { [project.path('loop')]: null, [project.path('x'.repeat(300))]: null };
  const template = new TrackedTemplate(3, {});
  template.isReady([], { ...NOTHING, opened, libraries: [project.path('loop')] });
  expect(template.isCurrent).toBe(true);
});

test('a package that was written while its imports went on is not current', async () => {
  await using project = await createTempProject({ 'site-packages/six.py': '' });
  const template = new TrackedTemplate(3, {});
  const later = Date.now() / 1000 + 60;
  utimesSync(project.path('site-packages/six.py'), later, later);
  const libraries = [project.path('site-packages')];
  template.isReady([], { beganMs: Date.now(), opened: {}, libraries });
  expect([template.state, template.isCurrent]).toEqual(['ready', false]);
});

test('a template that opened too many files serves one run', () => {
  const template = new TrackedTemplate(3, {});
  template.isReady([], { ...NOTHING, opened: null });
  expect([template.state, template.isCurrent, template.opened]).toEqual(['ready', false, []]);
});

test('a template that failed is tried again by the next run', () => {
  const template = new TrackedTemplate(3, {});
  template.hasFailed();
  expect(template.isCurrent).toBe(false);
});

describe('a template that still imports when the next run begins', () => {
  const carried = () => {
    const template = new TrackedTemplate(3, {});
    expect(template.isCurrent).toBe(true);
    template.close();
    template.carryOver();
    expect([template.isCurrent, template.isAwaited]).toEqual([true, true]);
    return template;
  };

  test('is used by it', async () => {
    await using project = await createTempProject({ 'read.txt': '' });
    const file = project.path('read.txt');
    const template = carried();
    const settled = template.whenSettled();
    template.isReady([], { ...NOTHING, opened: { [file]: fileStamp(file) } });
    await settled;
    expect(template.state).toBe('ready');
  });

  test('is not used if what it read changed meanwhile', async () => {
    await using project = await createTempProject({ 'read.txt': '' });
    const template = carried();
    template.isReady([], { ...NOTHING, opened: { [project.path('read.txt')]: '1 2 3 4' } });
    expect(template.state).toBe('failed');
  });
});

test('a template suits an environment with the same values of what its modules read', () => {
  const template = new TrackedTemplate(3, { TZ: 'UTC' });
  template.isReady(['TZ'], NOTHING);
  expect(template.suits({ TZ: 'UTC', OTHER: 'x' })).toBe(true);
  expect(template.suits({ TZ: 'CET' })).toBe(false);
  expect(template.suits({})).toBe(false);
});

test.each<[string, (template: TrackedTemplate) => void, string]>([
  ['is ready', (one) => one.isReady([], NOTHING), 'ready'],
  ['failed', (one) => one.hasFailed(), 'failed'],
  ['is closed', (one) => one.close(), 'pending'],
])('steps wait for a template until it %s', async (_what, settle, state) => {
  const template = new TrackedTemplate(5, {});
  expect([template.state, template.isAwaited, template.module]).toEqual(['pending', true, null]);
  template.isImporting('pandas');
  expect(template.module).toBe('pandas');
  const settled = template.whenSettled();
  settle(template);
  await settled;
  expect([template.state, template.isAwaited]).toEqual([state, false]);
});

test('steps do not wait for a template that takes longer than they can wait', async () => {
  const template = new TrackedTemplate(6, {});
  await template.whenSettled();
  expect([template.state, template.isAwaited]).toEqual(['pending', false]);
});
