/** Keys that a JSON document does not have. */
import { describe, expect, test } from 'vitest';
import { profileOutput } from '../../../src/data/profile-output.ts';
import { blameKey } from '../../../src/judge/blame/blame-key.ts';
import { createTempProject } from '../../support/temp-project.ts';
import { directoryOf, failed, fileOf, handedOver, keyError, within } from './handed.ts';

interface Case {
  readonly code?: string;
  readonly held?: readonly (readonly string[])[];
  readonly text?: string;
  readonly isUnobserved?: true;
  readonly opened?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
}

const META = '{"id": 1, "runs": [{"rate": 1}], "o": {"a": {"b": 1}}}';

async function blamed(
  { code = 'm["x"]', held, files = { 'm.json': META }, opened = [], ...details }: Case,
  change: (exception: ReturnType<typeof keyError>) => Parameters<typeof failed>[0] = (one) => one,
) {
  await using project = await createTempProject(files);
  const profile = await profileOutput(project.dir, 'directory');
  const exception = {
    ...change(keyError('x', code)),
    held: held?.map((keys) => ({ kind: 'mapping' as const, name: 'm', keys })) ?? null,
  };
  const paths = opened.map((name) => project.path(name));
  return await blameKey(failed(exception, { ...details, opened: paths }), [
    handedOver(profile, { path: project.dir }),
  ]);
}

const root = ['id', 'runs', 'o'];

describe('a key that is missing', () => {
  test('is reported with the existing keys', async () => {
    expect(await blamed({ held: [root] })).toMatchObject({
      code: 'key-missing',
      message: 'scripts/train.py reads key `x`, which `m.json` of `prepare.data` does not have',
      hint: 'Write the key in scripts/prepare.py, or change scripts/train.py to read the existing keys.',
      evidence: ['`m.json` of `prepare.data`, written by scripts/prepare.py, has: id, runs, o'],
      traces: [{ kind: 'key', key: 'x', at: '' }],
    });
  });

  test('is of the object with the very keys that the code held', async () => {
    expect((await blamed({ held: [['rate']] }))?.message).toContain('`runs[0]` in `m.json`');
    expect(await blamed({ held: [['id', 'runs']] })).toBeNull();
    expect(await blamed({ held: [[...root, 'more']] })).toBeNull();
    expect(await blamed({ held: [[]], files: { 'm.json': '{"a": {}}' } })).toBeNull();
    expect(await blamed({})).toBeNull();
  });

  test('is of the object below these, by the subscripts of the line', async () => {
    const message = async (code: string) => (await blamed({ code, held: [root] }))?.message;
    expect(await message('m["runs"][0]["x"]')).toContain('`runs[0]` in');
    expect(await message("m['o']['a']['x']")).toContain('`o.a` in');
    expect(await message('m["none"]["x"]')).toBeUndefined();
    expect(await message('other(m)')).toContain('which `m.json`');
  });

  test('is of the file that the line itself loads', async () => {
    const files = { 'm.json': META, 'n.json': '{"n": 1}' };
    const loads = async (code: string, ...opened: readonly string[]) =>
      (await blamed({ code, opened, files }))?.message;
    expect(await loads('json.load(f)["x"]', 'm.json', 'n.json')).toContain('`n.json`');
    expect(await loads('json.load(f)["o"]["x"]', 'n.json', 'm.json')).toContain('`o` in `m.json`');
    expect(await loads('json.loads(path.read_text())["x"]', 'm.json')).toContain('`m.json`');
    expect(await loads('compute(f)["x"]', 'm.json')).toBeUndefined();
    expect(await loads('row["x"] or json.load(f)', 'm.json')).toBeUndefined();
    expect(await loads('json.load(f)["x"]')).toBeUndefined();
  });

  test('is of what the only line that loads gives a name, in code that was not observed', async () => {
    const text = 'import json\nm = json.load(open(path))\n';
    const of = async (details: Case) =>
      (await blamed({ isUnobserved: true, text, ...details }))?.message;
    expect(await of({})).toContain('which `m.json`');
    expect(await blamed({ text })).toBeNull();
    expect(await of({ text: `${text}n = json.loads(other)\n` })).toBeUndefined();
    expect(await of({ text: 'n = json.load(open(path))\n' })).toBeUndefined();
    expect(await of({ text: 'm = load(path)\n' })).toBeUndefined();
    expect(await of({ code: 'self.m["x"]' })).toBeUndefined();
    expect(await of({ files: { 'm.json': META, 'n.json': '{"n": 1}' } })).toBeUndefined();
    expect(await of({ code: 'm["o"]["x"]' })).toContain('`o` in `m.json`');
  });

  test('is not one that the document has, or the script makes', async () => {
    expect(await blamed({ code: 'm["runs"]["x"]', files: { 'm.json': '{"x": 1}' } })).toBeNull();
    expect(
      await blamed({ code: 'm["o"]["x"]', held: [['o']], files: { 'm.json': '{"o": {"x": 1}}' } }),
    ).toBeNull();
    expect(await blamed({ held: [root], text: 'm["x"] = 1' })).toBeNull();
  });

  test('is the key of a KeyError that the script raised', async () => {
    const held = [root];
    expect(await blamed({ held }, (one) => ({ ...one, type: 'ValueError' }))).toBeNull();
    expect(await blamed({ held }, (one) => ({ ...one, key: null }))).toBeNull();
    expect(await blamed({ held }, (one) => within(one, 'x.py'))).toBeNull();
  });
});

test('twenty documents are read', async () => {
  const names = Array.from(
    { length: 21 },
    (_, index) => `m${String(index + 1).padStart(2, '0')}.json`,
  );
  const of = async (name: string) => {
    const files = Object.fromEntries(names.map((one) => [one, one === name ? META : '{"q": 1}']));
    return (await blamed({ held: [root], files }))?.message;
  };
  expect(await of('m20.json')).toContain('`m20.json`');
  expect(await of('m21.json')).toBeUndefined();
});

test('only documents without a problem are read, and another writer is the file', async () => {
  await using project = await createTempProject({ 'm.json': META });
  const held = [{ kind: 'mapping' as const, name: 'm', keys: root }];
  const consumer = failed({ ...keyError('x', 'm["x"]'), held });
  const of = async (file: ReturnType<typeof fileOf>) => {
    const { producerScript: _, ...given } = handedOver(directoryOf(file), { path: project.dir });
    return await blameKey(consumer, [given]);
  };
  expect((await of(fileOf('m.json', 'json')))?.hint).toMatch(/^Write the key in the file, or/);
  expect(await of(fileOf('m.json', 'json', 'is damaged'))).toBeNull();
  expect(await of(fileOf('m.json', 'text'))).toBeNull();
});
