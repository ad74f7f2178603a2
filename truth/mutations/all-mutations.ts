import type { Mutation } from '../mutation.ts';
import { planPlainly } from '../plain-plan.ts';
import type { PlainRunner } from '../plain-runner.ts';
import { PIPELINE_NAMES, readProject, writeProject } from '../project-files.ts';
import { removeFolder } from '../remove-folder.ts';
import type { Baseline } from './baseline.ts';
import { codeMutations } from './code.ts';
import { handlerMutations } from './handlers.ts';
import { incidentMutations } from './incidents.ts';
import { inputMutations } from './inputs.ts';
import { neutralMutations } from './neutral.ts';
import { jsonKeyMutations, outputMutations } from './outputs.ts';
import { ownCheckMutations } from './own-checks.ts';
import { settingMutations } from './settings.ts';

/** Every mutation, in the same order in every run. */
export async function allMutations(runner: PlainRunner): Promise<Mutation[]> {
  const mutations: Mutation[] = [];
  for (const name of PIPELINE_NAMES) {
    const baseline = await passingBaseline(name, runner);
    mutations.push(
      ...outputMutations(baseline),
      ...inputMutations(baseline),
      ...settingMutations(baseline),
      ...codeMutations(baseline),
      ...neutralMutations(baseline),
    );
  }
  mutations.push(
    ...jsonKeyMutations(),
    ...handlerMutations(),
    ...ownCheckMutations(),
    ...incidentMutations(),
  );
  const twice = mutations.find(({ id }, at) => mutations.findIndex((one) => one.id === id) !== at);
  if (twice !== undefined) throw new Error(`Two mutations are called ${twice.id}`);
  return mutations;
}

/** Runs the unchanged pipeline: what is mutated must pass, and its tables must be known. */
async function passingBaseline(name: Baseline['name'], runner: PlainRunner): Promise<Baseline> {
  const project = readProject(name);
  const dir = writeProject(project, name);
  const { steps } = planPlainly(project, dir);
  const { results, files = {} } = await runner.run({ steps, work: `${dir}/plain`, profile: true });
  await removeFolder(dir);
  for (const [step, { ok, error }] of Object.entries(results)) {
    if (!ok) throw new Error(`${name} must pass, but ${step} fails: ${error}`);
  }
  return { name, steps, files };
}
