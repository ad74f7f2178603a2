import path from 'node:path';
import { parseArgs } from 'node:util';

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
    options: { python: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const runs = positionals[1]?.startsWith('test-') === true && values['help'] === undefined;
  if (!runs) return undefined;
  const file = positionals.find((argument) => /\.(ya?ml|json)$/i.test(argument)) ?? '.';
  return {
    python: typeof values['python'] === 'string' ? values['python'] : undefined,
    projectDirs: [...new Set([path.dirname(path.resolve(cwd, file)), cwd])],
  };
}
