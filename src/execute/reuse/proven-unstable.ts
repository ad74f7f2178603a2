/** Steps that wrote other content when they ran again with nothing changed. */
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { Entry } from '../../store/entry-schema.ts';
import type { KeptEntry, ResultStore } from '../../store/result-store.ts';
import type { CurrentState } from './current-state.ts';

/** Another code, library or setting may write the same each time; other inputs do not count. */
const OF_CODE = new Set(['source', 'distribution', 'config']);

export const UNSTABLE = 'it wrote other content when it ran again with nothing changed';

interface Parts {
  readonly store: ResultStore;
  readonly state: CurrentState;
}

/** The result stays for `--step`, and says that no result of this code stands for a run. */
export function markUnstable({ entry, file }: KeptEntry, store: ResultStore): void {
  store.drop(file);
  try {
    store.put({ ...entry, reusable: false, unstable: true });
  } catch {
    // A full disk: the result is not kept, so that at least it is not used.
  }
}

/**
 * Whether a kept result of the code as it is now says so.
 * @param entries of the step
 */
export async function isUnstable(
  step: PlannedStep,
  { store, state }: Parts,
  entries: readonly KeptEntry[] = store.unstableEntriesOf(step.name),
): Promise<boolean> {
  for (const { entry } of entries) {
    if (entry.unstable === true && (await isOfCode(entry, step, state))) return true;
  }
  return false;
}

async function isOfCode(entry: Entry, step: PlannedStep, state: CurrentState): Promise<boolean> {
  const settings = new Map(
    (await state.declared(step)).flatMap(({ kind, name, value }) =>
      kind === 'config' ? [[name, value]] : [],
    ),
  );
  const before = entry.dependencies.filter(({ kind }) => OF_CODE.has(kind));
  if (before.filter(({ kind }) => kind === 'config').length !== settings.size) return false;
  for (const old of before) {
    const now = old.kind === 'config' ? settings.get(old.name) : await state.valueOf(old, step);
    if (now !== old.value) return false;
  }
  return true;
}
