/**
 * The reader: a process that describes the files that Node cannot read, with the packages of the
 * user. It is started only after the steps have ended. Unpickling runs code of the user, so nothing
 * that it does can fail the run.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { HARNESS_DIR } from './harness-path.ts';
import { killTrees } from './kill-tree.ts';

/** As in `src/harness/reader/main.py`. */
export interface ReaderRequest {
  readonly files: readonly ReaderFile[];
  /** Directories of modules that a pickle can refer to. */
  readonly python_path: readonly string[];
  /** Read each file in a separate process. */
  readonly can_fork: boolean;
  /** For all files, and for one. */
  readonly seconds: number;
  readonly file_seconds: number;
  /** Beyond what the libraries need. */
  readonly memory_bytes: number;
  readonly sample_rows: number;
  readonly max_columns: number;
}

export interface ReaderFile {
  readonly id: number;
  /** Absolute. */
  readonly path: string;
  readonly format: string;
  readonly compression?: string;
}

export interface ReaderOptions {
  readonly python: string;
  readonly environ: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly signal: AbortSignal;
}

/** To import packages, before the first file. */
const START_SECONDS = 10;
/** For what the process wrote before its end. */
const LAST_REPLIES_MS = 500;
/** A pickle may end the process; more of them than this are hostile. */
const MOST_STARTS = 4;
const MOST_REPLY_BYTES = 16_777_216;

/**
 * Reads the files, in their order. Never rejects: a file without result could not be read.
 * @returns results by id; not validated
 */
export async function readFiles(
  request: ReaderRequest,
  options: ReaderOptions,
): Promise<ReadonlyMap<number, unknown>> {
  const results = new Map<number, unknown>();
  const deadline = Date.now() + request.seconds * 1000;
  let files = request.files;
  for (let starts = 0; starts < MOST_STARTS && files.length > 0; starts += 1) {
    const seconds = (deadline - Date.now()) / 1000;
    if (seconds <= 0 || options.signal.aborted) break;
    await readUntilEnd({ ...request, files, seconds }, options, results);
    const next = files.findIndex(({ id }) => !results.has(id));
    // The process ended at this file.
    files = next === -1 ? [] : files.slice(next + 1);
  }
  return results;
}

async function readUntilEnd(
  request: ReaderRequest,
  { python, environ, cwd, signal }: ReaderOptions,
  results: Map<number, unknown>,
): Promise<void> {
  const child = spawn(python, [path.join(HARNESS_DIR, 'reader', 'main.py')], {
    cwd,
    env: { ...environ, ...ONE_THREAD },
    stdio: ['pipe', 'pipe', 'ignore'],
    // A group that can be killed as a whole.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const stop = () => {
    killTrees(child.pid === undefined ? [] : [child.pid]);
    // A process that has left the group may hold the other end.
    child.stdout.destroy();
  };
  const timer = setTimeout(stop, request.seconds * 1000);
  // Where files are read in the process itself, it can hang at one of them.
  const stalled = setTimeout(stop, (START_SECONDS + request.file_seconds) * 1000);
  signal.addEventListener('abort', stop, { once: true });
  child.once('exit', () => setTimeout(() => child.stdout.destroy(), LAST_REPLIES_MS).unref());
  child.once('error', () => child.stdout.destroy());
  // It may end before it reads the request.
  child.stdin.on('error', () => {});
  child.stdin.end(`${JSON.stringify(request)}\n`);
  try {
    await takeReplies(child.stdout, results, stalled);
  } finally {
    clearTimeout(timer);
    clearTimeout(stalled);
    signal.removeEventListener('abort', stop);
    stop();
  }
}

/** Threads would each reserve memory, and a forked process has none of them. */
const ONE_THREAD = {
  OMP_NUM_THREADS: '1',
  OPENBLAS_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
  POLARS_MAX_THREADS: '1',
  ARROW_DEFAULT_MEMORY_POOL: 'system',
  PYTHONDONTWRITEBYTECODE: '1',
};

async function takeReplies(
  stream: Readable,
  results: Map<number, unknown>,
  stalled: NodeJS.Timeout,
): Promise<void> {
  let buffered = '';
  let bytes = 0;
  stream.setEncoding('utf8');
  try {
    for await (const part of stream) {
      stalled.refresh();
      bytes += String(part).length;
      if (bytes > MOST_REPLY_BYTES) return;
      const lines = (buffered + part).split('\n');
      buffered = lines.pop() ?? '';
      for (const line of lines) takeReply(line, results);
    }
  } catch {
    // Killed: what it has written counts.
  }
}

function takeReply(line: string, results: Map<number, unknown>): void {
  try {
    const { id, profile } = JSON.parse(line);
    if (typeof id === 'number' && !results.has(id)) results.set(id, profile);
  } catch {
    // Code of the user wrote it.
  }
}
