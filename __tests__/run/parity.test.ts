import { readdirSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { threadLimits } from '../../src/execute/thread-limits.ts';
import type { RunOptions } from '../../src/run.ts';
import { UserError } from '../../src/text/errors.ts';
import { allOutcomes } from '../support/all-outcomes.ts';
import { copyExample } from '../support/example-copy.ts';
import { createProject, type PipelineRig } from '../support/pipeline-rig.ts';
import { pythonWithPackages } from '../support/python-packages.ts';
import { runEssence } from '../support/run-essence.ts';

const PYTHON = await pythonWithPackages();

const ROOT = path.resolve(import.meta.dirname, '../..');
const FIXTURES = path.join(ROOT, '__tests__/fixtures');

const WAYS = (['auto', 'off'] as const).flatMap((preload) =>
  [1, 3].map((maxParallel) => ({ preload, maxParallel })),
);

describe.concurrent('a run has the same result with and without preloading, sequential and parallel', {
  timeout: 300_000,
}, () => {
  test.each(readdirSync(path.join(ROOT, 'examples')))('examples/%s', async (name) => {
    await using example = await copyExample(name);
    await using project = await createProject();
    const pipeline = path.join(example.dir, example.pipeline);
    const { report } = await runEveryWay(project, pipeline, { baseDir: example.dir });
    expect(Object.keys(report?.contents ?? {}).length).toBeGreaterThan(3);
  });

  test.each(readdirSync(path.join(FIXTURES, 'specs')))('fixtures/specs/%s', async (name) => {
    await using project = await createProject();
    await cp(path.join(FIXTURES, 'reference-project'), project.dir, { recursive: true });
    await cp(path.join(FIXTURES, 'specs'), project.dir, { recursive: true });
    const { report, mistake } = await runEveryWay(project, name);
    // The spec of a script is not a pipeline.
    expect(mistake !== undefined).toBe(name.endsWith('_runtime_test_spec.json'));
    expect(report === undefined).toBe(mistake !== undefined);
  });

  test.each(['scripts', 'reference-project/scripts'])(
    'every script of fixtures/%s',
    async (folder) => {
      await using project = await createProject();
      const { scripts, pipeline } = everyScriptOf(path.join(FIXTURES, folder));
      const { report } = await runEveryWay(project, pipeline, { baseDir: ROOT });
      expect(report?.steps).toHaveLength(scripts.length);
      // One that ends only by its timeout is to be added to `ENDLESS`.
      const late = report?.steps.filter(({ status }) => status === 'timed-out') ?? [];
      expect(late.filter(({ scriptName }) => !ENDLESS.has(scriptName))).toEqual([]);
    },
  );

  test('a pipeline of steps with all outcomes', async () => {
    await using project = await createProject(allOutcomes.files);
    const { report } = await runEveryWay(project, allOutcomes.pipeline);
    expect(
      Object.fromEntries(
        (report?.steps ?? []).map(({ name }) => [
          name,
          (report?.findings ?? []).filter(({ step }) => step === name).map(({ code }) => code),
        ]),
      ),
    ).toEqual(allOutcomes.findings);
  });
});

/** One mode after the other, in the same directory, so that all have the same paths. */
async function runEveryWay(
  project: PipelineRig,
  pipeline: unknown,
  options: Partial<RunOptions> = {},
) {
  const outcomes = [];
  for (const way of WAYS) outcomes.push(await outcomeOf(project, pipeline, { ...options, ...way }));
  const [first = {}, ...others] = outcomes.map(({ forks: _, ...outcome }) => outcome);
  for (const [index, other] of others.entries()) {
    expect(other, `${JSON.stringify(WAYS[index + 1])} as ${JSON.stringify(WAYS[0])}`).toEqual(
      first,
    );
  }
  // Otherwise the modes would not differ.
  const forks = first.mistake === undefined;
  expect(outcomes.map((outcome) => outcome.forks)).toEqual([forks, forks, false, false]);
  return first;
}

/** The result of a run, or the mistake that prevented it. */
async function outcomeOf(
  project: PipelineRig,
  pipeline: unknown,
  options: Partial<RunOptions>,
): Promise<{
  readonly forks: boolean;
  readonly report?: Awaited<ReturnType<typeof runEssence>>;
  readonly mistake?: string;
}> {
  const workspaceDir = project.path('workspace');
  // The number of threads of a step depends on the number of parallel steps, unless the user sets it.
  const environ = { ...process.env, ...threadLimits(1, 2, {}) };
  const python = PYTHON;
  try {
    const { report } = await project.run(pipeline, {
      ...{ python, environ, ...options, workspaceDir, preserveOutputs: true },
    });
    const forks = report.steps.some(({ mode }) => mode === 'fork');
    return { forks, report: await runEssence(report, workspaceDir) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { forks: false, mistake: error.toString() };
  } finally {
    await rm(workspaceDir, { recursive: true, force: true });
  }
}

/** Scripts that end only when they are ended. */
const ENDLESS = new Set(['forever', 'ignores_sigterm', 'stuck_in_c', 'long_running_script']);

/** Each script is an independent step, and gets the inputs that the regular scripts read. */
function everyScriptOf(dir: string) {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  const scripts = files.filter((file) => file.endsWith('.py')).sort();
  const steps = scripts.map((file) => [
    file.slice(0, -'.py'.length).replaceAll('/', '-'),
    {
      script: path.join(dir, file),
      depends_on: [],
      ...(ENDLESS.has(path.basename(file, '.py')) ? { timeout: 2 } : {}),
    },
  ]);
  const environ_vars = {
    METHOD: 'spawn',
    RAISE: 'ValueError("told to")',
    RETURN: '{"status": "failed"}',
    LABEL_FIELD: 'label',
  };
  return { scripts, pipeline: { defaults: { environ_vars }, steps: Object.fromEntries(steps) } };
}
