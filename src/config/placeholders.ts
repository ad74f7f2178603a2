/** `{input_paths.raw}` in the arguments and parameters of a step. `{{` and `}}` are braces. */

export const PLACEHOLDER_KINDS = [
  'input_paths',
  'output_paths',
  'environ_vars',
  'job_args',
] as const;

export type PlaceholderKind = (typeof PLACEHOLDER_KINDS)[number];

/** What the placeholders of a step stand for, by kind and name. */
export type PlaceholderValues = Readonly<
  Record<PlaceholderKind, Readonly<Record<string, unknown>>>
>;

type Part =
  | { readonly text: string }
  | { readonly kind: PlaceholderKind; readonly name: string }
  /** Braces that are neither a placeholder nor written twice. */
  | { readonly stray: string };

const TOKEN = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;

export function placeholderParts(template: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of template.matchAll(TOKEN)) {
    if (match.index > end) parts.push({ text: template.slice(end, match.index) });
    end = match.index + match[0].length;
    parts.push(partOf(match[0], match[1]));
  }
  if (end < template.length) parts.push({ text: template.slice(end) });
  return parts;
}

function partOf(token: string, inside: string | undefined): Part {
  if (token === '{{' || token === '}}') return { text: token[0] as string };
  const [kind = '', ...rest] = (inside ?? '').split('.');
  const name = rest.join('.');
  const known = PLACEHOLDER_KINDS.find((one) => one === kind.trim());
  return known === undefined || name === '' ? { stray: token } : { kind: known, name };
}

/** The text with its placeholders replaced by the values. */
export function expandText(template: string, values: PlaceholderValues): string {
  return placeholderParts(template)
    .map((part) => {
      if ('text' in part) return part.text;
      return 'stray' in part ? part.stray : asText(values[part.kind][part.name]);
    })
    .join('');
}

/** A value of `parameters`: a text that is one placeholder has the value itself, not its text. */
export function expandValue(value: unknown, values: PlaceholderValues): unknown {
  if (typeof value === 'string') {
    const [first, ...others] = placeholderParts(value);
    return first !== undefined && 'kind' in first && others.length === 0
      ? (values[first.kind][first.name] ?? null)
      : expandText(value, values);
  }
  if (Array.isArray(value)) return value.map((one) => expandValue(one, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, expandValue(one, values)]),
  );
}

/** As Python prints it, because the scripts are in Python. */
function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
