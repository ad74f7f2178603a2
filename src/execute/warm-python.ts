import { importSets } from '../pipeline/import-sets.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import type { Supervision } from '../python/supervision.ts';
import { StepTemplates, type StepTemplatesParts } from './step-templates.ts';
import type { WatchedFiles } from './watched-files.ts';

/**
 * What stays ready between runs that repeat: the supervisor, the processes that have imported the
 * libraries, and which files the runs depend on. Code of the project is imported anew by every run.
 */
export class WarmPython {
  #supervision: Supervision | undefined;
  #templates: { readonly key: string; readonly templates: StepTemplates } | undefined;
  #runs = 0;
  readonly watched: WatchedFiles;

  constructor(watched: WatchedFiles) {
    this.watched = watched;
  }

  /** The supervisor of the last run, if it still works and its libraries are what they were. */
  get supervision(): Supervision | undefined {
    this.#runs += 1;
    const isOutdated = this.#templates?.templates.isCurrent === false;
    const isLost = this.#supervision?.loss !== undefined;
    // A template ends only with its supervisor.
    if (isLost || isOutdated || this.#runs > MOST_RUNS) this.#forget();
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

  /** What libraries opened as they were imported: a change of it imports them anew. */
  get opened(): readonly string[] {
    return this.#templates?.templates.opened ?? [];
  }

  keepTemplates(key: string, templates: StepTemplates): void {
    this.#templates = { key, templates };
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
  if (kept !== undefined) {
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
