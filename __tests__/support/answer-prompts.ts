import { execFile } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { CLI } from './cursus.ts';

/**
 * Runs `cursus runtime …` on a real pseudo-terminal and types answers.
 * @param answers texts to wait for, and the keys to type then; in order
 */
export async function answerPrompts(
  args: readonly string[],
  answers: readonly (readonly [waitFor: string, keys: string])[],
  { cwd }: { readonly cwd: string },
): Promise<{ readonly shown: string; readonly exitCode: number | null }> {
  const driver = path.join(import.meta.dirname, 'answer_prompts.py');
  const { stdout } = await promisify(execFile)(
    'python3',
    [driver, JSON.stringify(answers), process.execPath, CLI, 'runtime', ...args],
    { cwd, encoding: 'utf8' },
  );
  const { shown, exit_code } = JSON.parse(stdout);
  return { shown, exitCode: exit_code };
}
