import { isSecretName } from '../secrets/secret-names.ts';

interface Search {
  readonly redact: (text: string) => string;
  /** Gets the keys of every text that was replaced. */
  readonly found: string[];
}

/**
 * A value of the pipeline file without secrets: known ones, values of arguments with the name of a
 * secret, and those that follow such an option on a command line.
 */
export function withoutSecrets(
  value: unknown,
  search: Search,
  at: readonly string[] = [],
  before?: unknown,
): unknown {
  if (typeof value === 'string') return textWithout(value, search, at, before);
  if (Array.isArray(value)) {
    return value.map((one, index) =>
      withoutSecrets(one, search, [...at, String(index)], value[index - 1]),
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      search.redact(key),
      withoutSecrets(one, search, [...at, key]),
    ]),
  );
}

const HIDDEN = '***';
const NAMED: ReadonlySet<string> = new Set(['job_args', 'parameters']);
const LISTS: ReadonlySet<string> = new Set(['args', 'command']);

function textWithout(
  value: string,
  { redact, found }: Search,
  at: readonly string[],
  before: unknown,
): string {
  const [first = '', ...others] = at;
  const isNamed = NAMED.has(first) && others.some(isSecretName);
  const text = isNamed && value !== '' ? HIDDEN : redact(value);
  const shown = LISTS.has(first) ? argumentWithout(text, before) : text;
  if (shown !== value) found.push(at.join('.'));
  return shown;
}

/** `--token x` and `--token=x`; placeholders are no secrets. */
function argumentWithout(text: string, before: unknown): string {
  const [option = '', ...rest] = text.split('=');
  if (rest.length > 0 && option.startsWith('-') && isSecretName(option)) {
    return isPlaceholder(rest.join('=')) ? text : `${option}=${HIDDEN}`;
  }
  const follows = typeof before === 'string' && before.startsWith('-') && !before.includes('=');
  if (!follows || text.startsWith('-') || !isSecretName(before)) return text;
  return isPlaceholder(text) ? text : HIDDEN;
}

function isPlaceholder(text: string): boolean {
  return /^\{[^{}]*\}$/.test(text);
}
