import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { isAtOrIn, type ResolvedStage, type StagePath } from './resolve-stage.ts';

/** With more entries, a dependency is used as it is on disk. */
const MOST_ENTRIES = 200;

/**
 * A dependency can be a directory with files of the project and outputs of other stages. A step gets
 * either, so such a dependency is replaced with the outputs in it and the other entries.
 */
export function splitDirectories(stages: readonly ResolvedStage[]): ResolvedStage[] {
  const outs = stages.flatMap((stage) => stage.outs.map((out) => ({ stage: stage.name, out })));
  return stages.map((stage) => {
    const others = outs.filter((one) => one.stage !== stage.name).map(({ out }) => out);
    return { ...stage, deps: stage.deps.flatMap((dep) => split(dep, others)) };
  });
}

function split(dep: StagePath, outs: readonly StagePath[]): readonly StagePath[] {
  const { absolute } = dep;
  if (absolute === undefined) return [dep];
  const inside = outs.filter((out) => isBelow(out.absolute, absolute));
  if (inside.length === 0) return [dep];
  const beside = entriesBeside(absolute, inside);
  if (beside.length === 0 || beside.length > MOST_ENTRIES) return [dep];
  return [...new Set([...beside, ...inside.map((out) => `${out.absolute}`)])].map((one) => ({
    ...dep,
    absolute: one,
    written: path.join(dep.written, path.relative(absolute, one)),
  }));
}

/** Absolute paths of what is in the directory, except the outputs and the directories above them. */
function entriesBeside(directory: string, outs: readonly StagePath[]): string[] {
  const found: string[] = [];
  for (const entry of entriesOf(directory)) {
    const at = path.join(directory, entry.name);
    if (entry.name === '.gitignore' || outs.some(({ absolute }) => absolute === at)) continue;
    if (!outs.some(({ absolute }) => isBelow(absolute, at))) found.push(at);
    else if (entry.isDirectory()) found.push(...entriesBeside(at, outs));
    if (found.length > MOST_ENTRIES) break;
  }
  return found;
}

function isBelow(absolute: string | undefined, directory: string): boolean {
  return absolute !== undefined && absolute !== directory && isAtOrIn(absolute, directory);
}

function entriesOf(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    // It is a file, or does not exist before the run.
    return [];
  }
}
