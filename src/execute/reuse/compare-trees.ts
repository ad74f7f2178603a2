import type { OutputTrees } from './output-trees.ts';

/** The first file that is not the same in both, as `output/path`; `undefined` if all are. */
export function compareTrees(before: OutputTrees, now: OutputTrees): string | undefined {
  const old = contents(before);
  const current = contents(now);
  const names = [...new Set([...old.keys(), ...current.keys()])].sort();
  return names.find((name) => old.get(name) !== current.get(name));
}

function contents(trees: OutputTrees): ReadonlyMap<string, string> {
  return new Map(
    trees.flatMap(({ name, tree }) =>
      tree.map((entry) => {
        const content = entry.kind === 'file' ? entry.digest : entry.kind;
        return [`${name}/${entry.path}`, content] as const;
      }),
    ),
  );
}
