/** The files that a repeated run depends on, also those that would repair it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { Plan, PlannedScript, PlannedStep } from '../pipeline/plan.ts';
import type { StepOutcome } from './step/step-outcome.ts';

export interface NotedRun {
  readonly config: PipelineConfig;
  readonly plan: Plan;
  /** Empty before the steps run. */
  readonly outcomes: ReadonlyMap<string, StepOutcome>;
  /** Absolute paths. */
  readonly checks: Iterable<string>;
}

/** @param cwd base of the shown paths, absolute */
export function watchedFiles(
  { config, plan, outcomes, checks }: NotedRun,
  cwd: string,
): readonly string[] {
  const ofSteps = plan.steps.flatMap((step) => {
    const outcome = outcomes.get(step.name);
    const inputs = step.inputs.flatMap(({ source }) =>
      source.kind === 'declared' || source.kind === 'missing' ? [source.path] : [],
    );
    return [
      ...scriptFiles(step.script),
      ...inputs,
      ...(outcome?.sources ?? []),
      ...filesRead(outcome, cwd),
      ...missingModules(step, outcome, config),
    ];
  });
  const ofPipeline = config.file === undefined ? [] : pipelineFiles(path.resolve(cwd, config.file));
  return [...ofPipeline, ...checks, ...ofSteps];
}

function scriptFiles(script: PlannedScript): readonly string[] {
  if (script.kind === 'none') return [];
  // A module that could not be imported is no loaded one.
  if (script.path !== null) return [script.path, ...namesBeside(script.path, /\.py$/)];
  if (script.kind !== 'faulty') return [];
  // Where a script that was not found would be: files that were tried, and directories.
  return (script.searched ?? []).map((one) =>
    one.endsWith('.py') ? one : path.join(one, `${script.name}.py`),
  );
}

/** Files of the project beside the inputs. */
function filesRead(outcome: StepOutcome | undefined, cwd: string): readonly string[] {
  const read = (outcome?.report.observed ?? []).filter(({ kind }) => kind === 'read');
  return read.map(({ what }) => path.resolve(cwd, what));
}

/** Where a module would be that an import did not find. */
function missingModules(
  { script }: PlannedStep,
  outcome: StepOutcome | undefined,
  { root, pythonPath }: PipelineConfig,
): readonly string[] {
  const { exception } = outcome ?? {};
  const raised = exception === undefined ? [] : [exception, ...exception.chain];
  const names = raised.flatMap(({ message }) => NO_MODULE.exec(message ?? '')?.[1] ?? []);
  if (names.length === 0) return [];
  const own = script.kind === 'none' || script.path === null ? [] : [path.dirname(script.path)];
  const importRoot = script.kind === 'file' ? script.importRoot : undefined;
  const roots = [...own, ...(importRoot === undefined ? [] : [importRoot]), root, ...pythonPath];
  return names.flatMap((name) => {
    const parts = name.split('.');
    return [...new Set(roots)].flatMap((dir) => [
      path.join(dir, ...parts.slice(0, -1), `${parts.at(-1)}.py`),
      path.join(dir, ...parts, '__init__.py'),
    ]);
  });
}

const NO_MODULE = /No module named '([\w.]+)'/;

/** The pipeline file, and files beside it that it can name. */
function pipelineFiles(file: string): readonly string[] {
  return [file, ...namesBeside(file, /\.(ya?ml|json)$/i)];
}

function namesBeside(file: string, pattern: RegExp): readonly string[] {
  const dir = path.dirname(file);
  const names = namesIn(dir).filter((name) => pattern.test(name));
  return names.slice(0, MOST_FILES).map((name) => path.join(dir, name));
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

const MOST_FILES = 200;
