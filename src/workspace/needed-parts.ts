import path from 'node:path';
import { toRaw } from '../files/raw-path.ts';
import { LAUNCH } from './step-directory.ts';
import { entriesBelow, isInside, realPath } from './tree-entries.ts';

/**
 * Inputs, working directories and request files of steps to which no link in their outputs points.
 * @param dirs directories of steps whose outputs are kept
 */
export function unneededParts(dirs: readonly string[]): readonly string[] {
  const needed = dirs.flatMap((dir) => linkTargets(path.join(dir, 'outputs')));
  return dirs
    .flatMap((dir) => PARTS.map((part) => path.join(dir, part)))
    .filter((part) => {
      const real = realPath(toRaw(part));
      return 'broken' in real || !needed.some((target) => isInside(real.path, target));
    });
}

const PARTS = ['inputs', 'work', LAUNCH];

/** Raw real paths. */
function linkTargets(dir: string): readonly string[] {
  const targets: string[] = [];
  for (const { path: entry, stats } of entriesBelow(toRaw(dir), 'skip')) {
    if (!stats.isSymbolicLink()) continue;
    const target = realPath(entry);
    if ('path' in target) targets.push(target.path);
  }
  return targets;
}
