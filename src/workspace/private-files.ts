import type { PlannedStep } from '../pipeline/plan.ts';

/** Smaller files are removed with the workspace. */
const WORTH_CLEARING_BYTES = 1024 * 1024;

interface Entry {
  readonly producers: readonly string[];
  /** The step, and the readers of its outputs that may still need its private files. */
  needed: number;
  copiedBytes: number;
}

/**
 * Decides when the private files of a step can be removed: outputs can contain links or paths to
 * them, so all direct and indirect readers must have ended.
 */
export class PrivateFiles {
  readonly #entries: ReadonlyMap<string, Entry>;

  constructor(steps: readonly PlannedStep[]) {
    this.#entries = new Map(
      steps.map((step) => [step.name, { producers: producersOf(step), needed: 1, copiedBytes: 0 }]),
    );
    for (const { producers } of this.#entries.values()) {
      for (const producer of producers) this.#entry(producer).needed += 1;
    }
  }

  /** The step got private copies of its inputs. */
  copied(step: string, bytes: number): void {
    this.#entry(step).copiedBytes = bytes;
  }

  /**
   * The step has ended, or will not run. @returns the steps whose private files can be removed now
   */
  ended(step: string): readonly string[] {
    const free: string[] = [];
    const pending = [step];
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      const entry = this.#entry(name);
      entry.needed -= 1;
      if (entry.needed > 0) continue;
      if (entry.copiedBytes > WORTH_CLEARING_BYTES) free.push(name);
      pending.push(...entry.producers);
    }
    return free;
  }

  #entry(step: string): Entry {
    const entry = this.#entries.get(step);
    if (entry === undefined) throw new Error(`The plan has no step ${step}.`);
    return entry;
  }
}

function producersOf({ inputs }: PlannedStep): string[] {
  const names = inputs.flatMap(({ source }) =>
    source.kind === 'flow' ? source.from.map(({ step }) => step) : [],
  );
  return [...new Set(names)];
}
