import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { DamagedArchive } from '../../../src/github/result-cache/byte-reader.ts';
import { writePack } from '../../../src/github/result-cache/pack.ts';
import { listStore } from '../../../src/github/result-cache/store-names.ts';
import { unpack } from '../../../src/github/result-cache/unpack.ts';
import { OBJECT, packed, STEP, STORE } from '../../support/cache-rig.ts';
import { listTree } from '../../support/list-tree.ts';
import { createTempProject, type TempProject } from '../../support/temp-project.ts';

let project: TempProject;
beforeEach(async () => {
  project = await createTempProject();
});
afterEach(() => project[Symbol.asyncDispose]());

/** In small pieces, as a stream may deliver it. */
async function* pieces(text: string | Buffer): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97);
}

const unpacked = (text: string | Buffer, mostBytes = 100_000) =>
  unpack(pieces(text), project.dir, mostBytes);

it('gives back every byte of a store', async () => {
  const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => index % 251));
  const object = `objects/${createHash('sha256').update(bytes).digest('hex')}`;
  const files = { [object]: bytes, 'steps/a b/é.json': '{}', 'steps/c/d/e.json': '' };
  const entries = Object.entries(files).map(([name, content]) => [`store/${name}`, content]);
  await using source = await createTempProject(Object.fromEntries(entries));
  await writePack(source.path('pack'), source.path('store'), listStore(source.path('store')));
  const pack = readFileSync(source.path('pack'));
  const result = await unpacked(pack, 4_000_000);
  expect(result).toEqual({
    names: [object, 'steps/a b/é.json', 'steps/c/d/e.json'],
    ...{ entries: 2, bytes: 3_000_002, ignored: 0 },
  });
  expect(readFileSync(project.path(object)).equals(bytes)).toBe(true);
  expect(statSync(project.path(object)).mode & 0o777).toBe(0o444);
  expect(readFileSync(project.path('steps/a b/é.json'), 'utf8')).toBe('{}');
});

it('keeps when a file was used, but no time in the future', async () => {
  const header = (name: string, time: number) => JSON.stringify({ name, size: 0, time });
  const tomorrow = Date.now() + 86_400_000;
  const headers = [header('steps/old.json', 1_600_000_000_000), header('steps/new.json', tomorrow)];
  await unpacked(['cursus-results 1', ...headers, '{"end":2}\n'].join('\n'));
  expect(statSync(project.path('steps/old.json')).mtimeMs).toBe(1_600_000_000_000);
  expect(statSync(project.path('steps/new.json')).mtimeMs).toBeLessThan(tomorrow);
});

it('gives no object whose content is not what its name says', async () => {
  const result = await unpacked(packed({ [OBJECT]: 'poison', [STEP]: '{}' }));
  expect(result).toMatchObject({ names: [STEP], entries: 1, ignored: 1 });
  expect(listTree(project.path('objects'))).toEqual([]);
});

describe('refuses', () => {
  test.each([
    ['../evil.json'],
    ['steps/../../evil.json'],
    ['steps/./a.json'],
    ['steps//a.json'],
    ['/tmp/evil.json'],
    ['steps/.git.json'],
    ['steps/a\\..\\evil.json'],
    ['steps/C:evil.json'],
    ['steps/line\nbreak.json'],
    ['steps/train/3f7a.sh'],
    [`steps/${'a'.repeat(300)}.json`],
    [`steps/${'a/'.repeat(6)}b.json`],
    ['steps.json'],
    ['salt/a.json'],
    ['steps/salt'],
    [`objects/../${'0'.repeat(64)}`],
    [`objects/${'0'.repeat(64)}/a`],
    ['objects/short'],
    ['.gitignore'],
    [''],
  ])('a file named %j', async (name) => {
    const refused = unpacked(packed({ [name]: 'x', ...STORE }));
    await expect(refused).rejects.toThrow('it has a file that no store has');
    expect(listTree(project.dir)).toEqual([]);
  });

  const start = 'cursus-results 1\n';
  test.each([
    ['nothing', '', 'it ends early'],
    ['another file', 'PK\u0003\u0004 and more\n', 'it does not start like'],
    ['another version', 'cursus-results 2\n', 'it does not start like'],
    ['an endless line', `${start}${'x'.repeat(10_000)}`, 'a line is too long'],
    ['a line that is not JSON', `${start}{"name"\n`, 'a line is not JSON'],
    ['a line with null', `${start}null\n`, 'it has a file that no store has'],
    ['no end', packed(STORE).slice(0, -10), 'it ends early'],
    ['missing content', `${start}{"name":"${STEP}","size":9}\nabc`, 'it ends early'],
    ['missing files', `${start}{"end":3}\n`, 'files are missing'],
    ['a negative size', `${start}{"name":"${STEP}","size":-1}\n`, 'impossible size'],
    ['a fraction as size', `${start}{"name":"${STEP}","size":1.5}\n`, 'impossible size'],
    ['a text as size', `${start}{"name":"${STEP}","size":"1"}\n`, 'impossible size'],
    ['a huge entry', `${start}{"name":"${STEP}","size":99000000}\n`, 'impossible size'],
    ['too many bytes', `${start}{"name":"${OBJECT}","size":100001}\n`, 'more than 100000 bytes'],
  ])('%s', async (_, text, reason) => {
    const refused = unpacked(text);
    await expect(refused).rejects.toThrow(DamagedArchive);
    await expect(refused).rejects.toThrow(reason);
  });

  it('a file that is there twice', async () => {
    const twice = packed({ [STEP]: '{}' }).replace('{"end":1}', '');
    const again = twice.replace('cursus-results 1\n', '').trim();
    await expect(unpacked(`${twice.trim()}${again}\n{"end":2}\n`)).rejects.toThrow('a file twice');
  });
});
