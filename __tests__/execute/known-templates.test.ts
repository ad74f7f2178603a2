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

  test.each([
    ['another version', '{"version": "0.0.0", "commands": {"key": {}}}'],
    ['no JSON', '{"version": '],
  ])('is ignored: %s', async (_name, text) => {
    await using project = await createTempProject({ '.results/templates.json': text });
    expect(knownTemplates(project.dir, 'key')).toBeUndefined();
    expect(knownTemplates(path.join(project.dir, 'nowhere'), 'key')).toBeUndefined();
  });
});
