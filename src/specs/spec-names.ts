import { stepNameFault } from '../config/name-rules.ts';
import { describeValue, quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';

/**
 * Names of scripts, steps and pipelines are used as file names.
 * @throws UserError for a name that is not plain, for example a path
 */
export function requireName(name: string, what: string): string {
  const expected = typeof name === 'string' ? stepNameFault(name) : 'text';
  if (expected === undefined) return name;
  const given = typeof name === 'string' ? quoteName(name) : describeValue(name);
  throw new UserError(`${given} cannot be ${what}.`, {
    cure: `Give a name without a path: ${NAME_RULE}.`,
  });
}

const NAME_RULE = 'letters, digits, `_`, `-`, and inside dots and spaces; at most 100 characters';
