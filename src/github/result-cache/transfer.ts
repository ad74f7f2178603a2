import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Variables } from '../../execute/step-environment.ts';
import type { TransferReply, TransferRequest } from './transfer-request.ts';

export interface Transfer {
  /** `undefined`: it took longer than it may and was stopped. */
  readonly reply: TransferReply | undefined;
  readonly seconds: number;
  /** What the library wrote. */
  readonly log: string;
}

/** Carries out one request in a separate process, for at most this time. */
export async function transfer(
  request: TransferRequest,
  { environment, mostSeconds }: { readonly environment: Variables; readonly mostSeconds: number },
): Promise<Transfer> {
  const started = performance.now();
  // A process group: the library starts tar and zstd.
  const worker = spawn(process.execPath, [workerFile()], {
    env: workerEnvironment(environment),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  let log = '';
  for (const stream of [worker.stdout, worker.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-MOST_LOG_CHARACTERS);
    });
  }
  let reply: TransferReply | undefined;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    killGroup(worker.pid);
  }, mostSeconds * 1000);
  try {
    await new Promise<void>((resolve) => {
      worker.once('message', (message) => {
        reply = message as TransferReply;
      });
      worker.once('error', (error) => {
        reply = { outcome: 'failed', reason: error.message };
        // It has no other end if it could not be started.
        if (worker.pid === undefined) resolve();
      });
      worker.once('close', () => resolve());
      // Its end is reported by `close`.
      worker.send(request, () => {});
    });
  } finally {
    clearTimeout(timer);
  }
  const seconds = (performance.now() - started) / 1000;
  if (reply === undefined && !late) {
    reply = { outcome: 'failed', reason: 'the process that talks to the cache service died' };
  }
  return { reply, seconds, log };
}

const MOST_LOG_CHARACTERS = 64 * 1024;

/** Beside this file in the sources; in the build, a bundle that is loaded by nothing else. */
function workerFile(): string {
  const own = fileURLToPath(import.meta.url);
  const folder = path.dirname(own);
  // As whole texts: the bundler takes a joined path for a file to copy.
  return own.endsWith('.ts')
    ? String(`${folder}/worker.ts`)
    : String(`${path.dirname(folder)}/result-cache/index.js`);
}

/** Settings of the user for tar, zstd and Node are not for this process. */
function workerEnvironment(environment: Variables): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !name.startsWith('INPUT_') && !NOT_FOR_WORKER.has(name),
    ),
  );
}

const NOT_FOR_WORKER: ReadonlySet<string> = new Set([
  'NODE_OPTIONS',
  'RUNNER_DEBUG',
  'TAR_OPTIONS',
  'GZIP',
  'ZSTD_CLEVEL',
]);

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended in this moment.
  }
}
