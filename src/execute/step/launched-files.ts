/** The files of a step that a launcher starts: all that its process needs lies in its directory. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HARNESS_DIR } from '../../python/harness-path.ts';
import type { StepDirectory } from '../../workspace/step-directory.ts';

/** Parts of the harness that no step uses. */
const NOT_OF_STEPS: ReadonlySet<string> = new Set([
  ...['supervisor', 'analysis', 'reader', 'variants', '__pycache__'],
]);

/** The file that runs the step. */
export function launchedMain({ launch }: Pick<StepDirectory, 'launch'>): string {
  return path.join(launch, 'harness', 'launched', 'main.py');
}

/** Copies the harness: a container sees the workspace, but not this program. */
export function placeHarness({ launch }: Pick<StepDirectory, 'launch'>): void {
  mkdirSync(launch);
  copyCode(HARNESS_DIR, path.join(launch, 'harness'));
}

/** Small files, many calls: the thread pool of Node is slower. */
function copyCode(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (NOT_OF_STEPS.has(entry.name)) continue;
    if (entry.isDirectory()) copyCode(source, target);
    else copyFileSync(source, target);
  }
}

/** The Python that runs the step; `undefined` if its process never began. */
export function launchedPython({
  launch,
}: StepDirectory): { readonly version: string; readonly executable: string } | undefined {
  try {
    const text = readFileSync(path.join(launch, 'began.json'), 'utf8');
    const { version, executable } = JSON.parse(text);
    return { version: String(version), executable: String(executable) };
  } catch {
    // It did not begin. A script that damages the file only loses this.
    return undefined;
  }
}
