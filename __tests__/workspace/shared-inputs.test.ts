import {
  appendFileSync,
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SharedInputs } from '../../src/workspace/shared-inputs.ts';
import { createTempProject } from '../support/temp-project.ts';

const FILES = { 'in/a.csv': 'a\n', 'in/sub/b.csv': 'b\n', 'other/c.csv': 'c\n' };

async function sharedProject() {
  const project = await createTempProject(FILES);
  const shared = new SharedInputs((file) => file.replace(`${project.dir}/`, ''));
  const inputs = (...paths: string[]) =>
    paths.map((one) => ({ name: `of ${one}`, path: project.path(one), shared: true }));
  return {
    project,
    begin: (step: string, ...paths: string[]) => shared.begin(step, inputs(...paths)),
    /** The step gets private copies. */
    copy: (step: string, ...paths: string[]) =>
      shared.begin(
        step,
        inputs(...paths).map((one) => ({ ...one, shared: false })),
      ),
    end: async (step: string) =>
      (await shared.end(step)).map(({ step: whose, message, evidence }) => ({
        ...{ whose, message, evidence },
      })),
    [Symbol.asyncDispose]: () => project[Symbol.asyncDispose](),
  };
}

test('an unchanged input is read by successive and parallel steps', async () => {
  await using rig = await sharedProject();
  expect(await rig.begin('a', 'in')).toBeUndefined();
  expect(await rig.begin('b', 'in', 'other')).toBeUndefined();
  readFileSync(rig.project.path('in/a.csv'));
  expect(await rig.end('a')).toEqual([]);
  expect(await rig.begin('c', 'in')).toBeUndefined();
  expect([await rig.end('b'), await rig.end('c')]).toEqual([[], []]);
  expect(await rig.end('never begun')).toEqual([]);
});

describe('any change by the only reader is found:', () => {
  const longAgo = new Date(1_000_000);
  test.each<[string, (path: (relative: string) => string) => void, string]>([
    ['longer', (path) => appendFileSync(path('in/a.csv'), 'x'), 'a.csv: changed'],
    [
      'other content of the same size with the old time',
      (path) => {
        const { atime, mtime } = statSync(path('in/a.csv'));
        writeFileSync(path('in/a.csv'), 'z\n');
        utimesSync(path('in/a.csv'), atime, mtime);
      },
      'a.csv: changed',
    ],
    ['another time', (path) => utimesSync(path('in/a.csv'), longAgo, longAgo), 'a.csv: changed'],
    ['other permissions', (path) => chmodSync(path('in/a.csv'), 0o600), 'a.csv: changed'],
    [
      'another file of the same content at its path',
      (path) => {
        writeFileSync(path('new'), 'a\n');
        renameSync(path('new'), path('in/a.csv'));
      },
      'a.csv: changed',
    ],
    ['removed', (path) => rmSync(path('in/sub/b.csv')), 'sub/b.csv: removed'],
    ['a new file', (path) => writeFileSync(path('in/sub/new.csv'), ''), 'sub/new.csv: added'],
    ['a new directory', (path) => mkdirSync(path('in/new')), 'new: added'],
    ['a new link', (path) => symlinkSync('a.csv', path('in/link')), 'link: added'],
    [
      'a file without a name in UTF-8',
      (path) => writeFileSync(Buffer.concat([Buffer.from(path('in/')), Buffer.from([0xff])]), ''),
      '\\xff: added',
    ],
  ])('%s', async (_what, change, evidence) => {
    await using rig = await sharedProject();
    expect(await rig.begin('a', 'in')).toBeUndefined();
    // Files have times in ticks of the kernel.
    await new Promise((resolve) => setTimeout(resolve, 20));
    change(rig.project.path);
    const message = 'input `of in` changed while the step ran';
    expect(await rig.end('a')).toEqual([{ whose: 'a', message, evidence: [evidence] }]);
    expect(await rig.begin('b', 'in')).toMatchObject({
      ...{ by: 'a', message: 'its input `of in` was changed by step `a` during the run' },
      findings: [],
    });
  });

  test('if the input is one file, or does not exist', async () => {
    await using rig = await sharedProject();
    await rig.begin('a', 'in/a.csv', 'gone.csv');
    appendFileSync(rig.project.path('in/a.csv'), 'x');
    writeFileSync(rig.project.path('gone.csv'), 'x');
    expect((await rig.end('a')).map(({ evidence }) => evidence)).toEqual([
      ['a.csv: changed'],
      ['gone.csv: added'],
    ]);
  });

  test('if the input is a link that is replaced', async () => {
    await using rig = await sharedProject();
    symlinkSync('in', rig.project.path('link'));
    await rig.begin('a', 'link');
    rmSync(rig.project.path('link'));
    symlinkSync('other', rig.project.path('link'));
    expect((await rig.end('a')).map(({ whose }) => whose)).toEqual(['a']);
  });

  test('if a link in the input leads to an outside file or directory', async () => {
    await using rig = await sharedProject();
    writeFileSync(rig.project.path('user.csv'), 'mine');
    symlinkSync('../other', rig.project.path('in/directory'));
    symlinkSync(rig.project.path('user.csv'), rig.project.path('in/file'));
    symlinkSync('..', rig.project.path('in/circle'));
    await rig.begin('a', 'in');
    appendFileSync(rig.project.path('user.csv'), 'x');
    writeFileSync(rig.project.path('other/new.csv'), 'x');
    const [found] = await rig.end('a');
    expect(found?.evidence).toEqual([
      `${rig.project.path('other/new.csv')}: added`,
      `${rig.project.path('user.csv')}: changed`,
    ]);
  });
});

test('a step does not start with a private copy of a changed input', async () => {
  await using rig = await sharedProject();
  expect(await rig.copy('first', 'in')).toBeUndefined();
  expect(await rig.end('first')).toEqual([]);
  await rig.begin('a', 'in');
  expect(await rig.copy('before', 'in/sub')).toBeUndefined();
  appendFileSync(rig.project.path('in/sub/b.csv'), 'x');
  expect(await rig.copy('same', 'in/sub/b.csv')).toMatchObject({ by: 'a' });
  expect(await rig.copy('above', '.')).toMatchObject({ by: 'a' });
  expect(await rig.begin('part', 'in/sub')).toMatchObject({ by: 'a' });
  expect(await rig.copy('other', 'in/a.csv', 'other')).toBeUndefined();
  expect(await rig.begin('another', 'other', 'in/a.csv')).toBeUndefined();
  for (const step of ['before', 'other', 'another']) expect(await rig.end(step)).toEqual([]);
  expect((await rig.end('a')).map(({ whose }) => whose)).toEqual(['a']);
});

test('another hard link to a file is not a change', async () => {
  await using rig = await sharedProject();
  await rig.begin('a', 'in');
  await new Promise((resolve) => setTimeout(resolve, 20));
  linkSync(rig.project.path('in/a.csv'), rig.project.path('handed-on.csv'));
  expect(await rig.end('a')).toEqual([]);
  expect(await rig.begin('b', 'in')).toBeUndefined();
});

describe('of several readers', () => {
  test('none is blamed if two ran during the change', async () => {
    await using rig = await sharedProject();
    await rig.begin('a', 'in');
    await rig.begin('b', 'in');
    appendFileSync(rig.project.path('in/a.csv'), 'x');
    expect(await rig.end('a')).toEqual([
      {
        whose: undefined,
        message: 'shared input in was changed by one of a, b',
        evidence: ['a.csv: changed'],
      },
    ]);
    expect(await rig.end('b')).toEqual([]);
    const refusal = await rig.begin('c', 'in');
    expect(refusal?.message).toBe('its input `of in` was changed during the run');
    expect(refusal).not.toHaveProperty('by');
    expect(refusal?.findings).toEqual([]);
  });

  test('the one is blamed that ran alone', async () => {
    await using rig = await sharedProject();
    await rig.begin('a', 'in');
    await rig.begin('b', 'in');
    expect(await rig.end('a')).toEqual([]);
    appendFileSync(rig.project.path('in/a.csv'), 'x');
    // Found before the step ends, and reported when it does.
    expect(await rig.begin('c', 'in')).toMatchObject({ by: 'b' });
    expect((await rig.end('b')).map(({ whose }) => whose)).toEqual(['b']);
  });

  test('no step is blamed for a change between two steps, and the next is not run', async () => {
    await using rig = await sharedProject();
    await rig.begin('a', 'in');
    await rig.end('a');
    appendFileSync(rig.project.path('in/a.csv'), 'x');
    const refusal = await rig.begin('b', 'in');
    expect(refusal).not.toHaveProperty('by');
    expect(refusal?.findings).toMatchObject([
      {
        ...{ code: 'input-changed', severity: 'error' },
        message: 'shared input in was changed while no step that reads it was running',
      },
    ]);
    expect(refusal?.findings[0]).not.toHaveProperty('step');
    expect((await rig.begin('c', 'in'))?.findings).toEqual([]);
  });

  test('one that reads a part is only suspected for that part', async () => {
    await using rig = await sharedProject();
    await rig.begin('whole', 'in');
    await rig.begin('part', 'in/sub');
    await rig.begin('other', 'other');
    appendFileSync(rig.project.path('in/a.csv'), 'x');
    expect((await rig.end('whole')).map(({ whose }) => whose)).toEqual(['whole']);
    expect([await rig.end('part'), await rig.end('other')]).toEqual([[], []]);

    await rig.begin('part', 'in/sub');
    await rig.begin('link', 'other');
    writeFileSync(rig.project.path('in/sub/new.csv'), 'x');
    expect((await rig.end('part')).map(({ whose }) => whose)).toEqual(['part']);
  });

  test('those of the whole and of a part are both suspected, regardless of which ends first', async () => {
    for (const order of [
      ['whole', 'part'],
      ['part', 'whole'],
    ]) {
      await using rig = await sharedProject();
      await rig.begin('whole', 'in');
      await rig.begin('part', 'in/sub');
      appendFileSync(rig.project.path('in/sub/b.csv'), 'x');
      const found = [await rig.end(order[0] ?? ''), await rig.end(order[1] ?? '')].flat();
      expect(found.map(({ whose }) => whose)).toEqual([undefined, undefined]);
      expect(found.every(({ message }) => message.endsWith('by one of whole, part'))).toBe(true);
    }
  });

  test('one that reads the same file by another name is also suspected', async () => {
    for (const file of ['hard.csv', 'soft.csv']) {
      await using rig = await sharedProject();
      mkdirSync(rig.project.path('handed'));
      linkSync(rig.project.path('in/a.csv'), rig.project.path('handed/hard.csv'));
      symlinkSync('../in/sub/b.csv', rig.project.path('handed/soft.csv'));
      await rig.begin('direct', 'in');
      await rig.begin('handed', 'handed');
      appendFileSync(rig.project.path(`handed/${file}`), 'x');
      const [found] = await rig.end('direct');
      expect(found).toMatchObject({
        whose: undefined,
        message: expect.stringMatching(/by one of direct, handed$/),
      });
    }
  });

  test('all that start and end at the same time are treated alike', async () => {
    await using rig = await sharedProject();
    const steps = Array.from({ length: 20 }, (_, index) => `s${index}`);
    const begun = await Promise.all(steps.map((step) => rig.begin(step, 'in')));
    expect(begun.every((one) => one === undefined)).toBe(true);
    appendFileSync(rig.project.path('in/a.csv'), 'x');
    const ended = (await Promise.all(steps.map((step) => rig.end(step)))).flat();
    expect(ended).toHaveLength(1);
    expect(ended[0]).toMatchObject({ whose: undefined });
    expect(ended[0]?.message).toContain(`one of ${steps.join(', ')}`);
  });
});
