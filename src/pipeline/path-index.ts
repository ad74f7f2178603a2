import { type OutputPart, partAt } from './output-part.ts';
import { belowKey, isTopKey, parentKey, pathKey } from './path-key.ts';
import type { OfferedOutput, StepIo } from './step-io.ts';

/** An output, and the part of it that a path refers to. */
export interface OutputMatch {
  readonly step: string;
  readonly output: OfferedOutput;
  readonly part: OutputPart;
}

export interface PathMatches {
  /**
   * The output declared at the path, else the nearest output that contains it. The caller rejects
   * several outputs at the same path.
   */
  readonly nearest: readonly OutputMatch[];
  /** All outputs inside the path, at any depth; for the root of a project, only the files in it. */
  readonly held: readonly OutputMatch[];
}

/** Finds the outputs that a path refers to. */
export type PathIndex = (written: string, reader: string) => PathMatches;

/** The time of a look-up depends on the depth of the path, not on the number of outputs. */
export function indexOutputPaths(root: string, steps: Iterable<StepIo>): PathIndex {
  const rootKey = pathKey(root, '.');
  const byPath = new Map<string, Owner[]>();
  const byAncestor = new Map<string, Owner[]>();
  for (const step of steps) {
    for (const output of step.outputs) {
      if (output.path === undefined) continue;
      const key = pathKey(root, output.path);
      const owner = { step: step.config.name, output, key };
      append(byPath, key, owner);
      for (const above of holders(rootKey, owner)) append(byAncestor, above, owner);
    }
  }
  return (written, reader) => {
    // A step that updates its input in place does not feed itself.
    const others = (owners: readonly Owner[] = []) => owners.filter(({ step }) => step !== reader);
    const key = pathKey(root, written);
    const held = others(byAncestor.get(key)).map(
      (owner): OutputMatch => ({
        ...matched(owner),
        part: { kind: 'inside', path: belowKey(owner.key, key) },
      }),
    );
    for (let at: string | undefined = key; at !== undefined; at = parentKey(at)) {
      const part = partAt(belowKey(key, at));
      const owners = others(byPath.get(at));
      if (owners.length > 0) {
        return { nearest: owners.map((owner) => ({ ...matched(owner), part })), held };
      }
    }
    return { nearest: [], held };
  };
}

interface Owner {
  readonly step: string;
  readonly output: OfferedOutput;
  readonly key: string;
}

function matched({ step, output }: Owner): Pick<OutputMatch, 'step' | 'output'> {
  return { step, output };
}

/** Skips the root and its ancestors: they contain every output. */
function holders(rootKey: string, { key, output }: Owner): string[] {
  const found: string[] = [];
  for (let above = parentKey(key); above !== undefined; above = parentKey(above)) {
    const holdsFile = found.length === 0 && output.kind === 'file';
    if (!holdsFile && isTopKey(rootKey, above)) break;
    found.push(above);
  }
  return found;
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
