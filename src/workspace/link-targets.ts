import { toRaw } from './raw-path.ts';
import { entriesBelow, realPath } from './tree-entries.ts';

/** Where the links below a directory lead: raw real paths. */
export function linkTargets(dir: string): readonly string[] {
  const targets: string[] = [];
  for (const { path, stats } of entriesBelow(toRaw(dir), 'skip')) {
    if (!stats.isSymbolicLink()) continue;
    const target = realPath(path);
    if ('path' in target) targets.push(target.path);
  }
  return targets;
}
