import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

let root: string | undefined;

/**
 * A fresh directory for one run, absolute. It stays until the benchmark ends, so that no run pays
 * for what was removed after another: ext4 holds back the places of removed files for minutes, and
 * passes over each of them whenever it makes a file nearby.
 */
export async function scratchDirectory(): Promise<string> {
  root ??= makeRoot();
  return await mkdtemp(path.join(root, 'run-'));
}

function makeRoot(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'cursus-bench-'));
  // Our own runs remove their workspace, so the directories of runs shall lie far apart. Where the
  // file system knows no such wish, it has no such trouble either.
  spawnSync('chattr', ['+T', made], { stdio: 'ignore' });
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));
  return made;
}
