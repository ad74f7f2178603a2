import { readdirSync, readFileSync } from 'node:fs';

export interface Sample {
  readonly descriptors: number;
  readonly residentBytes: number;
}

/** Resources of the two processes that live as long as the run. */
export interface ProcessWatch extends Disposable {
  readonly node: readonly Sample[];
  readonly supervisor: readonly Sample[];
}

/** @param pid of Node */
export function watchProcesses(pid: number): ProcessWatch {
  const node: Sample[] = [];
  const supervisor: Sample[] = [];
  const timer = setInterval(() => {
    push(node, sampleOf(pid));
    const child = supervisorOf(pid);
    if (child !== undefined) push(supervisor, sampleOf(child));
  }, 100);
  return { node, supervisor, [Symbol.dispose]: () => clearInterval(timer) };
}

function push(samples: Sample[], sample: Sample | undefined): void {
  if (sample !== undefined) samples.push(sample);
}

function sampleOf(pid: number): Sample | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return {
      descriptors: readdirSync(`/proc/${pid}/fd`).length,
      residentBytes: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024,
    };
  } catch {
    // It has ended.
    return undefined;
  }
}

/** The child of Node that has the supervisor's program. */
function supervisorOf(pid: number): number | undefined {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return children
      .map(Number)
      .find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('/harness/'));
  } catch {
    return undefined;
  }
}
