import type { Pythons } from '../environments/pythons.ts';
import type { Finding } from '../findings/findings.ts';
import { type ImportSets, importSets } from '../pipeline/import-sets.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import type { TemplateRequest } from '../python/requests.ts';
import { type TemplateParts, Templates } from './templates.ts';

export interface StepTemplatesParts extends Omit<TemplateParts, 'sets' | 'supervision'> {
  readonly pythons: Pythons;
  readonly preload: Parameters<typeof importSets>[0];
}

/** The templates of all steps, for each Python of the run apart. */
export class StepTemplates {
  /** Top-level names of the packages that they import, each once. */
  readonly packages: readonly string[];
  /** A later run uses them again. */
  isKept = false;
  readonly #all: readonly Templates[];
  readonly #onPackages: (names: readonly string[]) => void;
  #hasBegun = false;
  readonly #ofStep = new Map<string, Templates>();

  constructor(
    steps: readonly PlannedStep[],
    { pythons, preload, ...parts }: StepTemplatesParts,
    onPackages: (names: readonly string[]) => void,
  ) {
    const groups = pythons.all.map((supervision) => {
      // A launcher starts a fresh interpreter, which may have other packages.
      const own = steps.filter(
        ({ name, config }) => pythons.of(name) === supervision && config.launcher === undefined,
      );
      const canFork = supervision.interpreter.can_fork;
      return { supervision, own, sets: importSets(canFork ? preload : 'off', own) };
    });
    this.packages = [...new Set(groups.flatMap(({ sets }) => packagesOf(sets)))];
    this.#onPackages = onPackages;
    this.#all = groups.map(({ supervision, own, sets }) => {
      const templates = new Templates(own, { ...parts, sets, supervision });
      for (const { name } of own) this.#ofStep.set(name, templates);
      return templates;
    });
  }

  /** Starts them; does nothing on a second call. */
  begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    if (this.packages.length > 0) this.#onPackages(this.packages);
    for (const one of this.#all) one.begin();
  }

  /** For the libraries that it started, in the Python of the run. */
  get requests(): readonly TemplateRequest[] {
    return this.#all[0]?.requests ?? [];
  }

  /** As of `Templates`. */
  get findings(): readonly Finding[] {
    return this.#all.flatMap(({ findings }) => findings);
  }

  /** As of `Templates`. */
  whenDecided(step: PlannedStep): Promise<void> | undefined {
    return this.#ofStep.get(step.name)?.whenDecided(step);
  }

  /** As of `Templates`. */
  of(step: PlannedStep): number | null {
    return this.#ofStep.get(step.name)?.of(step) ?? null;
  }

  /** As of `Templates`. */
  get opened(): readonly string[] {
    return this.#all.flatMap(({ opened }) => opened);
  }

  /** As of `Templates`, of the first. */
  get beganMs(): number | undefined {
    const all = this.#all.flatMap(({ beganMs }) => beganMs ?? []);
    return all.length === 0 ? undefined : Math.min(...all);
  }

  /** As of `Templates`. */
  get isCurrent(): boolean {
    return this.#all.every(({ isCurrent }) => isCurrent);
  }

  /** For another run of the same steps: packages of the project are imported anew. */
  renew(steps: readonly PlannedStep[], guard: TemplateParts['guard']): void {
    for (const one of this.#all) one.renew(steps, guard);
  }

  close(): void {
    for (const one of this.#all) one.close();
  }
}

/** Starts the templates of a run, and before them the supervisor if no step needed it so far. */
export async function beginTemplates({
  pythons,
  templates,
}: {
  readonly pythons: Pythons;
  readonly templates: StepTemplates;
}): Promise<void> {
  await pythons.ofRun.ready();
  templates.begin();
}

function packagesOf({ sets }: ImportSets): readonly string[] {
  return sets.flatMap(({ modules }) => modules).map((name) => name.split('.', 1).join(''));
}
