import { HARNESS_DIR } from './harness-path.ts';
import { ofEachProcess } from './process-table.ts';

/**
 * Pids of the processes of steps and templates that a supervisor started, by their command lines.
 * Also after its death, when they have another parent. Linux only: elsewhere the list is empty.
 */
export function processesStartedBy(supervisor: number): readonly number[] {
  return ofEachProcess('cmdline', (pid, text) => ({
    pid,
    words: text.replace(/\0$/, '').split('\0'),
  }))
    .filter(
      ({ words }) =>
        words.at(-1) === String(supervisor) && (words[1] ?? '').startsWith(HARNESS_DIR),
    )
    .map(({ pid }) => pid);
}
