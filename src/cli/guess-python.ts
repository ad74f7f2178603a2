import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { KNOWN_DIR } from '../execute/known/known-places.ts';
import { DEFAULT_WORKSPACE } from './default-workspace.ts';

/**
 * Guesses where a command will look for Python, before the command line parser is loaded;
 * `undefined` if it needs no Python. A wrong guess only costs time.
 */
export function guessPython(
  args: readonly string[],
  cwd: string,
): { python: string | undefined; projectDirs: readonly string[] } | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      python: { type: 'string' },
      cache: { type: 'string' },
      'workspace-dir': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const runs = positionals[1]?.startsWith('test-') === true && values['help'] === undefined;
  if (!runs || mayNeedNone(values, cwd)) return undefined;
  const file = positionals.find((argument) => /\.(ya?ml|json)$/i.test(argument)) ?? '.';
  return {
    python: typeof values['python'] === 'string' ? values['python'] : undefined,
    projectDirs: [...new Set([path.dirname(path.resolve(cwd, file)), cwd])],
  };
}

/** With results of earlier runs, the run itself finds out whether a step has to run. */
function mayNeedNone(
  values: Readonly<Record<string, string | boolean | undefined>>,
  cwd: string,
): boolean {
  const dir = values['workspace-dir'];
  const workspace = typeof dir === 'string' ? dir : DEFAULT_WORKSPACE;
  return values['cache'] !== 'off' && existsSync(path.resolve(cwd, workspace, KNOWN_DIR));
}
