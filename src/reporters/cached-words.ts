import type { StepReport } from '../report/report.ts';
import { oneLine } from './plain-text.ts';

const MOST_SHOWN = 3;

/** `cached (3 min ago)`, with what changed since. */
export function cachedWords({ cached }: Pick<StepReport, 'cached'>): string {
  if (cached === undefined) return 'cached';
  const age = `cached (${ageWords(cached.ageSeconds)})`;
  if (cached.changed.length === 0) return age;
  return `${age}; ${sinceWords(cached.changed)} since; \`--refresh\` runs it again`;
}

export function sinceWords(changed: readonly string[]): string {
  const shown = changed.slice(0, MOST_SHOWN).map((one) => oneLine(one, 160));
  const more = changed.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/** `3 min ago`. */
export function ageWords(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s ago`;
  if (seconds < 2 * 3600) return `${Math.round(seconds / 60)} min ago`;
  if (seconds < 48 * 3600) return `${Math.round(seconds / 3600)} h ago`;
  return `${Math.round(seconds / 86_400)} days ago`;
}
