import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { makeDirectory } from '../files/make-directory.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import { CopyPlan } from './copy-plan.ts';
import { copyTree } from './copy-tree.ts';

/** Where a script uses its inputs and outputs, and where it starts. */
export type WorkingTree = Pick<PlannedStep['config'], 'workingPaths' | 'workingDirectory'>;

/** Logical name → absolute path. */
type Paths = Readonly<Record<string, string>>;

/**
 * Links the inputs into the private working tree of a step, at the relative paths that its script
 * uses, and makes the parent directories of its outputs. The script makes the outputs themselves.
 */
export async function placeWorkingPaths(
  { workingPaths = {}, workingDirectory = '' }: WorkingTree,
  work: string,
  { inputs, outputs }: { readonly inputs: Paths; readonly outputs: Paths },
): Promise<void> {
  const entries = Object.entries(workingPaths).map(([name, relative]) => ({
    name,
    at: path.resolve(work, relative),
  }));
  const ofOutputs = entries.filter(({ name }) => Object.hasOwn(outputs, name));
  const changed = new Set(ofOutputs.map(({ at }) => at));
  const placed: string[] = [];
  // A directory before what is inside it.
  for (const { name, at } of entries.toSorted((a, b) => a.at.length - b.at.length)) {
    const source = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    if (source === undefined || source === '') continue;
    // The data of the outer path contains it.
    if (placed.some((outer) => isAtOrInside(at, outer))) continue;
    makeDirectory(path.dirname(at));
    // The script changes this output in place.
    if (changed.has(at)) await copyWhole(source, at);
    else symlinkSync(source, at);
    placed.push(at);
  }
  for (const { at } of ofOutputs) makeDirectory(path.dirname(at));
  makeDirectory(path.resolve(work, workingDirectory));
}

async function copyWhole(source: string, target: string): Promise<void> {
  const plan = new CopyPlan();
  if (!plan.add(source, '', 'any')) return;
  plan.followLinks();
  await copyTree(plan, target);
}

export function isAtOrInside(at: string, outer: string): boolean {
  return at === outer || at.startsWith(`${outer}${path.sep}`);
}
