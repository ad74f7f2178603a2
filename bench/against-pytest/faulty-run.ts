import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Competitor, Project } from '../competitors/competitor.ts';
import { scratchDirectory } from '../scratch.ts';
import { type Fault, type FaultId, writeFaulty } from './faults.ts';

/** What one way made of one fault. */
export interface FaultyRun {
  readonly fault: FaultId;
  readonly way: string;
  readonly seconds: number;
  /** `null`: it did not end, and the benchmark killed it. */
  readonly exit_code: number | string | null;
  /** Whether the step that does not need the faulty one came to its end. */
  readonly other_step_ran: boolean;
  /** Whether the process of the faulty step was alive when the run had ended by itself. */
  readonly process_left: boolean;
  /** The parts of the blame that the output contains. */
  readonly named: readonly string[];
}

/** Seconds after which a run is killed. */
export const PATIENCE_SECONDS = 60;

/** Runs a pipeline with a fault, and kills what is left of it. */
export async function faultyRun(
  fault: Fault,
  way: Competitor,
  project: Omit<Project, 'dir' | 'workload'>,
): Promise<FaultyRun> {
  const dir = await scratchDirectory();
  const workload = await writeFaulty(fault, dir);
  const { command, args, variables } = await way.prepare({ ...project, dir, workload });
  const ran = path.join(dir, 'ran.txt');
  const pidFile = path.join(dir, 'pid.txt');
  const log = path.join(dir, 'printed.log');
  const descriptor = openSync(log, 'w');
  const begin = performance.now();
  const exitCode = await new Promise<number | string | null>((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: dir,
      env: { ...project.environment.variables, ...variables, RAN_FILE: ran, PID_FILE: pidFile },
      stdio: ['ignore', descriptor, descriptor],
      detached: true,
    });
    const kill = setTimeout(() => {
      resolve(null);
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, PATIENCE_SECONDS * 1000);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(kill);
      resolve(code ?? signal);
    });
  }).finally(() => closeSync(descriptor));
  const seconds = (performance.now() - begin) / 1000;
  const printed = readFileSync(log, 'utf8');
  return {
    fault: fault.id,
    way: way.name,
    seconds,
    exit_code: exitCode,
    other_step_ran: existsSync(ran) && readFileSync(ran, 'utf8').includes('report\n'),
    process_left: killed(pidFile) && exitCode !== null,
    named: Object.entries(fault.locations).flatMap(([name, text]) =>
      text.test(printed) ? name : [],
    ),
  };
}

/** Kills the process of the faulty step; false if it has ended already. */
function killed(pidFile: string): boolean {
  if (!existsSync(pidFile)) return false;
  try {
    return process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
  } catch {
    return false;
  }
}
