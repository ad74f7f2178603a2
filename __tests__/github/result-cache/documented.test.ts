import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CACHE_LIMITS } from '../../../src/github/result-cache/cache-job.ts';
import { READ_ONLY_EVENTS } from '../../../src/github/result-cache/why-not-saved.ts';

const [, rest = ''] = readFileSync('docs/action.md', 'utf8').split(
  '\n## Results of earlier runs\n',
);
const section = rest.split('\n## ')[0]?.replaceAll(/\s+/g, ' ');

test('docs/action.md gives the limits of the cache and the events that never save', () => {
  const { restoreSeconds, saveSeconds, mostBytes } = CACHE_LIMITS;
  expect(section).toContain(
    `Restoring is stopped after ${restoreSeconds} seconds, saving after ${saveSeconds}.`,
  );
  expect(section).toContain(`more than ${mostBytes / 1e9} GB`);
  for (const event of READ_ONLY_EVENTS) expect(section).toContain(`\`${event}\``);
});
