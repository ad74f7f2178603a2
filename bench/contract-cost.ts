/**
 * `node bench/contract-cost.ts --python python3 [--pairs 9] [--dist dist]`: what comparing with a
 * locked contract costs. Runs gradient-boosting with a lock and with `--on-drift off`, alternating.
 */
import { cp } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { scratchDirectory } from './scratch.ts';
import { pairedRatios, summarise } from './statistics.ts';
import { timeCommand } from './timed-run.ts';

const { values } = parseArgs({
  options: {
    python: { type: 'string', default: 'python3' },
    pairs: { type: 'string', default: '9' },
    dist: { type: 'string', default: path.join(import.meta.dirname, '..', 'dist') },
  },
});
const cli = path.resolve(values.dist, 'cli', 'index.js');
const example = path.join(import.meta.dirname, '..', 'examples', 'gradient-boosting');
const dir = await scratchDirectory();
await cp(example, dir, { recursive: true });
const variables = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name === 'CI' ? [] : [[name, value]],
  ),
);

await cursus('lock');
const locked: number[] = [];
const plain: number[] = [];
for (let pair = 0; pair < Number(values.pairs); pair += 1) {
  // The second run of a pair finds more in the caches.
  const isPlainFirst = pair % 2 === 1;
  if (isPlainFirst) plain.push(await cursus('test-pipeline', '--on-drift', 'off'));
  locked.push(await cursus('test-pipeline'));
  if (!isPlainFirst) plain.push(await cursus('test-pipeline', '--on-drift', 'off'));
  console.error(`${pair + 1}: ${locked.at(-1)?.toFixed(2)} s, ${plain.at(-1)?.toFixed(2)} s`);
}
const ratios = pairedRatios(locked, plain);
console.log(
  `with a lock ${summarise(locked).median.toFixed(2)} s, without ${summarise(plain).median.toFixed(2)} s, ` +
    `ratio ${ratios.median.toFixed(3)} (${ratios.min.toFixed(3)} to ${ratios.max.toFixed(3)}, ${ratios.runs} pairs)`,
);

async function cursus(...[command = '', ...options]: string[]): Promise<number> {
  const args = [cli, 'runtime', command, 'pipeline.yml', '--python', values.python, ...options];
  return (await timeCommand({ command: process.execPath, args, variables: {} }, { dir, variables }))
    .seconds;
}
