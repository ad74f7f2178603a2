/** Runs `cursus runtime …` in a child process that never outlives its test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { CLI } from './cursus.ts';
import { isAlive } from './processes.ts';

export interface GuardedEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** It had not ended after its limit and was killed. */
  readonly hung: boolean;
  /** Command lines of processes of the run that were still alive after its end, or at the limit. */
  readonly left: readonly string[];
}

/** Processes of a run have this variable, or name it on their command line. */
const MARKER = 'CURSUS_TEST_RUN';

/** @param onStart called with the process; can signal it */
export async function guardedRun(
  args: readonly string[],
  {
    cwd,
    limitSeconds,
    onStart = () => {},
  }: { cwd: string; limitSeconds: number; onStart?: (child: ChildProcess) => void },
): Promise<GuardedEnd> {
  const id = randomUUID();
  const child = spawn(process.execPath, [CLI, 'runtime', ...args], {
    cwd,
    env: { ...environment(), [MARKER]: id, CURSUS_TEST_PROJECT: cwd },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onStart(child);
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (part: string) => {
      text[name] += part;
    });
  }
  // Not `close`: a remaining process can keep the pipes open.
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const limit = new AbortController();
  const hung = await Promise.race([
    ended.then(() => false),
    sleep(limitSeconds * 1000, true, { signal: limit.signal }).catch(() => false),
  ]);
  limit.abort();
  const left = await processesOf(id, hung ? 0 : SETTLE_MS);
  for (const { pid } of left) killOne(pid);
  await ended;
  return {
    exitCode: child.exitCode,
    signal: child.signalCode,
    ...text,
    hung,
    left: left.map(({ command }) => command),
  };
}

/** A killed process needs some time to disappear. */
const SETTLE_MS = 1_000;

async function processesOf(id: string, settleMs: number) {
  const until = performance.now() + settleMs;
  for (;;) {
    const found = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => [`environ`, 'cmdline'].some((file) => readProc(pid, file).includes(id)))
      .map((pid) => ({
        pid: Number(pid),
        command: readProc(pid, 'cmdline').replaceAll('\0', ' ').trim(),
      }))
      .filter(({ pid }) => isAlive(pid));
    if (found.length === 0 || performance.now() >= until) return found;
    await sleep(20);
  }
}

function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** Without variables of the test runner. */
function environment(): NodeJS.ProcessEnv {
  const hidden = ['FORCE_COLOR', 'NO_COLOR', 'GITHUB_ACTIONS', 'NODE_OPTIONS', 'NODE_V8_COVERAGE'];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !hidden.includes(name)));
}
