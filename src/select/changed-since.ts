import path from 'node:path';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { shownPath } from '../config/shown-path.ts';
import { contractFileOf } from '../contracts/read-contract.ts';
import type { Plan, PlannedStep } from '../pipeline/plan.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import { changedFiles } from './changed-files.ts';
import { changedSteps } from './changed-steps.ts';
import { type CodeIndex, codeIndex } from './code-index.ts';
import { type CodeOfStep, type CodeReader, codeOfStep } from './code-of-step.ts';
import { configChanges } from './config-changes.ts';
import { gitChanges } from './git-changes.ts';
import { previousPipeline } from './previous-pipeline.ts';
import type { Variables } from './run-git.ts';

/** The steps that changed since a commit, or why all of them have to run. */
export type ChangedSince =
  | {
      /** The merge base: the full name of a commit. */
      readonly base: string;
      /** By step, in the order of the plan; a reason is a sentence without a period. */
      readonly reasons: ReadonlyMap<string, string>;
    }
  /** A sentence. */
  | { readonly everything: string };

/**
 * The steps whose script, imported modules, declaration or declared inputs changed since the merge
 * base with `ref`, and the steps that run after them.
 */
export async function changedSince(given: {
  /** A branch, a tag or a commit. */
  readonly ref: string;
  readonly cwd: string;
  readonly config: PipelineConfig;
  readonly plan: Plan;
  /** `Supervisor.analyse`. */
  readonly analyse: (file: string) => Promise<ScriptAnalysis>;
  readonly environ: Variables;
  /** As given to `loadPipeline`. */
  readonly specsDir?: string;
}): Promise<ChangedSince> {
  const { ref, cwd, config, plan, analyse, environ, specsDir } = given;
  if (config.file === undefined) {
    return { everything: 'The pipeline is not a file, so its earlier form is not known.' };
  }
  const file = path.resolve(cwd, config.file);
  const found = await gitChanges(ref, path.dirname(file), environ);
  if ('everything' in found) return found;
  const options = { environ, cwd, ...(specsDir === undefined ? {} : { specsDir }) };
  const before = await previousPipeline(file, config, found, options);
  if (before.kind === 'unknown') return { everything: before.reason };
  const changes = changedFiles(found);
  const index = codeIndex(found.top, found.files);
  const code = await readCode(plan, config, { changes, analyse, index });
  const reasons = changedSteps({
    ...{ plan, config, changes, code },
    configChanges: configChanges(before.kind === 'same' ? config : before.config, config),
    contractFile: contractFileOf(file),
    show: (absolute) => shownPath(absolute, cwd),
  });
  return { base: found.base, reasons };
}

async function readCode(
  plan: Plan,
  config: PipelineConfig,
  given: Pick<CodeReader, 'changes' | 'analyse'> & { readonly index: CodeIndex },
): Promise<ReadonlyMap<string, CodeOfStep>> {
  const analyses = new Map<string, Promise<ScriptAnalysis>>();
  const analyse = (file: string) => {
    const known = analyses.get(file) ?? given.analyse(file);
    analyses.set(file, known);
    return known;
  };
  const reader = { ...given, analyse };
  const read = plan.steps.map(async (step): Promise<[string, CodeOfStep]> => {
    const entries = entriesOf(step, config, given.index);
    return [step.name, await codeOfStep(entries, directoriesOf(step, config), reader)];
  });
  return new Map(await Promise.all(read));
}

/** The script, the checks of its outputs, and the code that its command or arguments name. */
function entriesOf(
  { script, config }: PlannedStep,
  { root }: PipelineConfig,
  index: CodeIndex,
): readonly string[] {
  const { call, expectations = [], workingDirectory = '.' } = config;
  const checks = expectations.flatMap(({ check }) => (check === undefined ? [] : [check.file]));
  if (call?.kind === 'command') {
    const words = call.argv.flatMap((text) => text.split(/[\s;&|()'"]+/)).filter(Boolean);
    const candidates = words.flatMap((word) => [
      path.resolve(root, word),
      path.resolve(root, workingDirectory, word),
    ]);
    const named = candidates.filter((file) => index.named(path.basename(file)).includes(file));
    return [...new Set([...named, ...checks])];
  }
  const own = script.kind === 'none' || script.path === null ? [] : [script.path];
  return [...own, ...checks];
}

function directoriesOf(
  { script, config }: PlannedStep,
  { root, pythonPath }: PipelineConfig,
): readonly string[] {
  const ownPath = (config.environVars['PYTHONPATH'] ?? '').split(path.delimiter).filter(Boolean);
  return [
    ...(script.kind === 'file' && script.importRoot !== undefined ? [script.importRoot] : []),
    ...[root, ...pythonPath],
    ...ownPath.map((directory) => path.resolve(root, directory)),
  ];
}
