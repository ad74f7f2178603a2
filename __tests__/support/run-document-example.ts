import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { DocumentExample } from './document-examples.ts';

const PROJECT = path.resolve(import.meta.dirname, '../fixtures/reference-project');

interface ExampleEnd {
  readonly stdout: string;
  readonly stderr: string;
  /** Names in the project's directory after the run. */
  readonly left: readonly string[];
}

/**
 * Runs an example in a separate project.
 * @param options.base directory in which the project is created, and removed again
 * @param options.module the module that the example imports as the package
 * @throws Error with both outputs if it exits with an error
 */
export async function runDocumentExample(
  { code }: DocumentExample,
  { base, module }: { readonly base: string; readonly module: string },
): Promise<ExampleEnd> {
  const dir = await realpath(await mkdtemp(path.join(base, 'cursus-test-')));
  try {
    await cp(PROJECT, dir, { recursive: true });
    await writeFile(path.join(dir, 'example.ts'), importingFrom(module, code));
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['example.ts'], {
      cwd: dir,
    });
    return { stdout, stderr, left: await readdir(dir) };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** The example with another name of the package. */
export function importingFrom(module: string, code: string): string {
  return code.replaceAll("'cursus-runtime-action'", JSON.stringify(module));
}
