import { belowKey, parentKey, pathKey } from './path-key.ts';
import type { OfferedOutput, StepIo } from './step-io.ts';

/** One output, and what of it a path means. */
export interface OutputMatch {
  readonly step: string;
  readonly output: OfferedOutput;
  /** As in `OutputRef`. */
  readonly below: string;
}

/**
 * Finds the outputs that a path means: the one declared at the path, else the nearest that it lies
 * under, else all the files that it directly holds. More than one at the same path is for the
 * caller to refuse.
 */
export type PathIndex = (written: string, reader: string) => readonly OutputMatch[];

/** A look-up takes time in the depth of the path, however many outputs there are. */
export function indexOutputPaths(root: string, steps: Iterable<StepIo>): PathIndex {
  const byPath = new Map<string, Owner[]>();
  const filesIn = new Map<string, Owner[]>();
  for (const step of steps) {
    for (const output of step.outputs) {
      if (output.path === undefined) continue;
      const key = pathKey(root, output.path);
      const owner = { step: step.config.name, output };
      append(byPath, key, owner);
      const parent = parentKey(key);
      if (output.kind === 'file' && parent !== undefined) append(filesIn, parent, owner);
    }
  }
  return (written, reader) => {
    // A step that updates its input in place does not feed itself.
    const others = (owners: readonly Owner[] = []) => owners.filter(({ step }) => step !== reader);
    const key = pathKey(root, written);
    for (let at: string | undefined = key; at !== undefined; at = parentKey(at)) {
      const below = belowKey(key, at);
      const owners = others(byPath.get(at));
      if (owners.length > 0) return owners.map((owner) => ({ ...owner, below }));
    }
    return others(filesIn.get(key)).map((owner) => ({ ...owner, below: '..' }));
  };
}

interface Owner {
  readonly step: string;
  readonly output: OfferedOutput;
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
