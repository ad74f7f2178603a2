import { readdirSync, readFileSync } from 'node:fs';

/** The role of a process of a run. */
export type Role = 'supervisor' | 'template' | 'analysis' | 'step';

export interface RunProcess {
  readonly pid: number;
  readonly role: Role;
}

/** The living processes of the run that a Node process has started. Linux only. */
export function runProcesses(node: number): readonly RunProcess[] {
  const supervisors = children(node).filter((pid) => /supervisor\/main\.py/.test(command(pid)));
  return supervisors.flatMap((supervisor) => [
    { pid: supervisor, role: 'supervisor' as const },
    ...children(supervisor).map((pid) => ({ pid, role: roleOf(pid, supervisor) })),
  ]);
}

/** Pids of living processes with this variable. Linux only. */
export function processesMarked(marker: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter(
      (pid) => read(pid, 'environ').includes(marker) && !/^\d+ \(.*\) Z/s.test(read(pid, 'stat')),
    );
}

function roleOf(pid: number, supervisor: number): Role {
  // A step leads a session; templates and their copies stay in that of the supervisor.
  if (session(pid) !== session(supervisor)) return 'step';
  return /template\/main\.py/.test(command(pid)) ? 'template' : 'analysis';
}

function children(pid: number): readonly number[] {
  return (read(pid, `task/${pid}/children`).match(/\d+/g) ?? []).map(Number);
}

function session(pid: number): string | undefined {
  const stat = read(pid, 'stat');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3];
}

function command(pid: number): string {
  return read(pid, 'cmdline').replaceAll('\0', ' ');
}

function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return ''; // gone
  }
}
