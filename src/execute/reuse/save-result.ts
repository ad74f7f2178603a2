/** Keeps the result of a step that passed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PlannedStep } from '../../pipeline/plan.ts';
import { ENTRY_FORMAT } from '../../store/entry-schema.ts';
import type { ResultStore } from '../../store/result-store.ts';
import type { StoreRoom } from '../../store/store-room.ts';
import type { RunContext } from '../run-context.ts';
import type { StepOutcome } from '../step/step-outcome.ts';
import type { CurrentState } from './current-state.ts';
import type { OutputTrees } from './output-trees.ts';
import { isUnstable, UNSTABLE } from './proven-unstable.ts';
import { type Recorded, recordAll, recordSources } from './recorded-dependencies.ts';
import { storeOutcome } from './stored-outcome.ts';
import { uncacheable } from './uncacheable.ts';

/** Larger ones are not kept by a run that only keeps results for `--step`. */
const MOST_KEPT_BYTES = 1024 * 1024 * 1024;
const NO_ROOM = 'too little space is free on the disk of the workspace to keep its outputs';
const LARGEST_SEARCHED = 32 * 1024 * 1024;

export interface SaveParts {
  readonly context: RunContext;
  readonly store: ResultStore;
  readonly state: CurrentState;
  readonly room: StoreRoom;
  /** The cache is on: the entry shall be able to replace a run. */
  readonly reuse: boolean;
  readonly run: string;
  readonly startedAt: number;
  /** The files of the workspace are removed after the run. */
  readonly mayMove: boolean;
}

/**
 * @returns why the result cannot be used again; empty if it can
 * @throws if the store cannot be written
 */
export async function saveResult(
  step: PlannedStep,
  outcome: StepOutcome,
  trees: OutputTrees | { readonly problem: string },
  parts: SaveParts,
): Promise<readonly string[]> {
  const { context, store, state, reuse, startedAt } = parts;
  if ('problem' in trees) return [trees.problem];
  const tooLarge = takeRoom(trees, parts);
  if (tooLarge !== undefined) return [tooLarge];
  const shared = {
    ...{ state, store, sinceMs: startedAt },
    ...{ root: context.config.root, workspace: context.workspace.dir },
    importsSinceMs: Math.min(startedAt, context.templates.beganMs ?? startedAt),
    isRunPython: context.pythons.of(step.name) === context.pythons.ofRun,
  };
  const reasons = reuse ? [...uncacheable(step, outcome, context)] : ['only kept for `--step`'];
  if (reasons.length === 0) reasons.push(...privatePaths(step, trees, context));
  let recorded: Recorded | undefined;
  if (reasons.length === 0 && outcome.reuse !== undefined) {
    recorded = await recordAll(step, outcome, outcome.reuse, shared);
    if ('problem' in recorded) reasons.push(recorded.problem);
  }
  if (recorded === undefined || 'problem' in recorded) {
    recorded = await recordSources([outcome.script ?? '', ...(outcome.sources ?? [])], shared);
  }
  // What it was made from is not known, so no one could see later what changed.
  if ('problem' in recorded) return [recorded.problem];
  const unstable = await isUnstable(step, { store, state });
  if (unstable) reasons.unshift(UNSTABLE);
  const declared = await state.declared(step);
  if (declared.some(({ kind, value }) => kind === 'input' && value === null)) {
    if (reasons.length === 0) reasons.push('its inputs cannot be compared');
  }
  if (!(await putOutputs(step, trees, parts))) return ['its outputs changed after it ended'];
  store.put({
    format: ENTRY_FORMAT,
    step: step.name,
    savedAt: Date.now(),
    run: parts.run,
    reusable: reasons.length === 0,
    ...(unstable ? { unstable } : {}),
    dependencies: [...declared, ...recorded.dependencies],
    outputs: trees.map(({ name, tree }) => ({ name, tree: [...tree] })),
    outcome: store.objects.putText(storeOutcome(outcome, context.secrets.text)),
  });
  return reasons;
}

async function putOutputs(
  step: PlannedStep,
  trees: OutputTrees,
  { context, store, mayMove }: SaveParts,
): Promise<boolean> {
  const directory = context.workspace.directoryOf(step.name);
  for (const { name, tree } of trees) {
    for (const entry of tree) {
      if (entry.kind !== 'file') continue;
      const file = path.join(directory.output(name), entry.path);
      const stored = await store.objects.putFile(file, entry, mayMove);
      if (stored.digest !== entry.digest) return false;
    }
  }
  return true;
}

function bytesIn(trees: OutputTrees): number {
  const sizes = trees.flatMap(({ tree }) =>
    tree.map((entry) => (entry.kind === 'file' ? entry.size : 0)),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** @returns why its outputs are not kept */
function takeRoom(
  trees: OutputTrees,
  { reuse, room, store, mayMove }: SaveParts,
): string | undefined {
  if (!reuse && bytesIn(trees) > MOST_KEPT_BYTES) return 'its outputs are too large';
  return room.take(newBytesIn(trees, store), { copied: !mayMove }) ? undefined : NO_ROOM;
}

/** What the store has already takes no more room. */
function newBytesIn(trees: OutputTrees, { objects }: ResultStore): number {
  return bytesIn(
    trees.map(({ name, tree }) => ({
      name,
      tree: tree.filter((entry) => entry.kind !== 'file' || !objects.has(entry)),
    })),
  );
}

/** An output that names files which only exist while the step runs. */
function privatePaths(
  step: PlannedStep,
  trees: OutputTrees,
  { workspace }: RunContext,
): readonly string[] {
  const directory = workspace.directoryOf(step.name);
  const wanted = [directory.inputs, directory.work].map((dir) => Buffer.from(dir));
  for (const { name, tree } of trees) {
    for (const entry of tree) {
      if (entry.kind !== 'file' || entry.size > LARGEST_SEARCHED) continue;
      const bytes = readFileSync(path.join(directory.output(name), entry.path));
      if (wanted.some((dir) => bytes.includes(dir))) {
        return [`its output \`${name}/${entry.path}\` names files that only exist while it runs`];
      }
    }
  }
  return [];
}
