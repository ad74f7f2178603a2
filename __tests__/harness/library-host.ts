import { mkdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { driveHost } from './drive-host.ts';

/** Says whether the library is the host's, and what it has set. */
const facts = `
import os, sys
def main(**kw):
    import lib
    print(lib.pid == os.getppid(), os.environ.get("SET_BY_LIB"), os.environ.get("OMP_NUM_THREADS"))
`;

/** Starts a host with libraries of its own, and a script. */
export async function hostWith(files: Readonly<Record<string, string>>) {
  const installed = (directory: string) => join(directory, 'site-packages');
  const host = await driveHost({
    environ: (directory) => {
      // Python remembers a directory that is not there.
      mkdirSync(installed(directory));
      return { PYTHONPATH: installed(directory) };
    },
  });
  for (const [name, content] of Object.entries({ 'own/script.py': facts, ...files })) {
    await mkdir(dirname(join(host.directory, name)), { recursive: true });
    await writeFile(join(host.directory, name), content);
  }
  const environ = {
    ...(process.env as Record<string, string>),
    PYTHONPATH: installed(host.directory),
  };
  const run = (more: Record<string, string> = {}, overrides: Parameters<typeof host.run>[1] = {}) =>
    host.run('', {
      mode: 'fork',
      script: join(host.directory, 'own/script.py'),
      environ: { ...environ, ...more },
      ...overrides,
    });
  return { host, run, environ };
}
