/** Messages of the result cache. Written while no script writes to the log. */
import process from 'node:process';
import { emitAnnotations } from '../workflow-commands.ts';

export async function notify(message: string): Promise<void> {
  await emitAnnotations([{ level: 'notice', title: 'Result cache', message }]);
}

export function remark(sentence: string): void {
  process.stdout.write(`Result cache: ${sentence}\n`);
}

/** For "Re-run with debug logging" only. */
export function trace(text: string): void {
  process.stdout.write(`::debug::Result cache: ${text.replace(/[\r\n%]/g, ' ')}\n`);
}

export function countResults(count: number): string {
  return count === 1 ? '1 result' : `${count} results`;
}
