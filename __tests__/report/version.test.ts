import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { TOOL } from '../../src/report/version.ts';

test.each(['package.json', 'package-lock.json'])('the version is that of %s', async (file) => {
  const { name, version } = JSON.parse(await readFile(file, 'utf8'));
  expect(TOOL).toEqual({ name, version });
});
