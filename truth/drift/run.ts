/**
 * `npm run test:drift`: measures whether a run with a locked contract reports every change of its
 * outputs, and nothing else. The results are in docs/contracts-truth.md.
 *
 * - *silent*: changes of one step that no later step notices, with what must be reported.
 * - *generated*: the mutations of `npm run test:mutations` that a pipeline passes with; pandas finds
 *   what changed in which output (`python/compare_outputs.py`).
 * - *repeats*: the same pipeline again and again, also one whose outputs depend on chance.
 */
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readProject } from '../project-files.ts';
import { SOURCE_CLI } from '../run-product.ts';
import { publishRegion } from '../truth-doc.ts';
import { pythonWith, TEST_REQUIREMENTS } from '../venv.ts';
import { chanceProject } from './chance.ts';
import { runGenerated } from './generated.ts';
import { type Repeats, repeat } from './repeats.ts';
import { generatedText, missedLines, repeatsText, silentText } from './report-drift.ts';
import { runSilent } from './silent.ts';
import { silentFiles } from './silent-files.ts';
import { silentObjects } from './silent-objects.ts';
import { silentTables } from './silent-tables.ts';

const { values } = parseArgs({
  options: {
    // Absent: all three.
    part: { type: 'string' },
    only: { type: 'string', default: '' },
    every: { type: 'string', default: '1' },
    dist: { type: 'string' },
    keep: { type: 'boolean', default: false },
    'no-publish': { type: 'boolean', default: false },
  },
});
const cli = values.dist === undefined ? SOURCE_CLI : path.resolve(values.dist, 'cli', 'index.js');
const python = pythonWith(TEST_REQUIREMENTS);
const options = { cli, python, keep: values.keep };
const only = new RegExp(values.only);

const PARTS = { silent, generated, repeats } as const;

for (const [name, measure] of Object.entries(PARTS)) {
  if (values.part !== undefined && values.part !== name) continue;
  const { text, isRight } = await measure();
  console.log(text);
  if (values.only === '' && !values['no-publish']) {
    publishRegion(`drift-${name as keyof typeof PARTS}`, text);
  }
  if (!isRight) process.exitCode = 1;
}

interface Measured {
  readonly text: string;
  readonly isRight: boolean;
}

async function silent(): Promise<Measured> {
  const cases = [...silentTables(), ...silentFiles(), ...silentObjects()].filter(({ id }) =>
    only.test(id),
  );
  const results = await runSilent(cases, options);
  const isRight = results.every(({ end }) => end === 'named' || end === 'unseen');
  return { text: silentText(results), isRight };
}

async function generated(): Promise<Measured> {
  const which = { only, every: Number(values.every) };
  const results = await runGenerated(which, options, (one) => {
    const unseen = one.unseen.map(
      ({ step, output, file, kind }) => `${step}.${output}/${file} ${kind}`,
    );
    console.log(
      [
        `${one.id}: ${one.changes.length} changes, ${one.changes.filter(({ breaking }) => breaking).length} breaking, ${one.missed.length} missed`,
        ...missedLines(one),
        ...unseen,
      ].join('\n  '),
    );
  });
  return {
    text: generatedText(results),
    isRight: results.every(({ missed, invented }) => missed.length + invented.length === 0),
  };
}

async function repeats(): Promise<Measured> {
  const all = [
    { name: 'gradient-boosting', project: readProject('gradient-boosting'), runs: 50 },
    { name: 'quickstart', project: readProject('quickstart'), runs: 50 },
    { name: 'chance', project: chanceProject(), runs: 30 },
  ].filter(({ name }) => only.test(name));
  const results: Repeats[] = [];
  for (const { name, ...one } of all) {
    const result = await repeat(name, one, options);
    console.log(result);
    results.push(result);
  }
  const isRight = results.every(
    ({ name, runs, withDrift, withBreaking }) =>
      withBreaking === 0 && (name === 'chance' || withDrift <= runs / 100),
  );
  return { text: repeatsText(results), isRight };
}
