import { stepNameFault } from '../config/name-rules.ts';
import { UserError } from '../errors.ts';

/**
 * Names of scripts, steps and pipelines become names of files.
 * @throws UserError for what is no plain name, such as one with a path in it
 */
export function requireName(name: string, what: string): string {
  const expected = typeof name === 'string' ? stepNameFault(name) : 'text';
  if (expected === undefined) return name;
  throw new UserError(`\`${String(name)}\` cannot be ${what}.`, {
    cure: `Give a name without a path: ${NAME_RULE}.`,
  });
}

const NAME_RULE = 'letters, digits, `_`, `-`, and inside dots and spaces; at most 100 characters';
