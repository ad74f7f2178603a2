/** Replaces the face of the action: restores results, and saves them as after a given run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { loadInputs } from '../../../src/github/inputs.ts';
import { createResultCache } from '../../../src/github/result-cache/result-cache.ts';

const { TEST_ACTS = '', TEST_LIMITS, TEST_REPORT = '', TEST_STORE = '{}' } = process.env;
const directory = process.cwd();
const results = createResultCache(loadInputs(process.env, directory), {
  ...{ environment: process.env, directory },
  ...(TEST_LIMITS === undefined ? {} : { limits: JSON.parse(TEST_LIMITS) }),
});
if (TEST_ACTS.includes('restore')) await results.restore();
for (const [name, content] of Object.entries<string>(JSON.parse(TEST_STORE))) {
  const file = path.join(directory, 'test_workspace/.results', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
if (TEST_ACTS.includes('save')) await results.save(JSON.parse(TEST_REPORT));
