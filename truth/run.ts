/**
 * `npm run test:mutations`: measures whether verdicts and blame are true.
 *
 * Each mutation is a pipeline with one known change. Plain subprocesses find which steps fail by it
 * (`python/run_plainly.py`, which shares no code with the product); the label of the mutation says
 * which column, file or setting is at fault and where the fault began. The product runs once per
 * mutation, and `judge.ts` compares its JSON report with the truth. `docs/truth.md` shows the table
 * and every miss. The choices are seeded: every run has the same mutations.
 */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { asPrograms } from './as-programs.ts';
import { type Judgement, judge } from './judge.ts';
import type { Mutation } from './mutation.ts';
import { allMutations } from './mutations/all-mutations.ts';
import { readOptions, type TruthOptions } from './options.ts';
import { planPlainly } from './plain-plan.ts';
import { type PlainRunner, startPlainRunner } from './plain-runner.ts';
import { writeProject } from './project-files.ts';
import { removeFolder } from './remove-folder.ts';
import { runProduct } from './run-product.ts';
import { isMiss, missLines, renderTables } from './table.ts';
import { publishTruth } from './truth-doc.ts';
import { pythonWith, TEST_REQUIREMENTS } from './venv.ts';

const options = readOptions(process.argv.slice(2));
const python = pythonWith(TEST_REQUIREMENTS);
const runners = Array.from({ length: options.concurrency }, () => startPlainRunner(python));
try {
  const [first] = runners;
  if (first === undefined) throw new Error('--concurrency is at least 1.');
  const mutations = (await allMutations(first)).filter(
    ({ id }, at) => at % options.every === 0 && (options.only?.test(id) ?? true),
  );
  if (options.list)
    console.log(mutations.map(({ kind, id }) => `${kind.padEnd(9)}${id}`).join('\n'));
  else finish(await judgeAll(mutations));
} finally {
  for (const runner of runners) runner.end();
}

async function judgeAll(mutations: readonly Mutation[]): Promise<Judgement[]> {
  const judgements: Judgement[] = [];
  const queue = mutations.entries();
  let done = 0;
  const work = async (runner: PlainRunner) => {
    for (const [at, mutation] of queue) {
      const judgement = await judgeOne(mutation, runner, options);
      judgements[at] = judgement;
      done += 1;
      if (options.verbose || isMiss(judgement)) console.log(missLines(judgement).join('\n'));
      if (done % 25 === 0) console.error(`${done} of ${mutations.length}`);
    }
  };
  await Promise.all(runners.map(work));
  return judgements;
}

async function judgeOne(
  mutation: Mutation,
  runner: PlainRunner,
  { cli, keep, asPrograms: isProgram }: TruthOptions,
): Promise<Judgement> {
  const project = isProgram ? asPrograms(mutation.project()) : mutation.project();
  const dir = writeProject(project, mutation.id);
  const plan = planPlainly(project, dir);
  const plain = await runner.run({ steps: plan.steps, work: `${dir}/plain` });
  await removeFolder(`${dir}/plain`);
  const product = await runProduct(dir, { cli, python });
  if (keep) console.log(`${mutation.id}: ${dir}`);
  else await removeFolder(dir);
  return judge({ mutation, project, plan, plain, product });
}

function finish(judgements: readonly Judgement[]): void {
  console.log(`\n${renderTables(judgements)}`);
  if (options.resultsFile !== undefined) {
    writeFileSync(options.resultsFile, `${JSON.stringify(judgements, null, 1)}\n`);
  }
  if (options.publish) publishTruth(judgements);
  if (judgements.some(isMiss)) process.exitCode = 1;
}
