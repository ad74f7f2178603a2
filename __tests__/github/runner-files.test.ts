import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runnerFiles } from '../../src/github/runner-files.ts';

let temp = '';
beforeAll(() => {
  temp = mkdtempSync(path.join(tmpdir(), 'runner-'));
  mkdirSync(path.join(temp, '_runner_file_commands'));
});
afterAll(() => {
  rmSync(temp, { recursive: true, force: true });
});

test('the directory that the runner creates for its files is guarded with them', () => {
  const directory = path.join(temp, '_runner_file_commands');
  const file = path.join(directory, 'set_env_1');
  expect(runnerFiles({ RUNNER_TEMP: temp, GITHUB_ENV: file })).toEqual({
    files: [{ name: '`GITHUB_ENV` (variables of later steps)', path: file }],
    directory: { name: "The directory of the runner's files", path: directory },
  });
  expect(runnerFiles({ RUNNER_TEMP: temp }).directory?.path).toBe(directory);
  expect(runnerFiles({ GITHUB_ENV: file }).directory?.path).toBe(directory);
});

test('a directory that can contain other files is not guarded', () => {
  const environment = { RUNNER_TEMP: path.join(temp, 'none'), GITHUB_ENV: path.join(temp, 'envs') };
  expect(runnerFiles(environment).directory).toBeUndefined();
});

test('outside of GitHub nothing is guarded', () => {
  expect(runnerFiles({ GITHUB_ENV: '' })).toEqual({ files: [] });
});
