import { quoteName } from '../text/describe-value.ts';

const MOST_SHOWN = 8;

/** `` `a`, `b` and 3 more ``: limited, because a pipeline can have thousands of names. */
export function formatNames(names: Iterable<string>): string {
  const all = [...names].map(quoteName);
  if (all.length <= MOST_SHOWN) return all.join(', ');
  return `${all.slice(0, MOST_SHOWN).join(', ')} and ${all.length - MOST_SHOWN} more`;
}
