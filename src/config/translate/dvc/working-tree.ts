import path from 'node:path';
import { relativePath } from '../find-code.ts';
import type { StagePath } from './resolve-stage.ts';

interface WorkingTree {
  readonly working_paths?: Readonly<Record<string, string>>;
  readonly working_directory?: string;
}

/**
 * Where a stage finds its paths. The top of the tree is the working directory of the stage, or the
 * directory that its `../` paths lead to.
 * @param directory absolute working directory of the stage
 */
export function workingTree(directory: string, named: ReadonlyMap<string, StagePath>): WorkingTree {
  const inTree = [...named].flatMap(([name, { written, absolute }]) =>
    absolute === undefined || path.isAbsolute(written) ? [] : [{ name, written, absolute }],
  );
  if (inTree.length === 0) return {};
  const steps = Math.max(...inTree.map(({ written }) => stepsUp(written)));
  const top = path.resolve(directory, ...Array.from({ length: steps }, () => '..'));
  return {
    working_paths: Object.fromEntries(
      inTree.map(({ name, absolute }) => [name, relativePath(top, absolute)]),
    ),
    ...(steps === 0 ? {} : { working_directory: relativePath(top, directory) }),
  };
}

function stepsUp(written: string): number {
  return path.posix
    .normalize(written)
    .split('/')
    .filter((part) => part === '..').length;
}
