import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

export interface FoundPython {
  /** Absolute. */
  readonly executable: string;
  /** `3.11.7`. */
  readonly version: string;
}

export interface FindOptions {
  /** Base of relative paths, absolute. */
  readonly root: string;
  readonly environ: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

const PROGRAM =
  'import json, sys; print(json.dumps({"executable": sys.executable, "version": ".".join(map(str, sys.version_info[:3]))}))';
const answerSchema = z.object({ executable: z.string().min(1), version: z.string() });
const VERSION = /^\d+(\.\d+){0,2}$/;
const SECONDS = 30;

/**
 * The interpreter that `python` of a step names: a path, a command, or a version that is looked up
 * on the PATH and then by uv.
 */
export async function findPython(
  wanted: string,
  options: FindOptions,
): Promise<FoundPython | { readonly problem: string }> {
  if (!VERSION.test(wanted)) {
    const isPath = /[/\\]/.test(wanted);
    const command = isPath ? path.resolve(options.root, wanted) : wanted;
    return (await ask(command, options)) ?? { problem: `there is no Python at \`${wanted}\`` };
  }
  for (const command of [`python${wanted.split('.').slice(0, 2).join('.')}`, 'python3', 'python']) {
    const found = await ask(command, options);
    if (found !== undefined && isVersion(found.version, wanted)) return found;
  }
  const byUv = await run('uv', ['python', 'find', '--no-project', wanted], options);
  const found = byUv === undefined ? undefined : await ask(byUv.trim(), options);
  return (
    found ?? {
      problem: `Python ${wanted} was not found on the PATH${byUv === undefined ? ' (uv, which can find more, is not installed)' : ', nor by uv'}`,
    }
  );
}

async function ask(command: string, options: FindOptions): Promise<FoundPython | undefined> {
  const text = await run(command, ['-c', PROGRAM], options);
  if (text === undefined) return undefined;
  try {
    return answerSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function isVersion(version: string, wanted: string): boolean {
  return `${version}.`.startsWith(`${wanted}.`);
}

/** Standard output; `undefined` if it cannot be run or fails. */
async function run(
  command: string,
  args: readonly string[],
  { root, environ, signal }: FindOptions,
): Promise<string | undefined> {
  try {
    const options = { cwd: root, env: environ, signal, timeout: SECONDS * 1000 };
    const { stdout } = await promisify(execFile)(command, [...args], options);
    return stdout;
  } catch {
    return undefined;
  }
}
