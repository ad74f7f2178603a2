import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { CLI } from './cursus.ts';

const WAITING = 'waiting for changes (Ctrl-C ends)\n';

/** A watch whose text is read up to the next time that it waits. */
export function startWatch(
  dir: string,
  more: readonly string[] = [],
  { stdout = '&1', env = {} }: { stdout?: string; env?: Record<string, string> } = {},
) {
  const own = ['--watch', '--no-keep-results', ...more];
  const args = [CLI, 'runtime', 'test-pipeline', 'pipeline.yml', ...own];
  // One pipe, so that the order of what it prints is known.
  const shell = ['-c', `exec "$0" "$@" 2>&1 >${stdout}`, process.execPath, ...args];
  const child = spawn('sh', shell, {
    ...{ cwd: dir, env: { ...process.env, ...env } },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  let text = '';
  let notify = () => {};
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    notify();
  });
  child.once('exit', () => notify());
  return {
    child,
    /** What it prints until it waits again. */
    async next(): Promise<string> {
      while (!text.includes(WAITING)) {
        await new Promise<void>((resolve) => {
          notify = resolve;
        });
        if (hasEnded()) throw new Error(`The watch ended: ${text}`);
      }
      const end = text.indexOf(WAITING) + WAITING.length;
      const part = text.slice(0, end);
      text = text.slice(end);
      return part;
    },
    async [Symbol.asyncDispose]() {
      if (hasEnded()) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
