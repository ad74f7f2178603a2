import path from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Where a command line will most likely have Python looked for, read before the program that
 * understands it is loaded; `undefined`: it needs none. Nothing but time depends on it.
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
