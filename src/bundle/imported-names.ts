import path from 'node:path';

/** What the text of a Python file says of its imports and of environment variables. */
export interface ImportedNames {
  /** Dotted names of modules, with leading dots if relative; some name a function, not a module. */
  readonly modules: readonly string[];
  /** Environment variables that it names. */
  readonly variables: readonly string[];
}

/**
 * Read from the text, because a step that was killed or failed in an import reports no modules. A
 * name too many is harmless: only files that exist are taken.
 * @param file its ending says whether it is a notebook
 */
export function importedNames(file: string, text: string): ImportedNames {
  const code = path.extname(file).toLowerCase() === '.ipynb' ? notebookCode(text) : text;
  const modules = [...code.matchAll(IMPORT)].flatMap(([, from, names = '', plain]) =>
    from === undefined ? partsOf(plain ?? '') : [from, ...partsOf(names).map(below(from))],
  );
  const variables = [...code.matchAll(VARIABLE)].flatMap(([, name]) => name ?? []);
  return { modules: [...new Set(modules)], variables: [...new Set(variables)] };
}

const IMPORT =
  /^[ \t]*(?:from[ \t]+(\.*[\p{L}_.][\p{L}\p{N}_.]*|\.+)[ \t]+import[ \t]+(\([^)]*\)|[^\n#;]*)|import[ \t]+([^\n#;]+))/gmu;

const VARIABLE =
  /(?:environ[ \t]*(?:\[|\.(?:get|setdefault|pop)\()|getenv\()[ \t]*["']([A-Za-z_][A-Za-z0-9_]*)["']/g;

/** `a.b as c, d` are `a.b` and `d`. */
function partsOf(list: string): string[] {
  return list
    .replaceAll(/#[^\n]*|[()\\]/g, ' ')
    .split(',')
    .map((one) => one.trim().split(/\s+/, 1).join(''))
    .filter((one) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(one));
}

function below(from: string): (name: string) => string {
  return (name) => (from.endsWith('.') ? `${from}${name}` : `${from}.${name}`);
}

function notebookCode(text: string): string {
  try {
    const { cells } = JSON.parse(text) as { cells?: unknown };
    if (!Array.isArray(cells)) return '';
    return cells
      .map(({ source }: { source?: unknown }) =>
        Array.isArray(source) ? source.join('') : String(source ?? ''),
      )
      .join('\n');
  } catch {
    return '';
  }
}
