/**
 * `npm run test:formats`: outputs that real libraries wrote must not make a passing pipeline fail.
 *
 * A case is two scripts (`cases/`): one writes a file, the other reads it. Plain subprocesses must
 * run both; then the product runs them, many pairs in one pipeline. A case is red if a step fails or
 * its data flow is not compatible.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { JsonReport } from '../../src/reporters/json-report-schema.ts';
import { planPlainly } from '../plain-plan.ts';
import { startPlainRunner } from '../plain-runner.ts';
import { writeProject } from '../project-files.ts';
import { removeFolder } from '../remove-folder.ts';
import { runProduct, SOURCE_CLI } from '../run-product.ts';
import { publishRegion } from '../truth-doc.ts';
import { pythonWith, TEST_REQUIREMENTS } from '../venv.ts';
import { type FormatCase, formatsProject } from './formats-project.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    dist: { type: 'string' },
    keep: { type: 'boolean', default: false },
    'no-publish': { type: 'boolean', default: false },
  },
});
const cli = values.dist === undefined ? SOURCE_CLI : path.resolve(values.dist, 'cli', 'index.js');
const python = pythonWith([
  ...TEST_REQUIREMENTS,
  path.join(import.meta.dirname, 'requirements.txt'),
]);
const all = JSON.parse(
  execFileSync(python, [path.join(import.meta.dirname, 'cases')], { encoding: 'utf8' }),
) as [string, string, string, string][];
const cases = all
  .map(([group, name, write, read], at): FormatCase => ({ id: `c${at}`, group, name, write, read }))
  .filter(({ group, name }) => `${group}/${name}`.includes(values.only ?? ''));

const runner = startPlainRunner(python);
const red: string[] = [];
const notices: string[] = [];
const size = 30;
for (let from = 0; from < cases.length; from += size) {
  await runBatch(cases.slice(from, from + size));
  console.error(`${Math.min(from + size, cases.length)} of ${cases.length}`);
}
runner.end();
const summary = [
  `${cases.length} outputs of real libraries, each read by a second script: ${red.length} red, ${notices.length} of a format that is not recognised.`,
  ...(red.length === 0 ? [] : ['```text', ...red, '```']),
  ...(notices.length === 0 ? [] : ['Not recognised:', '```text', ...notices, '```']),
];
console.log(summary.join('\n'));
if (values.only === undefined && !values['no-publish'])
  publishRegion('formats', summary.join('\n'));
if (red.length > 0) process.exitCode = 1;

async function runBatch(batch: readonly FormatCase[]): Promise<void> {
  const project = formatsProject(batch);
  const dir = writeProject(project, 'formats');
  const plan = planPlainly(project, dir);
  const plain = await runner.run({ steps: plan.steps, work: `${dir}/plain` });
  for (const [step, { ok, error, root }] of Object.entries(plain.results)) {
    const id = step.split('_')[0];
    const one = batch.find((candidate) => candidate.id === id);
    if (!ok) throw new Error(`The case ${one?.name} is wrong, ${step}: ${root ?? error}`);
  }
  const { report, text } = await runProduct(dir, { cli, python });
  if (report === undefined)
    red.push(`No report for ${batch.map(({ name }) => name).join(', ')}: ${text.slice(0, 500)}`);
  else for (const one of batch) judgeCase(one, report);
  if (values.keep) console.log(dir);
  else await removeFolder(dir);
}

function judgeCase({ id, group, name }: FormatCase, report: JsonReport): void {
  const steps = [`${id}_write`, `${id}_read`];
  const flow = report.data_flow_results[steps.join('->')];
  const failed = steps.filter((step) => report.script_results[step]?.status !== 'passed');
  const format = report.script_results[`${id}_write`]?.outputs[0]?.format ?? 'none';
  if (failed.length > 0 || flow?.compatible !== true) {
    const said = report.findings.find(
      (one) =>
        one.severity === 'error' &&
        (one.step?.startsWith(`${id}_`) || one.flow?.startsWith(`${id}_`)),
    );
    red.push(
      `${group}/${name}: ${said?.code ?? flow?.status}: ${said?.message.slice(0, 160) ?? ''}`,
    );
  } else if (format === 'unknown' || format === 'none') {
    notices.push(`${group}/${name}: ${format}`);
  }
}
