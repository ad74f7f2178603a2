import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DrivenHost, driveHost, python } from './drive-host.ts';
import { startKinds } from './start-kinds.ts';

// Those that the harness needs itself, each as useless as can be.
const SHADOWS = [
  ...['json', 'subprocess', 'ctypes', 'tempfile', 'signal', 'random', 'inspect', 'traceback'],
  ...['linecache', 'tokenize', 'ast', 'dis', 'shlex', 'numbers', 'textwrap', 'atexit'],
];

const TELLS = `
def main(input_paths, output_paths, environ_vars, job_args):
    import json, random
    print(getattr(json, "whose", "library"), getattr(random, "whose", "library"))
    with open(environ_vars["NO_SUCH_KEY"]) as file: pass
`;

function writeShadows(directory: string, names: readonly string[]) {
  mkdirSync(directory, { recursive: true });
  for (const name of names) writeFileSync(join(directory, `${name}.py`), 'whose = "mine"\n');
}

/** The steps of a run have the variables of their host. */
async function runScript(
  host: DrivenHost,
  mode: 'fork' | 'spawn',
  scripts: string,
  variables: Readonly<Record<string, string>> = {},
) {
  const script = join(scripts, 'tells.py');
  await mkdir(scripts, { recursive: true });
  await writeFile(script, TELLS);
  const environ = { ...(process.env as Record<string, string>), ...variables };
  return host.run('', { mode, script, environ });
}

describe.each(startKinds)('a step $kind', ({ mode, arguments: hostArguments }) => {
  test('finds its own modules instead of those of the library, on PYTHONPATH', async () => {
    let variables: Record<string, string> = {};
    await using host = await driveHost({
      arguments: hostArguments,
      environ: (directory) => {
        writeShadows(join(directory, 'lib'), SHADOWS);
        variables = { PYTHONPATH: join(directory, 'lib') };
        return variables;
      },
    });
    const finished = await runScript(host, mode, join(host.directory, 'scripts'), variables);
    expect(finished.stdout, finished.stderr).toBe('mine mine\n');
    expect(finished.mode).toBe(mode);
    expect(finished.result).toMatchObject({
      phase: 'call',
      exception: { key: 'NO_SUCH_KEY', frames: [{ line: 5, function: 'main' }] },
    });
  });

  test('finds them in its directory', async () => {
    await using host = await driveHost({ arguments: hostArguments });
    const scripts = join(host.directory, 'scripts');
    writeShadows(scripts, ['json']);
    const finished = await runScript(host, mode, scripts);
    expect(finished.stdout, finished.stderr).toBe('mine library\n');
    expect(finished.result).toMatchObject({
      phase: 'call',
      exception: { key: 'NO_SUCH_KEY', frames: [{ line: 5, function: 'main' }] },
    });
  });

  test('finds those of the library if PYTHONPATH contains the library itself', async () => {
    const library = execFileSync(python, ['-c', 'import os; print(os.path.dirname(os.__file__))']);
    const variables = { PYTHONPATH: library.toString().trim() };
    await using host = await driveHost({ arguments: hostArguments, environ: () => variables });
    const finished = await runScript(host, mode, join(host.directory, 'scripts'), variables);
    expect(finished.stdout, finished.stderr).toBe('library library\n');
  });
});
