import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** The variable that moves the directory of all environments. */
const ENVIRONMENTS_DIR = 'CURSUS_ENVIRONMENTS_DIR';

/** Where environments are kept between runs; absolute. */
export function environmentsDir(environ: Readonly<Record<string, string | undefined>>): string {
  const given = environ[ENVIRONMENTS_DIR];
  if (given) return path.resolve(given);
  return path.join(cacheDir(environ), 'cursus-runtime', 'environments');
}

function cacheDir(environ: Readonly<Record<string, string | undefined>>): string {
  if (process.platform === 'win32') {
    return environ['LOCALAPPDATA'] || path.join(homedir(), 'AppData', 'Local');
  }
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches');
  const given = environ['XDG_CACHE_HOME'];
  return given && path.isAbsolute(given) ? given : path.join(homedir(), '.cache');
}

/** Absolute path of the interpreter in an environment. */
export function pythonIn(environment: string): string {
  const parts = process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];
  return path.join(environment, ...parts);
}

/** An unfinished environment is that of a process that was killed if it is older than this. */
const UNFINISHED_MS = 24 * 3600 * 1000;

/** Removes environments that no file names, and that nothing makes any more. Never throws. */
export function removeUnfinished(dir: string): void {
  try {
    const names = readdirSync(dir);
    const named = new Set(
      names.filter((name) => name.endsWith('.ready')).map((name) => textOf(path.join(dir, name))),
    );
    for (const name of names) {
      if (!/^[0-9a-f]{32}-[0-9a-f]{8}$/.test(name) || named.has(name)) continue;
      const made = path.join(dir, name);
      if (Date.now() - statSync(made).mtimeMs > UNFINISHED_MS) {
        rmSync(made, { recursive: true, force: true });
      }
    }
  } catch {
    // The directory does not exist, or another run removes the same.
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
