import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { importSets } from '../pipeline/import-sets.ts';
import type { Plan, PlannedStep } from '../pipeline/plan.ts';
import type { Supervision } from '../python/supervision.ts';
import type { StepOutcome } from './step/step-outcome.ts';
import { StepTemplates, type StepTemplatesParts } from './step-templates.ts';

/**
 * What stays ready between runs that repeat: the supervisor, the processes that have imported the
 * libraries, and which files the runs depend on. Code of the project is imported anew by every run.
 */
export class WarmPython {
  #supervision: Supervision | undefined;
  #templates: { readonly key: string; readonly templates: StepTemplates } | undefined;
  #runs = 0;
  readonly #files = new Set<string>();

  /** Files and directories that the runs depended on; absolute. */
  get files(): ReadonlySet<string> {
    return this.#files;
  }

  /** The supervisor of the last run, if it still works. */
  get supervision(): Supervision | undefined {
    this.#runs += 1;
    if (this.#supervision?.loss !== undefined || this.#runs > MOST_RUNS) this.#forget();
    return this.#supervision;
  }

  keep(supervision: Supervision): void {
    this.#supervision = supervision;
    this.#runs = 0;
  }

  /**
   * The templates of the last run, if these are the same.
   * @param key all that they depend on
   */
  templatesOf(key: string): StepTemplates | undefined {
    if (this.#templates?.key === key) return this.#templates.templates;
    this.#templates?.templates.close();
    this.#templates = undefined;
    return undefined;
  }

  keepTemplates(key: string, templates: StepTemplates): void {
    this.#templates = { key, templates };
  }

  /** @param cwd base of the shown path of the pipeline file, absolute */
  note({ config, plan, outcomes, checks }: NotedRun, cwd: string): void {
    const add = (file: string) => this.#files.add(file);
    if (config.file !== undefined) pipelineFiles(path.resolve(cwd, config.file)).forEach(add);
    for (const check of checks) add(check);
    for (const { script, inputs } of plan.steps) {
      if (script.kind !== 'none' && script.path !== null) {
        add(script.path);
        // A module that could not be imported is no loaded one.
        modulesBeside(script.path).forEach(add);
      }
      for (const { source } of inputs) {
        if (source.kind === 'declared' || source.kind === 'missing') add(source.path);
      }
    }
    for (const { sources = [] } of outcomes.values()) sources.forEach(add);
  }

  /** Ends the processes. */
  async close(): Promise<void> {
    this.#templates?.templates.close();
    await this.#supervision?.end();
  }

  #forget(): void {
    this.#templates = undefined;
    this.#supervision?.end().catch(() => {});
    this.#supervision = undefined;
  }
}

interface NotedRun {
  readonly config: PipelineConfig;
  readonly plan: Plan;
  readonly outcomes: ReadonlyMap<string, StepOutcome>;
  /** Absolute paths. */
  readonly checks: Iterable<string>;
}

/** The pipeline file, and files beside it that it can name. */
function pipelineFiles(file: string): readonly string[] {
  const dir = path.dirname(file);
  const names = namesIn(dir).filter((name) => /\.(ya?ml|json)$/i.test(name));
  return [file, ...names.slice(0, MOST_FILES).map((name) => path.join(dir, name))];
}

function modulesBeside(script: string): readonly string[] {
  const dir = path.dirname(script);
  const names = namesIn(dir).filter((name) => name.endsWith('.py'));
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
/** Processes with packages of the project end only with their supervisor. */
const MOST_RUNS = 20;

/** New templates, or those of the last run if they would be the same. */
export function templatesFor(
  steps: readonly PlannedStep[],
  parts: StepTemplatesParts,
  onPackages: (names: readonly string[]) => void,
  warm: WarmPython | undefined,
): StepTemplates {
  // Others have their own processes, which end with the run.
  if (warm === undefined || parts.pythons.all.length > 1) {
    return new StepTemplates(steps, parts, onPackages);
  }
  const { environ, cwd, pythonPath, preload, pythons } = parts;
  const { sets, library, setOf } = importSets(preload, steps);
  const inSets = [sets, library, [...setOf], pythons.ofRun.interpreter.executable];
  const key = JSON.stringify([environ, cwd, pythonPath, preload, inSets]);
  const kept = warm.templatesOf(key);
  if (kept !== undefined && kept.findings.length === 0) {
    kept.renew(steps, parts.guard);
    return kept;
  }
  const made = new StepTemplates(steps, parts, onPackages);
  made.isKept = true;
  warm.keepTemplates(key, made);
  return made;
}

/** The options of a run do not name the class: the published types would need all that it uses. */
export function warmOf({ warm }: { readonly warm?: object }): WarmPython | undefined {
  return warm instanceof WarmPython ? warm : undefined;
}
