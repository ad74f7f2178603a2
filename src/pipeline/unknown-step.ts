import { quoteName } from '../text/describe-value.ts';
import { type SourceLocation, UserError } from '../text/errors.ts';
import { nearestName } from '../text/nearest-name.ts';
import { formatNames } from './format-names.ts';

export function unknownStep(
  name: string,
  steps: Iterable<string>,
  location: SourceLocation | undefined,
): UserError {
  const known = [...steps];
  const near = nearestName(name, known);
  return new UserError(`Step ${quoteName(name)} does not exist.`, {
    location,
    cure:
      near === undefined
        ? `The steps are ${formatNames(known)}.`
        : `Did you mean ${quoteName(near)}?`,
  });
}
