/** Makes an environment with the packages of a step, and keeps it for later runs. */
import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeDirectory } from '../files/make-directory.ts';
import { writeWhole } from '../files/write-whole.ts';
import { environmentsDir, pythonIn, removeUnfinished } from './environments-dir.ts';
import type { FoundPython } from './find-python.ts';
import type { WantedPackages } from './wanted-packages.ts';

export interface MakeOptions {
  readonly environ: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Called if it has to be made. */
  readonly onMaking: () => void;
}

/** Downloads of large packages take minutes. */
const SECONDS = 1_800;
const MOST_LINES = 12;

/** The executable of the environment, or why it cannot be made. */
export async function makeEnvironment(
  base: FoundPython,
  packages: WantedPackages,
  options: MakeOptions,
): Promise<{ readonly executable: string } | Failed> {
  const dir = environmentsDir(options.environ);
  const identity = [base.executable, base.version, packages.cwd, packages.content];
  const key = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32);
  // The name of a finished environment is in this file: a killed process leaves none.
  const ready = path.join(dir, `${key}.ready`);
  const known = kept(dir, ready);
  if (known !== undefined) return { executable: known };
  options.onMaking();
  removeUnfinished(dir);
  const name = `${key}-${randomUUID().slice(0, 8)}`;
  const made = path.join(dir, name);
  try {
    makeDirectory(dir);
    const failure = await install(made, base, packages, options);
    if (failure === undefined) await writeWhole(ready, name);
    else rmSync(made, { recursive: true, force: true });
    return failure ?? { executable: pythonIn(made) };
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    return { problem: (error as Error).message, evidence: [] };
  }
}

export interface Failed {
  readonly problem: string;
  /** The last lines of the command that failed. */
  readonly evidence: readonly string[];
}

function kept(dir: string, ready: string): string | undefined {
  try {
    const executable = pythonIn(path.join(dir, path.basename(readFileSync(ready, 'utf8'))));
    return existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

/** With uv if it is installed: it takes a tenth of the time. */
async function install(
  made: string,
  { executable, version }: FoundPython,
  { args, cwd }: WantedPackages,
  options: MakeOptions,
): Promise<Failed | undefined> {
  const command = (file: string, ...rest: string[]) => run(file, rest, cwd, options);
  const byUv = (await command('uv', '--version')) === undefined;
  const created = byUv
    ? await command('uv', 'venv', '--no-project', '--python', executable, made)
    : await command(executable, '-m', 'venv', made);
  if (created !== undefined) return failed(`with Python ${version}`, created);
  if (args.length === 0) return undefined;
  const python = pythonIn(made);
  const pip = ['-m', 'pip', '--disable-pip-version-check', '--no-input', 'install'];
  const installed = byUv
    ? await command('uv', 'pip', 'install', '--python', python, ...args)
    : await command(python, ...pip, ...args);
  return installed === undefined
    ? undefined
    : failed(byUv ? '`uv pip install` failed' : '`pip install` failed', installed);
}

function failed(what: string, output: string): Failed {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return { problem: what, evidence: lines.slice(-MOST_LINES) };
}

/** `undefined` if it succeeds; else what it printed. */
async function run(
  file: string,
  args: readonly string[],
  cwd: string,
  { environ, signal }: MakeOptions,
): Promise<string | undefined> {
  try {
    await promisify(execFile)(file, [...args], {
      ...{ cwd, signal, timeout: SECONDS * 1000, maxBuffer: 67_108_864 },
      env: { ...environ, PIP_REQUIRE_VIRTUALENV: '0' },
    });
    return undefined;
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & Partial<Record<string, string>>;
    return `${stdout}\n${stderr}`.trim() || message;
  }
}
