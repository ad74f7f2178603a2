import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MANIFEST, PIPELINE } from '../../src/bundle/bundle-manifest.ts';
import { sha256 } from '../../src/bundle/file-bytes.ts';
import { isBundle, openBundle } from '../../src/bundle/open-bundle.ts';
import { writeZip } from '../../src/bundle/write-zip.ts';
import { UserError } from '../../src/text/errors.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'open-bundle-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILES = { [PIPELINE]: '{}', 'project/a.py': 'x = 1\n' };

function manifestOf(files: Readonly<Record<string, string>>, changed: object = {}) {
  return {
    ...{ format: 'cursus-replay-bundle', version: 1, tool: { name: 't', version: '1' } },
    ...{ pipeline: 'p', step: 's', python: '3.11.7', platform: 'linux-x64' },
    verdict: { status: 'failed', error_message: null, error_type: null, location: null },
    ...{ distributions: {}, environment: [], left_out: [], redacted: [] },
    members: Object.entries(files).map(([name, text]) => ({
      ...{ path: name, size: strToU8(text).length, sha256: sha256(strToU8(text)) },
    })),
    ...changed,
  };
}

/** @param listed the members that the manifest names, if others than those of the archive */
function bundle(
  files: Readonly<Record<string, string>>,
  { listed = files, changed }: { listed?: Readonly<Record<string, string>>; changed?: object } = {},
  more: Zippable = {},
): Uint8Array {
  return zipSync({
    [MANIFEST]: strToU8(JSON.stringify(manifestOf(listed, changed))),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    ...more,
  });
}

function written(bytes: Uint8Array): string {
  const file = path.join(folder, `${Math.random()}.zip`);
  writeFileSync(file, bytes);
  return file;
}

function complaint(bytes: Uint8Array): string {
  try {
    openBundle(written(bytes), 'x.zip');
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message;
  }
  throw new Error('The bundle was opened.');
}

/** Replaces bytes that occur in the archive, also twice. */
function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toContain(from);
  return Buffer.from(text.replaceAll(from, to), 'latin1');
}

test('a whole bundle is unpacked', () => {
  const target = mkdtempSync(path.join(folder, 'whole-'));
  const file = written(bundle({ ...FILES, 'inputs/0-x/': '' }));
  openBundle(file, 'x.zip').unpack(target);
  expect(readFileSync(path.join(target, 'project', 'a.py'), 'utf8')).toBe('x = 1\n');
  expect(readFileSync(path.join(target, PIPELINE), 'utf8')).toBe('{}');
  expect(isBundle(file)).toBe(true);
});

test('a written archive is read again', async () => {
  const file = path.join(folder, 'round.zip');
  const members = Object.entries({ ...FILES, [MANIFEST]: JSON.stringify(manifestOf(FILES)) });
  await writeZip(
    file,
    members.map(([name, text]) => ({ path: name, content: strToU8(text) })),
  );
  expect(openBundle(file, 'x.zip').manifest.step).toBe('s');
});

test.each<[string, () => Uint8Array, string]>([
  ['an empty file', () => new Uint8Array(), '`x.zip` is not a ZIP archive.'],
  ['a text', () => strToU8('hello, this is no archive'), '`x.zip` is not a ZIP archive.'],
  ['another archive', () => zipSync({ 'a.txt': strToU8('a') }), '`x.zip` is not a replay bundle.'],
  [
    'a manifest of another program',
    () => zipSync({ [MANIFEST]: strToU8('{"format": "other"}') }),
    '`x.zip` is not a replay bundle.',
  ],
  [
    'a manifest that is not JSON',
    () => zipSync({ [MANIFEST]: strToU8('{') }),
    '`x.zip` is not a replay bundle.',
  ],
  [
    'another version',
    () => bundle(FILES, { changed: { version: 2 } }),
    '`x.zip` has version 2 of the format, and this program reads version 1.',
  ],
  [
    'a wrong manifest',
    () => bundle(FILES, { changed: { step: 5 } }),
    '`x.zip` has a wrong bundle.json (step: Invalid input: expected string, received number).',
  ],
  [
    'a truncated file',
    () => bundle(FILES).subarray(0, -30),
    '`x.zip` is incomplete: its end is missing.',
  ],
  [
    'a path to a parent directory',
    () => bundle({ ...FILES, '../evil.py': '' }),
    '`x.zip` contains the unsafe path "../evil.py".',
  ],
  [
    'a path to a parent directory, further inside',
    () => bundle({ ...FILES, 'project/../../evil.py': '' }),
    '`x.zip` contains the unsafe path "project/../../evil.py".',
  ],
  [
    'an absolute path',
    () => bundle({ ...FILES, '/etc/evil': '' }),
    '`x.zip` contains the unsafe path "/etc/evil".',
  ],
  [
    'a path of Windows',
    () => bundle({ ...FILES, 'project\\..\\evil': '' }),
    '`x.zip` contains the unsafe path "project\\\\..\\\\evil".',
  ],
  [
    'a drive',
    () => bundle({ ...FILES, 'C:evil': '' }),
    '`x.zip` contains the unsafe path "C:evil".',
  ],
  [
    'a link',
    () =>
      bundle(
        FILES,
        {},
        { 'project/link': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] },
      ),
    '`x.zip` contains the link "project/link".',
  ],
  [
    'a device',
    () => bundle(FILES, {}, { 'project/dev': [strToU8(''), { os: 3, attrs: 0o020666 << 16 }] }),
    '`x.zip` contains "project/dev", which is not a regular file.',
  ],
  [
    'two files of one name',
    () => replaced(bundle({ ...FILES, 'project/b.py': '' }), 'project/b.py', 'project/a.py'),
    '`x.zip` has two files with the name "project/a.py".',
  ],
  [
    'names that differ only in case',
    () => bundle({ ...FILES, 'project/A.py': '' }),
    '`x.zip` has two files with the name "project/A.py".',
  ],
  [
    'a file that is also a directory',
    () => bundle({ ...FILES, 'project/a.py/b': '' }),
    '`x.zip` has `project/a.py` as a file and as a directory.',
  ],
  [
    'a file that the manifest does not list',
    () => bundle({ ...FILES, 'project/extra.py': '' }, { listed: FILES }),
    '`x.zip` has a file that bundle.json does not list: `project/extra.py`.',
  ],
  [
    'a missing file',
    () => bundle({ [PIPELINE]: '{}' }, { listed: FILES }),
    '`x.zip` lacks `project/a.py`.',
  ],
  [
    'no pipeline file',
    () => bundle({ 'project/a.py': 'x = 1\n' }),
    '`x.zip` lacks `pipeline.json`.',
  ],
  [
    'another content than written',
    () => bundle({ ...FILES, 'project/a.py': 'x = 2\n' }, { listed: FILES }),
    '`x.zip` is damaged: `project/a.py` is not what was written.',
  ],
])('refuses %s', (_, bytes, message) => {
  expect(complaint(bytes())).toBe(message);
});

test('refuses an archive that unpacks to more than it says', () => {
  const long = 'a'.repeat(100_000);
  const bytes = Buffer.from(bundle({ ...FILES, 'project/bomb': long }));
  // The sizes of the central directory, which is what readers trust.
  const entry = bytes.lastIndexOf('project/bomb') - 46;
  bytes.writeUInt32LE(10, entry + 24);
  expect(complaint(bytes)).toBe('`x.zip` is damaged at "project/bomb".');
});

test('refuses an archive that says that it unpacks to too much', () => {
  const bytes = Buffer.from(bundle({ ...FILES, 'project/bomb': 'a' }));
  bytes.writeUInt32LE(0xfffffff0, bytes.lastIndexOf('project/bomb') - 46 + 24);
  expect(complaint(bytes)).toBe('`x.zip` holds more than 2200000000 bytes.');
});

test('refuses encrypted files and unknown methods', () => {
  const encrypted = Buffer.from(bundle(FILES));
  encrypted.writeUInt16LE(1, encrypted.lastIndexOf('project/a.py') - 46 + 8);
  expect(complaint(encrypted)).toBe('`x.zip` is encrypted ("project/a.py").');
  const unknown = Buffer.from(bundle(FILES));
  unknown.writeUInt16LE(99, unknown.lastIndexOf('project/a.py') - 46 + 10);
  expect(complaint(unknown)).toBe('`x.zip` is compressed in an unknown way ("project/a.py").');
});

test('any changed or missing byte is refused or changes nothing', () => {
  const whole = Buffer.from(bundle(FILES));
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0x41;
    try {
      const target = mkdtempSync(path.join(folder, 'changed-'));
      openBundle(written(changed), 'x.zip').unpack(target);
      expect(readFileSync(path.join(target, 'project', 'a.py'), 'utf8')).toBe('x = 1\n');
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
    }
    if (at % 7 === 0)
      expect(() => openBundle(written(whole.subarray(0, at)), 'x')).toThrow(UserError);
  }
});

test('refuses what is no file', () => {
  mkdirSync(path.join(folder, 'directory'));
  symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'link'));
  expect(() => openBundle(path.join(folder, 'directory'), 'd')).toThrow('`d` is not a file.');
  expect(() => openBundle(path.join(folder, 'link'), 'l')).toThrow('`l` does not exist.');
});
