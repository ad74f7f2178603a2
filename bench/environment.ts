import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const ROOT = path.resolve(import.meta.dirname, '..');
const REQUIREMENTS = path.join(import.meta.dirname, 'requirements.txt');
const VENV = path.join(ROOT, '.cache', 'bench-venv');

/** The environment that every competitor runs in. */
export interface Environment {
  /** Absolute: the interpreter of the virtual environment of the benchmark. */
  readonly python: string;
  /** Absolute: a program that came with a package. */
  readonly bin: (name: string) => string;
  /** Absolute: our build. */
  readonly dist: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Creates the virtual environment, unless one with these packages and this Python exists. */
export function prepareEnvironment(dist: string): Environment {
  const base = process.env['CURSUS_BENCH_PYTHON'] ?? 'python3';
  const version = execFileSync(base, ['-VV'], { encoding: 'utf8' });
  const key = createHash('sha256')
    .update(version + readFileSync(REQUIREMENTS, 'utf8'))
    .digest('hex');
  const stamp = path.join(VENV, 'complete');
  const python = path.join(VENV, 'bin', 'python');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== key) {
    console.error('Installing the packages of bench/requirements.txt …');
    rmSync(VENV, { recursive: true, force: true });
    mkdirSync(path.dirname(VENV), { recursive: true });
    execFileSync(base, ['-m', 'venv', VENV]);
    execFileSync(
      python,
      ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    // Written last, so that an incomplete environment is created again.
    writeFileSync(stamp, key);
  }
  return {
    python,
    bin: (name) => path.join(VENV, 'bin', name),
    dist,
    variables: variables(),
  };
}

/** A short list, so that no setting of the caller's shell favours one tool. */
function variables(): Record<string, string> {
  const kept = ['HOME', 'LANG', 'LC_ALL', 'TMPDIR', 'USER'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(kept),
    PATH: [
      path.join(VENV, 'bin'),
      path.dirname(process.execPath),
      process.env['PATH'] ?? '/usr/bin:/bin',
    ].join(path.delimiter),
    // Telemetry would count as time of the tool.
    DO_NOT_TRACK: '1',
    DVC_NO_ANALYTICS: '1',
    KEDRO_DISABLE_TELEMETRY: '1',
  };
}
