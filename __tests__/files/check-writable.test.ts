import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkWritable } from '../../src/files/check-writable.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'writable-'));
  mkdirSync(path.join(dir, 'out'));
  writeFileSync(path.join(dir, 'a.py'), '');
});
afterEach(() => rmSync(dir, { recursive: true }));

test.each(['new.json', 'a.py', 'out/new.json', 'none/yet/new.json'])(
  '%s can be written',
  (file) => {
    checkWritable(path.join(dir, file));
    expect(readdirSync(dir).sort()).toEqual(['a.py', 'out']);
  },
);

test.each([
  ['out', 'EISDIR'],
  ['a.py/x.json', 'ENOTDIR'],
  ['a.py/b/c/x.json', 'ENOTDIR'],
])('%s is refused: %s', (file, code) => {
  expect(() => checkWritable(path.join(dir, file))).toThrow(`cannot be written (${code}).`);
});
