import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { REPOSITORY, TOOL } from '../../src/report/version.ts';

test.each(['package.json', 'package-lock.json'])('the version is that of %s', async (file) => {
  const { name, version } = JSON.parse(await readFile(file, 'utf8'));
  expect(TOOL).toEqual({ name, version });
});

test('the repository is that of package.json', async () => {
  const { repository } = JSON.parse(await readFile('package.json', 'utf8'));
  expect(REPOSITORY).toBe(repository?.url ?? repository);
});
