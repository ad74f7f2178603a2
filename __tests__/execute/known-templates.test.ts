import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { keepTemplates } from '../../src/execute/known/keep-templates.ts';
import {
  commandKey,
  hasChangedSince,
  type KnownTemplates,
  knownTemplates,
  requestsFor,
} from '../../src/execute/known/known-templates.ts';
import { fileChange } from '../../src/files/file-change.ts';
import { TOOL } from '../../src/report/version.ts';
import { createTempProject } from '../support/temp-project.ts';

const TEMPLATE = {
  ...{ op: 'template' as const, id: 1, parent: null, modules: ['json'], late_modules: [] },
  ...{ from_python: false, unsafe: [], directories: [], cwd: '/' },
};
const started = (files: KnownTemplates['files'] = []): KnownTemplates => ({
  ...{ templates: [TEMPLATE], environment: 'inherit', atOnce: 1, files },
});

describe('what the last run of a command started', () => {
  test('is known to the next one, and to no other command', async () => {
    await using project = await createTempProject();
    const key = commandKey(['runtime', 'test-pipeline', 'a.yml'], '/home');
    await keepTemplates(project.dir, key, started());
    expect(knownTemplates(project.dir, key)).toEqual(started());
    expect(knownTemplates(project.dir, commandKey(['b.yml'], '/home'))).toBeUndefined();
  });

  test('stays known after a run that started none', async () => {
    await using project = await createTempProject();
    await keepTemplates(project.dir, 'key', started());
    await keepTemplates(project.dir, 'key', { ...started([['/a', null]]), templates: [] });
    expect(knownTemplates(project.dir, 'key')).toEqual(started([['/a', null]]));
  });

  test('is forgotten for the oldest of many commands', async () => {
    await using project = await createTempProject();
    for (let count = 0; count <= 20; count += 1) {
      await keepTemplates(project.dir, `key ${count}`, started());
    }
    expect(knownTemplates(project.dir, 'key 0')).toBeUndefined();
    expect(knownTemplates(project.dir, 'key 1')).toEqual(started());
    expect(knownTemplates(project.dir, 'key 20')).toEqual(started());
  });

  test('has changed with one of its files', async () => {
    await using project = await createTempProject({ 'a.py': 'a = 1\n' });
    const file = project.path('a.py');
    const known = started([[file, fileChange(file)]]);
    expect(hasChangedSince(known)).toBe(false);
    await sleep(2);
    writeFileSync(file, 'a = 2\n');
    expect(hasChangedSince(known)).toBe(true);
  });

  test('gets the environment of the next run', () => {
    const known: KnownTemplates = { ...started(), environment: 'clean', atOnce: 2 };
    const caller = { PATH: '/bin', GITHUB_TOKEN: 'secret', OTHER: 'yes' };
    const [request] = requestsFor(known, caller);
    expect(request?.environ).toMatchObject({ PATH: '/bin', OMP_NUM_THREADS: expect.any(String) });
    expect(request?.environ).not.toHaveProperty('GITHUB_TOKEN');
    expect(request?.environ).not.toHaveProperty('OTHER');
    expect(requestsFor(started(), caller)[0]?.environ).toHaveProperty('OTHER');
  });

  const withTemplates = (...templates: readonly unknown[]) => ({ ...started(), templates });

  test.each([
    ['no templates', { ...started(), templates: undefined }],
    ['a template without modules', withTemplates({ ...TEMPLATE, modules: undefined })],
    ['a module that is no name', withTemplates({ ...TEMPLATE, modules: [1] })],
    ['the id of the first message', withTemplates({ ...TEMPLATE, id: 0 })],
    ['an id after which none is exact', withTemplates({ ...TEMPLATE, id: 2 ** 53 })],
    ['an id twice', withTemplates(TEMPLATE, TEMPLATE)],
    ['an unknown parent', withTemplates({ ...TEMPLATE, parent: 7 })],
    ['another request', withTemplates({ ...TEMPLATE, op: 'shutdown' })],
    ['no files', { ...started(), files: undefined }],
    ['an unknown environment', { ...started(), environment: 'all' }],
    ['nothing', null],
  ])('is ignored if it has %s', async (_name, known) => {
    const commands = { bad: known, good: started() };
    const text = JSON.stringify({ version: TOOL.version, commands });
    await using project = await createTempProject({ '.results/templates.json': text });
    expect(knownTemplates(project.dir, 'bad')).toBeUndefined();
    expect(knownTemplates(project.dir, 'good')).toBeUndefined();
  });

  test.skipIf(process.platform === 'win32')('is ignored if it is a pipe', async () => {
    await using project = await createTempProject({ '.results/': '' });
    execFileSync('mkfifo', [project.path('.results/templates.json')]);
    expect(knownTemplates(project.dir, 'key')).toBeUndefined();
  });

  test.each([
    ['another version', '{"version": "0.0.0", "commands": {"key": {}}}'],
    ['no JSON', '{"version": '],
  ])('is ignored: %s', async (_name, text) => {
    await using project = await createTempProject({ '.results/templates.json': text });
    expect(knownTemplates(project.dir, 'key')).toBeUndefined();
    expect(knownTemplates(path.join(project.dir, 'nowhere'), 'key')).toBeUndefined();
  });
});
