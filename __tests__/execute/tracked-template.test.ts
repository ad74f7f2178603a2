import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TrackedTemplate } from '../../src/execute/tracked-template.ts';
import { createTempProject } from '../support/temp-project.ts';

const READ = ['TZ'];

/** A template that began long after everything in the project was written. */
async function readyTemplate() {
  const project = await createTempProject({ 'read.txt': 'x', 'site-packages/pandas/': '' });
  const file = project.path('read.txt');
  const absent = project.path('absent.txt');
  const template = new TrackedTemplate(3, { TZ: 'UTC' });
  const beganMs = Date.now() + 1_000;
  const ready = (opened: Record<string, boolean> | null = { [file]: true, [absent]: false }) =>
    template.isReady(READ, { beganMs, opened });
  return { project, file, absent, template, ready, site: project.path('site-packages') };
}

/** Its time is after the begin of the imports. */
function changeLater(file: string): void {
  const later = Date.now() / 1000 + 2;
  utimesSync(file, later, later);
}

describe('a template is current', () => {
  test('if nothing changed since its imports began', async () => {
    const { project, template, ready, site } = await readyTemplate();
    await using _ = project;
    expect(template.isCurrent([])).toBe(false);
    ready();
    expect(template.isCurrent([site, project.path('no-such-directory')])).toBe(true);
    expect(template.opened).toEqual([project.path('read.txt'), project.path('absent.txt')]);
  });

  test.each<[string, (at: Awaited<ReturnType<typeof readyTemplate>>) => void]>([
    ['a file that it read was written', ({ file }) => changeLater(file)],
    ['a file that it read was removed', ({ file }) => rmSync(file)],
    ['a file that it did not find is there now', ({ absent }) => writeFileSync(absent, '')],
    ['a package was installed', ({ site }) => changeLater(site)],
  ])('but not if %s', async (_what, change) => {
    const at = await readyTemplate();
    await using _ = at.project;
    at.ready();
    expect(at.template.isCurrent([at.site])).toBe(true);
    change(at);
    expect(at.template.isCurrent([at.site])).toBe(false);
  });

  test('but not if an old file replaced one that it read', async () => {
    const { project, file } = await readyTemplate();
    await using _ = project;
    writeFileSync(project.path('other.txt'), 'y');
    utimesSync(project.path('other.txt'), 1, 1);
    const template = new TrackedTemplate(4, {});
    template.isReady([], { beganMs: Date.now() + 10, opened: { [file]: true } });
    renameSync(project.path('other.txt'), file);
    expect(template.isCurrent([])).toBe(false);
  });

  test('but not if it read too many files to know', async () => {
    const { project, template, ready } = await readyTemplate();
    await using _ = project;
    ready(null);
    expect(template.isCurrent([])).toBe(false);
    expect(template.opened).toEqual([]);
  });

  test('if it failed: its steps import for themselves', async () => {
    const { project, template, site } = await readyTemplate();
    await using _ = project;
    template.hasFailed();
    mkdirSync(`${site}/new`);
    expect(template.isCurrent([site])).toBe(true);
  });
});

test('a template suits an environment with the same values of what its modules read', async () => {
  const { project, template, ready } = await readyTemplate();
  await using _ = project;
  ready();
  expect(template.suits({ TZ: 'UTC', OTHER: 'x' })).toBe(true);
  expect(template.suits({ TZ: 'CET' })).toBe(false);
  expect(template.suits({})).toBe(false);
});

test.each<[string, (template: TrackedTemplate) => void, string]>([
  ['is ready', (one) => one.isReady([], { beganMs: 0, opened: {} }), 'ready'],
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
