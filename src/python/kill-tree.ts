import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * Kills these processes, their groups and, on Linux, whatever else stems from them, in sessions of
 * its own too. What has lost its parent before is found by its session only.
 */
export function killTrees(roots: readonly number[]): void {
  if (roots.length === 0) return;
  // Looked for first: the death of a parent cuts the thread that leads to its children.
  const stemming = process.platform === 'linux' ? descendants(roots) : [];
  for (const pid of roots) killGroup(pid);
  for (const pid of stemming) kill(pid);
}

interface Relations {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
}

function descendants(roots: readonly number[]): readonly number[] {
  const all = processTable();
  const found = new Set(roots);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const { pid, parent, group, session } of all) {
      if ([parent, group, session].some((relative) => found.has(relative))) found.add(pid);
    }
  }
  return [...found];
}

function processTable(): readonly Relations[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        // The name in brackets may hold anything, brackets and blanks too.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const [parent = 0, group = 0, session = 0] = fields.slice(1, 4).map(Number);
        return [{ pid: Number(name), parent, group, session }];
      } catch {
        return []; // Gone already.
      }
    });
}

function killGroup(pid: number): void {
  kill(process.platform === 'win32' ? pid : -pid);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already, or another user's.
  }
}
