/** `npm run test:drift` */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readProject } from '../project-files.ts';
import { SOURCE_CLI } from '../run-product.ts';
import { pythonWith, TEST_REQUIREMENTS } from '../venv.ts';
import { chanceProject } from './chance.ts';
import { runGenerated } from './generated.ts';
import { repeat } from './repeats.ts';
import { runSilent } from './silent.ts';
import { silentFiles } from './silent-files.ts';
import { silentObjects } from './silent-objects.ts';
import { silentTables } from './silent-tables.ts';

const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    only: { type: 'string' },
    dist: { type: 'string' },
    every: { type: 'string', default: '1' },
    runs: { type: 'string' },
    keep: { type: 'boolean', default: false },
    'no-publish': { type: 'boolean', default: false },
  },
});
const cli = values.dist === undefined ? SOURCE_CLI : path.resolve(values.dist, 'cli', 'index.js');
const python = pythonWith(TEST_REQUIREMENTS);
const options = { cli, python, keep: values.keep };

if (values.part === 'silent') await silent();
if (values.part === 'repeats') await repeats();
if (values.part === 'generated') await generated();

async function generated(): Promise<void> {
  const results = await runGenerated(
    { only: new RegExp(values.only ?? ''), every: Number(values.every) },
    options,
    (one) => {
      const lines = [
        ...one.missed.map((change) => `  missed ${JSON.stringify(change)}`),
        ...one.unseen.map((change) => `  unseen ${JSON.stringify(change)}`),
        ...one.invented.map((said) => `  invented ${said.class} ${said.output} ${said.message}`),
      ];
      console.log([`${one.id}: ${one.changes.length} changes`, ...lines].join('\n'));
    },
  );
  const all = results.flatMap(({ changes }) => changes);
  const missed = results.flatMap((one) => one.missed);
  console.log(
    `${results.length} run through, ${all.length} changes, ${all.filter((one) => one.breaking).length} breaking, ${missed.length} missed, ${missed.filter((one) => one.breaking).length} breaking missed, ${results.flatMap((one) => one.unseen).length} unseen, ${results.flatMap((one) => one.invented).length} invented`,
  );
}

async function repeats(): Promise<void> {
  const all = [
    { name: 'chance', project: chanceProject(), runs: 30 },
    { name: 'gradient-boosting', project: readProject('gradient-boosting'), runs: 50 },
    { name: 'quickstart', project: readProject('quickstart'), runs: 50 },
  ].filter(({ name }) => new RegExp(values.only ?? '').test(name));
  for (const { name, project, runs } of all) {
    const count = values.runs === undefined ? runs : Number(values.runs);
    console.log(await repeat(name, { project, runs: count }, options));
  }
}

async function silent(): Promise<void> {
  const cases = [...silentTables(), ...silentFiles(), ...silentObjects()].filter(({ id }) =>
    new RegExp(values.only ?? '').test(id),
  );
  const results = await runSilent(cases, options);
  for (const end of ['missed breaking', 'missed', 'false drift', 'unseen', 'named']) {
    const found = results.filter((one) => one.end === end);
    console.log(`${end}: ${found.length}`);
    if (end !== 'named') for (const { id, text } of found) console.log(`  ${id}: ${text}`);
  }
}
