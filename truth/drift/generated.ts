/** The mutations of data that a pipeline passes with: what they change must be reported as drift. */

import { readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import type { Mutation, PipelineText, Project } from '../mutation.ts';
import { allMutations } from '../mutations/all-mutations.ts';
import { planPlainly } from '../plain-plan.ts';
import { type PlainRunner, startPlainRunner } from '../plain-runner.ts';
import { PIPELINE_NAMES, readProject, writeProject } from '../project-files.ts';
import { removeFolder } from '../remove-folder.ts';
import type { ProductOptions } from '../run-product.ts';
import { lock, runLocked } from './locked-run.ts';
import type { Drift } from './silent-case.ts';
import { type OutputComparer, startComparer, type TrueChange } from './true-changes.ts';

export interface GeneratedResult {
  readonly id: string;
  readonly changes: readonly TrueChange[];
  readonly missed: readonly TrueChange[];
  /** Changes that the contract does not hold. */
  readonly unseen: readonly TrueChange[];
  /** Reported in a file that did not change. */
  readonly invented: readonly Drift[];
}

interface Locked {
  /** The outputs of a plain run. */
  readonly outputs: string;
  /** The text of the contract. */
  readonly contract: string;
}

interface Tools {
  readonly runner: PlainRunner;
  readonly comparer: OutputComparer;
  readonly options: ProductOptions;
}

export async function runGenerated(
  { only, every }: { readonly only: RegExp; readonly every: number },
  options: ProductOptions,
  onResult: (result: GeneratedResult) => void,
): Promise<readonly GeneratedResult[]> {
  const tools = {
    runner: startPlainRunner(options.python),
    comparer: startComparer(options.python),
    options,
  };
  const folders: string[] = [];
  try {
    const mutations = (await allMutations(tools.runner)).filter(
      ({ id, kind }) =>
        (kind === 'data' || kind === 'input' || kind === 'neutral') && only.test(id),
    );
    const results: GeneratedResult[] = [];
    for (const name of PIPELINE_NAMES) {
      const own = mutations.filter(({ id }, at) => id.startsWith(`${name}/`) && at % every === 0);
      if (own.length === 0) continue;
      const dir = writeProject(readProject(name), `locked-${name}`);
      folders.push(dir);
      const locked = await lockPlainly(dir, name, tools);
      for (const mutation of own) {
        const result = await judge(mutation, locked, tools);
        if (result === undefined) continue;
        onResult(result);
        results.push(result);
      }
    }
    return results;
  } finally {
    tools.runner.end();
    tools.comparer.end();
    for (const dir of folders) await removeFolder(dir);
  }
}

async function lockPlainly(
  dir: string,
  name: (typeof PIPELINE_NAMES)[number],
  { runner, options }: Tools,
): Promise<Locked> {
  const outputs = `${dir}/plain`;
  await runner.run({ steps: planPlainly(readProject(name), dir).steps, work: outputs });
  await lock(dir, options);
  return { outputs, contract: readFileSync(`${dir}/pipeline.contract.json`, 'utf8') };
}

/** `undefined` if a step fails. */
async function judge(
  { id, project }: Mutation,
  { outputs, contract }: Locked,
  { runner, comparer, options }: Tools,
): Promise<GeneratedResult | undefined> {
  const changed = project();
  const dir = writeProject(changed, id);
  try {
    const { steps, mistake } = planPlainly(changed, dir);
    const work = `${dir}/plain`;
    if (mistake !== undefined) return undefined;
    const { results } = await runner.run({ steps, work });
    if (Object.values(results).some(({ ok }) => !ok)) return undefined;
    const changes = await comparer.compare(outputs, work);
    // A contract belongs to the pipeline of its name: it is refused for another one.
    const { pipeline: locked } = JSON.parse(contract) as { readonly pipeline: string };
    const pipeline = { ...changed.pipeline, steps: withoutExpect(changed), name: locked };
    writeFileSync(`${dir}/pipeline.yml`, stringify(pipeline));
    writeFileSync(`${dir}/pipeline.contract.json`, contract);
    const { report, text } = await runLocked(dir, options);
    if (report?.contract === undefined || report.contract === null) throw new Error(text);
    return { id, ...match(changes, report.contract.drift) };
  } finally {
    await removeFolder(dir);
  }
}

/** `expect` finds some of the changes first, and the step that it fails is not compared. */
function withoutExpect({ pipeline }: Project): PipelineText['steps'] {
  return Object.fromEntries(
    Object.entries(pipeline.steps).map(([name, step]) => [
      name,
      Object.fromEntries(Object.entries(step).filter(([key]) => key !== 'expect')),
    ]),
  );
}

function match(changes: readonly TrueChange[], drift: readonly Drift[]) {
  const isUnseen = ({ kind }: TrueChange) => kind === 'hidden' || kind === 'opaque';
  return {
    changes,
    unseen: changes.filter((one) => isUnseen(one) && !drift.some((said) => names(said, one))),
    missed: changes.filter((one) => !isUnseen(one) && !drift.some((said) => names(said, one))),
    invented: drift.filter(({ output, file }) =>
      changes.every((one) => output !== `${one.step}.${one.output}` || file !== one.file),
    ),
  };
}

/** Whether the drift names the change, as what it is. */
function names(said: Drift, { step, output, file, column, kind, breaking }: TrueChange): boolean {
  if (said.output !== `${step}.${output}` || said.file !== file) return false;
  if (breaking && said.class !== 'breaking') return false;
  const isSame = said.column === column || (kind === 'column new' && said.renamed_to === column);
  if (isSame) return SAID[kind]?.test(said.message) ?? true;
  // The whole file is reported instead of each of its columns.
  return (
    kind !== 'rows' && said.column === null && /^(file|format|the file|content)/.test(said.message)
  );
}

const SAID: Readonly<Record<string, RegExp>> = {
  'file gone': /is gone|renamed/,
  'file new': /is new/,
  'column gone': /is gone|renamed/,
  'column new': /is new|renamed/,
  empty: /is empty/,
  damaged: /is damaged/,
  rows: /^rows: /,
  order: /another order/,
  type: /^type of |only missing/,
  nullable: /became nullable|missing/,
  'all missing': /only missing/,
  filled: /no missing values/,
  missing: /missing/,
  values: /^values of |narrowed|widened/,
};
