import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** An empty project in which the package was installed from its tarball. */
export interface InstalledPackage extends AsyncDisposable {
  /** Absolute: the project. */
  readonly dir: string;
  /** Absolute: the installed package itself. */
  readonly packageDir: string;
  /** Absolute. */
  readonly tarball: string;
}

/**
 * Installs the package built of the sources as they are now, not as `dist/` was left. The test files
 * share one build.
 */
export async function installPackage(): Promise<InstalledPackage> {
  const base = await realpath(await mkdtemp(path.join(tmpdir(), 'cursus-package-')));
  const dispose = () => rm(base, { recursive: true, force: true });
  try {
    const tarball = await packOnce(base);
    const dir = path.join(base, 'project');
    await mkdir(dir);
    const manifest = { name: 'project', private: true, type: 'module' };
    await writeFile(path.join(dir, 'package.json'), JSON.stringify(manifest));
    await npm(['install', '--no-audit', '--no-fund', '--prefer-offline', tarball], dir);
    const packageDir = path.join(dir, 'node_modules', 'cursus-runtime-action');
    return { dir, packageDir, tarball, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** Runs npm or npx as from a terminal; rejects with both outputs if it fails. */
export function npm(
  args: readonly string[],
  cwd: string,
  program: 'npm' | 'npx' = 'npm',
  environ: Readonly<Record<string, string>> = {},
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const env = { ...ENVIRON, ...environ };
  return run(program, [...args], { cwd, env, shell: process.platform === 'win32' });
}

/** Without the variables of `npm test`, which npm would use as its own. */
const ENVIRON = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_(package|lifecycle)_|npm_config_local_prefix$|INIT_CWD$)/.test(name),
  ),
);

/** The tarball of these sources: packed by the first that asks, while others wait for it. */
async function packOnce(base: string): Promise<string> {
  const shared = path.join(ROOT, '.cache', `package-${await digestOfSources()}`);
  const isFirst = (await mkdir(shared, { recursive: true })) !== undefined;
  const until = performance.now() + MOST_WAIT_MS;
  while (!isFirst && performance.now() < until) {
    const [tarball] = (await readdir(shared)).filter((name) => name.endsWith('.tgz'));
    if (tarball !== undefined) return path.join(shared, tarball);
    await sleep(200);
  }
  const packed = await pack(path.join(base, 'tree'), base);
  const tarball = path.join(shared, path.basename(packed));
  await rename(packed, tarball).catch(() => cp(packed, tarball));
  return tarball;
}

/** After that the first has been interrupted. */
const MOST_WAIT_MS = 120_000;

async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const entry of SOURCES) {
    const at = path.join(ROOT, entry);
    const isFile = (await stat(at)).isFile();
    const names = isFile ? [''] : await readdir(at, { recursive: true, encoding: 'utf8' });
    for (const name of names.sort()) {
      const file = path.join(at, name);
      if (file.includes('__pycache__') || !(await stat(file)).isFile()) continue;
      hash.update(`${entry}/${name}\0`).update(await readFile(file));
    }
  }
  // The compiler and the bundler.
  hash.update(await readFile(path.join(ROOT, 'package-lock.json')));
  return hash.digest('hex').slice(0, 12);
}

async function pack(tree: string, destination: string): Promise<string> {
  await buildTree(tree);
  await npm(['pack', '--pack-destination', destination], tree);
  const [tarball] = (await readdir(destination)).filter((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack has left no tarball.');
  return path.join(destination, tarball);
}

/** A copy of the sources with a `dist/` made from them. */
export async function buildTree(tree: string): Promise<void> {
  for (const entry of SOURCES) {
    await cp(path.join(ROOT, entry), path.join(tree, entry), { recursive: true });
  }
  await symlink(path.join(ROOT, 'node_modules'), path.join(tree, 'node_modules'), 'junction');
  await run(process.execPath, ['scripts/build.ts'], { cwd: tree });
}

const SOURCES = [
  ...['src', 'scripts', 'docs/schema', 'python'],
  ...['package.json', 'tsconfig.json', 'tsconfig.build.json'],
  ...['README.md', 'LICENSE', 'CHANGELOG.md'],
];
