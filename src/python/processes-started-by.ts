import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { HARNESS_DIR } from './harness-path.ts';

/**
 * Pids of the processes of steps and templates that a supervisor started, by their command lines.
 * Also after its death, when they have another parent. Linux only: elsewhere the list is empty.
 */
export function processesStartedBy(supervisor: number): readonly number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const words = commandOf(pid);
      return words.at(-1) === String(supervisor) && (words[1] ?? '').startsWith(HARNESS_DIR);
    });
}

function commandOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replace(/\0$/, '').split('\0');
  } catch {
    return []; // It has ended.
  }
}
