import type { BundleVerdict } from './bundle-manifest.ts';

export interface VerdictComparison {
  readonly reproduced: boolean;
  /** One sentence without a full stop. */
  readonly words: string;
}

/** Whether a replay shows what the bundle was written for. */
export function compareVerdicts(was: BundleVerdict, is: BundleVerdict): VerdictComparison {
  if (is.status === 'passed') return no('the step passed');
  if (is.status === 'cancelled') return no('the replay was interrupted');
  if (was.error_type !== is.error_type || was.status !== is.status) {
    return no(`another error: ${shown(is)}, and the bundle has ${shown(was)}`);
  }
  if (!isSameLocation(was, is)) {
    return no(
      `the same kind of error at another line: ${locationText(is)}, not ${locationText(was)}`,
    );
  }
  const isSame = plain(was.error_message) === plain(is.error_message);
  const where = was.location === null ? 'same error' : 'same error at the same line';
  if (isSame) return { reproduced: true, words: `reproduced: ${where}` };
  if (was.location === null)
    return no(`another error: ${shown(is)}, and the bundle has ${shown(was)}`);
  return { reproduced: true, words: `reproduced: ${where}, with another message: ${shown(is)}` };
}

function no(words: string): VerdictComparison {
  return { reproduced: false, words: `not reproduced: ${words}` };
}

function isSameLocation(
  { location: was }: BundleVerdict,
  { location: is }: BundleVerdict,
): boolean {
  return was?.file === is?.file && was?.line === is?.line;
}

function locationText({ location }: BundleVerdict): string {
  if (location === null) return 'no line';
  return location.line === null ? location.file : `${location.file}:${location.line}`;
}

function shown({ error_message: message, error_type: type, status }: BundleVerdict): string {
  return `\`${(message ?? type ?? status).slice(0, 200)}\``;
}

/** Paths, times and numbers of processes differ from run to run. */
function plain(message: string | null): string {
  return (message ?? '')
    .replaceAll(/(?:[A-Za-z]:)?[^\s'"`(),]*[\\/][^\s'"`(),]*/g, '<path>')
    .replaceAll(/\d+/g, '<n>');
}
