import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { HARNESS_DIR } from './harness-path.ts';

/** Whether steps can have private mounts on this machine; else the reason, as the system says it. */
export type MountSupport =
  | { readonly possible: true }
  | { readonly possible: false; readonly reason: string };

/** Tries it in a process that ends at once. Takes about 50 ms, so it is done once in a run. */
export async function probeMounts(
  executable: string,
  environ: Readonly<Record<string, string>>,
): Promise<MountSupport> {
  const file = path.join(HARNESS_DIR, 'container', 'probe.py');
  try {
    const { stdout } = await promisify(execFile)(executable, ['-B', '-S', '-E', file], {
      env: environ,
      timeout: 20_000,
    });
    const answer = stdout.trim();
    return answer === 'possible' ? { possible: true } : { possible: false, reason: answer };
  } catch (error) {
    return { possible: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
