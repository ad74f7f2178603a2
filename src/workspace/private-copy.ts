import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { CopyPlan, type UnfollowedLink } from './copy-plan.ts';
import { copyTree } from './copy-tree.ts';
import { takesNoFiles } from './disk-error.ts';
import { removeTree } from './remove-tree.ts';

export interface GivenInput {
  /** The path that `main` gets. */
  readonly path: string;
  /** The path belongs to the user or to another step, and other steps may read it. */
  readonly shared: boolean;
  /** Absolute paths of the input, or of all sources of the copy. */
  readonly sources: readonly string[];
  readonly copiedBytes: number;
  readonly unfollowed: readonly UnfollowedLink[];
}

/**
 * Copies an input for one step, so that changes by the step do not affect files of the user or
 * other steps. Large inputs are shared.
 * @param source absolute
 * @param folder parent directory of the copy, which keeps its name; must not exist
 * @param except raw: a directory in it that is omitted
 * @throws if the workspace cannot store more files
 */
export async function privateCopy(
  source: string,
  folder: string,
  except?: string,
): Promise<GivenInput> {
  const shared = { path: source, shared: true, sources: [source], copiedBytes: 0 };
  const target = path.join(folder, path.basename(source) || 'input');
  try {
    const plan = new CopyPlan(except);
    if (!plan.add(source, '', 'bounded')) return { ...shared, unfollowed: [] };
    plan.followLinks();
    const { bytes: copiedBytes, sources, unfollowed } = plan;
    const large = unfollowed.filter(({ why }) => why === 'points to too much data');
    if (large.length > 0) return { ...shared, unfollowed: large };
    mkdirSync(folder);
    await copyTree(plan, target);
    return { path: target, shared: false, sources, copiedBytes, unfollowed };
  } catch (error) {
    removeTree(folder);
    if (takesNoFiles(error)) throw error;
    // Not readable, or removed meanwhile: let the script see the error.
    return { ...shared, unfollowed: [] };
  }
}

export interface GatheredPart {
  /** Absolute. */
  readonly from: string;
  /** Its path inside the target; empty for the target itself. */
  readonly at: string;
}

/**
 * Puts copies of several outputs together into one directory.
 * @param target must not exist
 */
export async function gather(target: string, parts: readonly GatheredPart[]): Promise<GivenInput> {
  const plan = new CopyPlan();
  // Deeper entries replace files of outputs above them.
  for (const { from, at } of parts.toSorted((a, b) => depth(a) - depth(b))) {
    plan.addDirectory(path.posix.dirname(at));
    plan.add(from, at, 'any');
  }
  plan.followLinks();
  try {
    mkdirSync(target);
    await copyTree(plan, target);
  } catch (error) {
    removeTree(target);
    throw error;
  }
  const { bytes: copiedBytes, sources, unfollowed } = plan;
  return { path: target, shared: false, sources, copiedBytes, unfollowed };
}

function depth({ at }: GatheredPart): number {
  return at === '' ? 0 : at.split('/').length;
}
