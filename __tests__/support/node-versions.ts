import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const CACHE = path.resolve(import.meta.dirname, '..', '..', '.cache');

/** Versions that the package supports beside the one that runs the tests. */
const VERSIONS = ['20.20.2', '22.23.3'];

/**
 * The directories of these versions of Node and of the one that runs the tests. The first call
 * installs them from npm: await it at the top level of a test file.
 */
export async function nodeVersions(): Promise<
  readonly { readonly version: string; readonly directory: string; readonly node: string }[]
> {
  const own = { version: process.version.slice(1), directory: path.dirname(process.execPath) };
  const found = [own];
  for (const version of VERSIONS) found.push({ version, directory: await installed(version) });
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return found.map((one) => ({ ...one, node: path.join(one.directory, name) }));
}

async function installed(version: string): Promise<string> {
  const home = path.join(CACHE, `node-${version}`);
  const directory = path.join(home, 'node_modules', 'node', 'bin');
  if (existsSync(directory)) return directory;
  await mkdir(CACHE, { recursive: true });
  const made = await mkdtemp(path.join(CACHE, 'node-'));
  // Newer versions of npm run only the install scripts that are allowed.
  const manifest = JSON.stringify({ private: true, allowScripts: { node: true } });
  await writeFile(path.join(made, 'package.json'), manifest);
  const install = ['install', '--no-audit', '--no-fund', `node@${version}`];
  const shell = process.platform === 'win32';
  await promisify(execFile)('npm', install, { cwd: made, shell });
  // Another test worker may have been faster.
  await rename(made, home).catch(() => rm(made, { recursive: true, force: true }));
  return directory;
}
