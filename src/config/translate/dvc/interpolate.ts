/** `${…}` in a `dvc.yaml`: values of `vars`, of `params.yaml`, and `item` and `key` of a loop. */

export type Values = Readonly<Record<string, unknown>>;

export interface Interpolated {
  readonly value: unknown;
  /** Why an expression has no value. */
  readonly problems: readonly string[];
}

/** The value with every expression in its texts replaced. */
export function interpolate(value: unknown, scope: Values): Interpolated {
  const problems: string[] = [];
  return { value: replace(value, scope, problems), problems };
}

const EXPRESSION = /\\?\$\{([^}]*)\}/g;

function replace(value: unknown, scope: Values, problems: string[]): unknown {
  if (typeof value === 'string') return replaceText(value, scope, problems);
  if (Array.isArray(value)) return value.map((one) => replace(one, scope, problems));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      `${replaceText(key, scope, problems)}`,
      replace(one, scope, problems),
    ]),
  );
}

/** A text that is one expression has the value itself, for example a list to loop over. */
function replaceText(text: string, scope: Values, problems: string[]): unknown {
  const [only] = text.matchAll(EXPRESSION);
  if (only !== undefined && only[0] === text && !text.startsWith('\\')) {
    return lookUp(only[1] ?? '', scope, problems);
  }
  return text.replace(EXPRESSION, (whole, expression: string) => {
    if (whole.startsWith('\\')) return whole.slice(1);
    const found = lookUp(expression, scope, problems);
    if (typeof found === 'object' && found !== null) {
      problems.push(
        `\`\${${expression}}\` is a mapping or a list, which cannot be a part of a text`,
      );
    }
    return typeof found === 'boolean' ? (found ? 'true' : 'false') : `${found ?? ''}`;
  });
}

function lookUp(expression: string, scope: Values, problems: string[]): unknown {
  let found: unknown = scope;
  for (const key of expression
    .trim()
    .split(/\.|\[|\]\.?/)
    .filter((part) => part !== '')) {
    const isThere = typeof found === 'object' && found !== null && Object.hasOwn(found, key);
    found = isThere ? (found as Record<string, unknown>)[key] : undefined;
  }
  if (found === undefined) {
    problems.push(`\`\${${expression}}\` is neither in \`vars\` nor in \`params.yaml\``);
  }
  return found;
}
