import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Competitor } from './competitors/competitor.ts';
import type { Workload } from './workload.ts';

/** Content of every output file of a run: `step/output/file` → digest. */
export type OutputDigests = ReadonlyMap<string, string>;

export async function digestOutputs(
  dir: string,
  workload: Workload,
  { outputFolder = defaultFolder }: Competitor,
): Promise<OutputDigests> {
  const digests = new Map<string, string>();
  for (const step of workload.steps) {
    for (const output of Object.keys(step.outputs)) {
      const folder = outputFolder(dir, step.name, output);
      for (const file of await filesBelow(folder)) {
        const content = await readFile(path.join(folder, file));
        digests.set(
          [step.name, output, file].join('/'),
          createHash('sha256').update(content).digest('hex'),
        );
      }
    }
  }
  return digests;
}

/** The differences, as `step/output/file`; empty: the same files with the same content. */
export function differences(expected: OutputDigests, found: OutputDigests): readonly string[] {
  const names = new Set([...expected.keys(), ...found.keys()]);
  return [...names].filter((name) => expected.get(name) !== found.get(name)).sort();
}

function defaultFolder(dir: string, step: string, output: string): string {
  return path.join(dir, 'out', step, output);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return (
    entries
      // A tool can leave a hidden marker in a directory that it watches.
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
  );
}
