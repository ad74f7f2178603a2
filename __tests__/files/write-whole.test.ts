import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from '../../src/files/write-whole.ts';
import { UserError } from '../../src/text/errors.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'written-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file replaces the previous one, in directories that are created', async () => {
  const file = path.join(folder, 'a/b/report.json');
  await writeWhole(file, 'one');
  await writeWhole(file, 'two');
  expect(readFileSync(file, 'utf8')).toBe('two');
  expect(readdirSync(path.dirname(file))).toEqual(['report.json']);
});

test('a file that cannot be replaced stays, and no other file is left', async () => {
  mkdirSync(path.join(folder, 'report.json'));
  writeFileSync(path.join(folder, 'report.json.part'), 'mine');
  await expect(writeWhole(path.join(folder, 'report.json'), 'text')).rejects.toThrow(UserError);
  expect(readdirSync(folder).sort()).toEqual(['report.json', 'report.json.part']);
  expect(readFileSync(path.join(folder, 'report.json.part'), 'utf8')).toBe('mine');
});

test.runIf(process.platform === 'linux')(
  'a directory that cannot be created is an error',
  async () => {
    await expect(writeWhole('/proc/nowhere/report.json', 'text')).rejects.toThrow(
      '`/proc/nowhere/report.json` cannot be written (ENOENT)',
    );
  },
);
