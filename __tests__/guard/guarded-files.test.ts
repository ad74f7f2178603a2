import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GuardedFiles } from '../../src/guard/guarded-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'guarded-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const guard = (...names: readonly string[]) =>
  new GuardedFiles(
    { files: names.map((name) => ({ name, path: path.join(folder, name) })) },
    (text) => text,
  );
const append = (name: string, text = 'x') =>
  writeFileSync(path.join(folder, name), text, { flag: 'a' });

test('a change before any step names no step, and is reported at the end', () => {
  append('env', 'before');
  const guarded = guard('env');
  append('env');
  guarded.begin('a');
  expect(guarded.end('a')).toEqual([]);
  expect(guarded.close()).toMatchObject([{ code: 'runner-file-changed', severity: 'error' }]);
  expect(guarded.close()).toEqual([]);
  expect(readFileSync(path.join(folder, 'env'), 'utf8')).toBe('before');
});

test('a change after the end of a step is not attributed to the next one', () => {
  append('env', 'before');
  const guarded = guard('env');
  guarded.begin('a');
  expect(guarded.end('a')).toEqual([]);
  append('env');
  guarded.begin('b');
  expect(guarded.end('b')).toEqual([]);
  const [found] = guarded.close();
  expect(found?.step).toBeUndefined();
  expect(found?.message).toContain('a process that a step left behind');
});

test('a step that started during another one is only suspected of later changes', () => {
  append('env', 'before');
  const guarded = guard('env');
  guarded.begin('a');
  append('env');
  guarded.begin('b');
  append('env');
  expect(guarded.end('b')).toEqual([]);
  expect(guarded.end('a')).toMatchObject([{ step: 'a' }]);
  const [found] = guarded.close();
  expect(found?.message).toContain('one of a, b');
});

test('while packages are imported for several steps no step is named', () => {
  append('env', 'before');
  const guarded = guard('env');
  guarded.beginImport();
  guarded.begin('a');
  append('env');
  guarded.endImport();
  append('env');
  expect(guarded.end('a')).toMatchObject([{ step: 'a' }]);
  const [found] = guarded.close();
  expect(found?.step).toBeUndefined();
  expect(found?.message).toContain('a or a package');
});

test('a file that did not exist must not be created', () => {
  const guarded = guard('env');
  guarded.begin('a');
  append('env', 'EVIL=1\n');
  expect(guarded.end('a')).toMatchObject([{ step: 'a', evidence: ['EVIL=1'] }]);
  expect(existsSync(path.join(folder, 'env'))).toBe(false);
});

test('a path that was not a file at the start is ignored', () => {
  append('log', 'first');
  symlinkSync('log', path.join(folder, 'link'));
  const guarded = guard('link');
  guarded.begin('a');
  append('link', 'second');
  expect(guarded.end('a')).toEqual([]);
  expect(guarded.close()).toEqual([]);
  expect(readFileSync(path.join(folder, 'link'), 'utf8')).toBe('firstsecond');
});

test('a file that cannot be restored is also an error, and is reported once', () => {
  mkdirSync(path.join(folder, 'files'));
  append('files/env', 'before');
  const guarded = guard('files/env');
  guarded.begin('a');
  rmSync(path.join(folder, 'files'), { recursive: true });
  const [found, ...others] = guarded.end('a');
  expect(found?.message).toContain('It could not be restored');
  expect([...others, ...guarded.close()]).toEqual([]);
});

test('without guarded files nothing is reported', () => {
  const guarded = new GuardedFiles(undefined, (text) => text);
  guarded.begin('a');
  expect([...guarded.end('a'), ...guarded.close()]).toEqual([]);
});

test.each(['/proc', 'elsewhere'])('a link to %s above the files is not followed', (target) => {
  mkdirSync(path.join(folder, 'runner/commands'), { recursive: true });
  mkdirSync(path.join(folder, 'elsewhere'));
  append('runner/commands/env', 'before');
  const directory = path.join(folder, 'runner/commands');
  const guarded = new GuardedFiles(
    {
      files: [{ name: 'env', path: path.join(directory, 'env') }],
      directory: { name: 'commands', path: directory },
    },
    (text) => text,
  );
  guarded.begin('a');
  renameSync(path.join(folder, 'runner'), path.join(folder, 'moved'));
  symlinkSync(path.resolve(folder, target), path.join(folder, 'runner'));
  expect(guarded.end('a')).not.toEqual([]);
  expect(readdirSync(path.join(folder, 'elsewhere'))).toEqual([]);
});
