import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { runCli } from '../../src/cli/run-cli.ts';

export const CLI = path.resolve(import.meta.dirname, '..', '..', 'src', 'cli.ts');

export interface CursusEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CursusOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Instead of `runtime`. */
  readonly group?: string;
}

/** Runs `cursus runtime …` in a separate process, with pipes instead of a terminal. */
export function cursus(args: readonly string[], options: CursusOptions): Promise<CursusEnd> {
  return run(process.execPath, [CLI, options.group ?? 'runtime', ...args], options);
}

/**
 * Runs `cursus runtime …` in this process: all but the first lines of `src/cli.ts`, without the
 * time to start a process and to read the sources. Errors show paths relative to the directory of
 * the tests, not to `cwd`.
 */
export async function cursusHere(
  args: readonly string[],
  { cwd, env = {}, group = 'runtime' }: CursusOptions,
): Promise<CursusEnd> {
  const text = { stdout: '', stderr: '' };
  const collect = (name: keyof typeof text) => ({
    write: (part: string) => {
      text[name] += part;
    },
  });
  const exitCode = await runCli([group, ...args], {
    ...{ stdout: collect('stdout'), stderr: collect('stderr'), cwd },
    environ: { ...withoutColour(process.env), ...env },
  });
  return { exitCode, signal: null, ...text };
}

/** Runs a shell line in which `"$@"` is `cursus runtime …`. */
export function cursusInShell(
  line: string,
  args: readonly string[],
  options: CursusOptions,
): Promise<CursusEnd> {
  return run('bash', ['-c', line, 'bash', process.execPath, CLI, 'runtime', ...args], options);
}

function run(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: CursusOptions,
): Promise<CursusEnd> {
  const child = spawn(command, args, {
    cwd,
    env: { ...withoutColour(process.env), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (part: string) => {
      text[name] += part;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, signal) => resolve({ exitCode, signal, ...text }));
  });
}

/** The command must not see the variables of the test runner. */
export function withoutColour(environ: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const hidden = ['FORCE_COLOR', 'NO_COLOR', 'GITHUB_ACTIONS', 'NODE_OPTIONS', 'NODE_V8_COVERAGE'];
  return Object.fromEntries(Object.entries(environ).filter(([name]) => !hidden.includes(name)));
}

/** Times become `0.000s`, and the numbers of a JSON result that no two runs share become 0. */
export function withoutTimes(text: string): string {
  return text
    .replaceAll(/\d+\.\d{3}s/g, '0.000s')
    .replaceAll(/("(?:execution_time|seconds)": )[\d.e-]+/g, '$10');
}
