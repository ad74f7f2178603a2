import process from 'node:process';
import { ofEachProcess } from './process-table.ts';

/**
 * Kills these processes, their groups and, on Linux, all their descendants, also in other sessions.
 * A process that has already lost its parent is only found by its session. Python kills the trees of
 * steps (`processes.py`); this is for a supervisor that is dead or does not answer.
 */
export function killTrees(roots: readonly number[]): void {
  if (roots.length === 0) return;
  // Find descendants first: after the death of a parent, its children cannot be found.
  const stemming = descendants(roots);
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
  return ofEachProcess('stat', (pid, stat) => {
    // The name in brackets can contain brackets and spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [parent = 0, group = 0, session = 0] = fields.slice(1, 4).map(Number);
    return { pid, parent, group, session };
  });
}

function killGroup(pid: number): void {
  kill(process.platform === 'win32' ? pid : -pid);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone, or owned by another user.
  }
}
