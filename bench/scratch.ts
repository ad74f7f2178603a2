import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

let root: string | undefined;

/**
 * An empty directory for one run, absolute. It is removed when the benchmark ends: for minutes after
 * files are removed, ext4 creates files nearby slowly, which would slow down later runs.
 */
export async function scratchDirectory(): Promise<string> {
  root ??= makeRoot();
  return await mkdtemp(path.join(root, 'run-'));
}

function makeRoot(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'cursus-bench-'));
  // Our runs remove their workspace, so this spreads the directories of runs over the disk. A file
  // system without the attribute does not have the problem.
  spawnSync('chattr', ['+T', made], { stdio: 'ignore' });
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));
  return made;
}
