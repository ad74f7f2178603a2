import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A directory with these files that is removed at the end of the test. */
export interface TempProject extends AsyncDisposable {
  /** Absolute, without symbolic links. */
  readonly dir: string;
  readonly path: (relative: string) => string;
}

/** @param files relative path → content; a path that ends in `/` is an empty directory */
export async function createTempProject(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<TempProject> {
  const dir = await realpath(await mkdtemp(path.join(tmpdir(), 'cursus-test-')));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(dir, name);
    await mkdir(name.endsWith('/') ? file : path.dirname(file), { recursive: true });
    if (!name.endsWith('/')) {
      await writeFile(file, content);
    }
  }
  return {
    dir,
    path: (relative) => path.join(dir, relative),
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}
