/** A Python process that gets one request, answers in lines of JSON and ends. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { HARNESS_DIR } from './harness-path.ts';
import { killTrees } from './kill-tree.ts';

export interface OneShotOptions {
  /** The interpreter. */
  readonly python: string;
  readonly environ: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly signal: AbortSignal;
}

export interface OneShotLimits {
  /** Until the process is killed. */
  readonly seconds: number;
  /** Longest silence; no limit if absent. */
  readonly silentSeconds?: number;
}

/** For what the process wrote before its end. */
const LAST_REPLIES_MS = 500;
const MOST_REPLY_BYTES = 16_777_216;

/**
 * Runs the main file of a folder of the harness. Never rejects: after a failure, what it wrote counts.
 * @param onReply gets every object that it writes; not validated, as code of the user may write, too
 */
export async function runOneShot(
  folder: 'reader' | 'variants',
  request: object,
  { python, environ, cwd, signal }: OneShotOptions,
  { seconds, silentSeconds }: OneShotLimits,
  onReply: (reply: Readonly<Record<string, unknown>>) => void,
): Promise<void> {
  const child = spawn(python, [path.join(HARNESS_DIR, folder, 'main.py')], {
    cwd,
    env: { ...environ, PYTHONDONTWRITEBYTECODE: '1' },
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
  const timer = setTimeout(stop, seconds * 1000);
  const silent = silentSeconds === undefined ? undefined : setTimeout(stop, silentSeconds * 1000);
  signal.addEventListener('abort', stop, { once: true });
  child.once('exit', () => setTimeout(() => child.stdout.destroy(), LAST_REPLIES_MS).unref());
  child.once('error', () => child.stdout.destroy());
  // It may end before it reads the request.
  child.stdin.on('error', () => {});
  child.stdin.end(`${JSON.stringify(request)}\n`);
  let buffered = '';
  let bytes = 0;
  try {
    for await (const part of child.stdout.setEncoding('utf8')) {
      silent?.refresh();
      bytes += String(part).length;
      if (bytes > MOST_REPLY_BYTES) break;
      const lines = (buffered + part).split('\n');
      buffered = lines.pop() ?? '';
      for (const line of lines) takeReply(line, onReply);
    }
  } catch {
    // Killed: what it has written counts.
  } finally {
    clearTimeout(timer);
    clearTimeout(silent);
    signal.removeEventListener('abort', stop);
    stop();
  }
}

function takeReply(
  line: string,
  onReply: (reply: Readonly<Record<string, unknown>>) => void,
): void {
  let reply: unknown;
  try {
    reply = JSON.parse(line);
  } catch {
    return;
  }
  if (typeof reply === 'object' && reply !== null) onReply({ ...reply });
}
