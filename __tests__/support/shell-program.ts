import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { waitFor } from './processes.ts';

/** A program that replaces a Python. */
export interface ShellProgram extends AsyncDisposable {
  readonly file: string;
  /** Waits until it has been started. */
  readonly pid: () => Promise<number>;
}

/** The first message of a real supervisor under Python 3.12. */
export const GREETING =
  '{"event":"hello","protocol":2,"version":[3,12,0],"executable":"x","prefixes":[],"can_fork":true}';

export async function shellProgram(text: string): Promise<ShellProgram> {
  const dir = await mkdtemp(path.join(tmpdir(), 'cursus-program-'));
  const file = path.join(dir, 'program');
  await writeFile(
    file,
    `#!/bin/sh\necho $$ > '${dir}/part' && mv '${dir}/part' '${dir}/pid'\n${text}\n`,
  );
  await chmod(file, 0o755);
  return {
    file,
    pid: () => waitFor(async () => Number(await readFile(path.join(dir, 'pid'), 'utf8'))),
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true }),
  };
}
