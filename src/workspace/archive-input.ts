import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeDirectory } from '../files/make-directory.ts';

/** Writes an archive of a file or directory into a new directory, with relative paths. */
export async function archiveInto(folder: string, name: string, source: string): Promise<void> {
  makeDirectory(folder);
  const isDirectory = statSync(source).isDirectory();
  const from = isDirectory ? source : path.dirname(source);
  // SageMaker archives have names without `./`, which scripts look up.
  const names = isDirectory ? readdirSync(source) : [path.basename(source)];
  const what = names.length === 0 ? ['.'] : names;
  await promisify(execFile)('tar', ['-czf', path.join(folder, name), '-C', from, '--', ...what]);
}
