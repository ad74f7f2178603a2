/** `${…}` in a `dvc.yaml`: values of `vars`, of `params.yaml`, and `item` and `key` of a loop. */

export type Values = Readonly<Record<string, unknown>>;

export interface Interpolated {
  readonly value: unknown;
  /** Why an expression has no value. */
  readonly problems: readonly ExpressionProblem[];
}

export interface ExpressionProblem {
  readonly message: string;
  readonly cure: string;
}

/** The value with every expression in its texts replaced. */
export function interpolate(value: unknown, scope: Values): Interpolated {
  const problems: ExpressionProblem[] = [];
  return { value: replace(value, scope, problems), problems };
}

/** The same for `cmd`, in which a mapping becomes options: `--lr 0.1 --verbose`. */
export function interpolateCommand(cmd: unknown, scope: Values): Interpolated {
  const problems: ExpressionProblem[] = [];
  const line = (text: unknown) => `${replaceText(`${text}`, scope, problems, 'command')}`;
  return { value: Array.isArray(cmd) ? cmd.map(line) : line(cmd), problems };
}

const EXPRESSION = /\\?\$\{([^}]*)\}/g;

function replace(value: unknown, scope: Values, problems: ExpressionProblem[]): unknown {
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
function replaceText(
  text: string,
  scope: Values,
  problems: ExpressionProblem[],
  usage: 'value' | 'command' = 'value',
): unknown {
  const [only] = text.matchAll(EXPRESSION);
  const isOnly = only !== undefined && only[0] === text && !text.startsWith('\\');
  if (isOnly && usage === 'value') return lookUp(only[1] ?? '', scope, problems);
  return text.replace(EXPRESSION, (whole, expression: string) => {
    if (whole.startsWith('\\')) return whole.slice(1);
    const found = lookUp(expression, scope, problems);
    if (typeof found !== 'object' || found === null) return textOf(found);
    if (usage === 'command' && !Array.isArray(found)) return optionsOf(found).join(' ');
    problems.push({
      message: `\`\${${expression}}\` is a mapping or a list, which cannot be a part of a text`,
      cure: `Name one of its values, such as \`\${${expression.trim()}${Array.isArray(found) ? '[0]' : '.key'}}\`.`,
    });
    return '';
  });
}

/** DVC writes values into texts as Python does, except truth values. */
function textOf(value: unknown): string {
  return value === null ? 'None' : `${value ?? ''}`;
}

/** `{ lr: 0.1, net: { depth: 3 }, fast: true }` as `--lr 0.1 --net.depth 3 --fast`. */
function optionsOf(values: object, prefix = ''): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const option = `--${prefix}${name}`;
    if (typeof value === 'boolean') return value ? [option] : [];
    if (Array.isArray(value)) return value.length === 0 ? [] : [option, ...value.map(shellWord)];
    if (typeof value === 'object' && value !== null) return optionsOf(value, `${prefix}${name}.`);
    return [option, shellWord(value)];
  });
}

/** Quoted if a shell would give it another meaning. */
export function shellWord(value: unknown): string {
  if (typeof value !== 'string') return textOf(value);
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", `'"'"'`)}'`;
}

function lookUp(expression: string, scope: Values, problems: ExpressionProblem[]): unknown {
  let found: unknown = scope;
  for (const key of expression
    .trim()
    .split(/\.|\[|\]\.?/)
    .filter((part) => part !== '')) {
    const isThere = typeof found === 'object' && found !== null && Object.hasOwn(found, key);
    found = isThere ? (found as Record<string, unknown>)[key] : undefined;
  }
  if (found === undefined) {
    problems.push({
      message: `\`\${${expression}}\` is neither in \`vars\` nor in \`params.yaml\``,
      cure: 'Add it to `params.yaml` or `vars`, or correct its name.',
    });
  }
  return found;
}
