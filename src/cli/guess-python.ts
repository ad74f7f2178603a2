import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { KNOWN_DIR } from '../execute/known/known-directory.ts';
import {
  commandKey,
  hasChangedSince,
  type KnownTemplates,
  knownTemplates,
} from '../execute/known/known-templates.ts';
import { DEFAULT_WORKSPACE } from './default-workspace.ts';

export interface PythonGuess {
  readonly python: string | undefined;
  readonly projectDirs: readonly string[];
  /** If the command ran before. */
  readonly known: KnownTemplates | undefined;
}

/**
 * Guesses where a command will look for Python, before the command line parser is loaded;
 * `undefined` if it needs no Python. A wrong guess only costs time.
 */
export function guessPython(args: readonly string[], cwd: string): PythonGuess | undefined {
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
  if (!runs) return undefined;
  const dir = values['workspace-dir'];
  const workspace = path.resolve(cwd, typeof dir === 'string' ? dir : DEFAULT_WORKSPACE);
  const known = knownTemplates(workspace, commandKey(args, cwd));
  const mayBeCached = values['cache'] !== 'off' && existsSync(path.join(workspace, KNOWN_DIR));
  // Then the run itself finds out whether a step has to run.
  if (mayBeCached && (known === undefined || !hasChangedSince(known))) return undefined;
  const file = positionals.find((argument) => /\.(ya?ml|json)$/i.test(argument)) ?? '.';
  return {
    python: typeof values['python'] === 'string' ? values['python'] : undefined,
    projectDirs: [...new Set([path.dirname(path.resolve(cwd, file)), cwd])],
    known,
  };
}
