import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { makeDirectory } from '../files/make-directory.ts';

/**
 * Links inputs and outputs into the working directory of a step, at the relative paths that its
 * script uses. The link of an output file leads to a file that does not exist until the script
 * writes it.
 */
export function linkWorkingPaths(
  workingPaths: Readonly<Record<string, string>>,
  work: string,
  paths: Readonly<Record<string, string>>,
): void {
  // A directory before what is inside it.
  const sorted = Object.entries(workingPaths).sort(([, a], [, b]) => a.length - b.length);
  const linked: string[] = [];
  for (const [name, relative] of sorted) {
    const target = paths[name];
    if (target === undefined || target === '') continue;
    const link = path.resolve(work, relative);
    // The data of the outer path contains it.
    if (linked.some((outer) => link === outer || link.startsWith(`${outer}${path.sep}`))) continue;
    makeDirectory(path.dirname(link));
    symlinkSync(target, link);
    linked.push(link);
  }
}
