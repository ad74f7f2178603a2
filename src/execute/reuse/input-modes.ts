/** The modes of the files of an input, for a step that asks for them or copies them. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { PlannedInput } from '../../pipeline/plan.ts';
import type { FileContents } from './file-contents.ts';
import type { TreesOf } from './output-trees.ts';

/** @returns `null` if they are not known */
export async function inputModes(
  { source }: PlannedInput,
  { files, treesOf }: { readonly files: FileContents; readonly treesOf: TreesOf },
): Promise<string | null> {
  if (source.kind === 'declared') {
    const list = await files.listOf(source.path);
    if (list === undefined) return null;
    return JSON.stringify([...list.keys()].sort().map((at) => [at, modeOf(source.path, at)]));
  }
  if (source.kind !== 'flow') return '';
  const found: unknown[] = [];
  for (const { step, output } of source.from) {
    const tree = (await treesOf(step))?.find(({ name }) => name === output)?.tree;
    if (tree === undefined) return null;
    found.push(tree.map((entry) => [entry.path, entry.kind === 'link' ? 0 : entry.mode]));
  }
  return JSON.stringify(found);
}

function modeOf(dir: string, at: string): number {
  const stats = statSync(path.join(dir, String(at)), { throwIfNoEntry: false });
  return (stats?.mode ?? 0) & 0o7777;
}
