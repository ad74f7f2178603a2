import { className, escapePattern, failingCode, splitFrames, words } from './exception-facts.ts';
import type { FailedConsumer, HandedTable } from './handed-over.ts';
import { indexedSets } from './key-sets.ts';
import { columnsNamedMissing } from './missing-columns.ts';
import { ownColumnCheck } from './own-column-check.ts';

/**
 * The missing columns that made the consumer fail; `null` for another cause. A bare `KeyError` can
 * be about any mapping: without the names of what was indexed, the code must index a row.
 */
export function columnsAsked(
  consumer: FailedConsumer,
  tables: readonly HandedTable[],
): readonly string[] | null {
  const { exception } = consumer;
  const named = columnsNamedMissing(exception) ?? ownColumnCheck(consumer)?.missing ?? null;
  const code = failingCode(consumer);
  if (named !== null) return dropsRows(consumer, code) ? null : named;
  const { library } = splitFrames(consumer);
  if (className(exception) === 'KeyError' && typeof exception.key === 'string') {
    const { key } = exception;
    const asked =
      library.length === 0
        ? asksMapping(consumer, code, key)
        : fromTableLibrary(library) && !asksRowLabel(library, code, key);
    return asked ? [key] : null;
  }
  const attribute = attributeAsked(words(exception), code);
  if (attribute !== null) return [attribute];
  return headerIndexed(words(exception), code, tables);
}

/** `df.drop("x")` means a row. */
function dropsRows({ exception }: FailedConsumer, code: string): boolean {
  return (
    /not (?:found|contained) in axis/.test(words(exception)) &&
    /\.drop\(/.test(code) &&
    !/columns\s*=|axis\s*=\s*(?:1|['"]columns)|,\s*1\s*\)/.test(code) &&
    /\)\s*$/.test(code)
  );
}

/** Mappings that are not rows: arguments of `main`, settings, counts, results. */
const OTHER_MAPPING =
  /(^|_|\.)(paths?|environ\w*|env|vars|args|kwargs|config\w*|cfg|conf|params?|\w*parameters|hyper\w*|settings?|options?|opts|meta\w*|metrics?|models?|weights?|mapping|lookup|index|cache|registry|counts?|stats|state|artifacts?|results?|report|schema|types?)$/i;

/** Usual names of rows and tables that are indexed with a variable. */
const ROW_NAME =
  /^(r|rows?|rec|records?|lines?|items?|entry|entries|samples?|examples?|obs|df|data|frame|table|batch|first|customer|person|user|\w+_(row|rec|record|df|data|frame))$/;

/** The keys of the mapping are known, or its name is that of a row. */
function asksMapping(consumer: FailedConsumer, code: string, key: string): boolean {
  const sets = indexedSets(consumer, [key]);
  if (sets !== null && sets.length > 0) return !/environ|_paths\b/.test(indexedBy(code, key));
  const literal = objectsIndexedBy(code, key);
  if (literal.length > 0) return literal.some((name) => isRowLike(name));
  if (code.includes('itemgetter(')) return true;
  const indexed = [...code.matchAll(/(\w+)\[\s*[A-Za-z_][\w.]*\s*\]/g)].flatMap(
    ([, name]) => name ?? [],
  );
  return indexed.some((name) => ROW_NAME.test(name));
}

function indexedBy(code: string, key: string): string {
  return objectsIndexedBy(code, key).join(' ');
}

/** Constants are tables of the script, and a call can return anything; other names can be rows. */
function isRowLike(name: string): boolean {
  return !OTHER_MAPPING.test(name) && !/^([A-Z][A-Z0-9_]*|\))$/.test(name);
}

function objectsIndexedBy(code: string, key: string): readonly string[] {
  const pattern = new RegExp(`([\\w.]+|[\\])])\\s*\\[\\s*f?(['"])${escapePattern(key)}\\2`, 'g');
  return [...code.matchAll(pattern)].flatMap(([, name]) => name ?? []);
}

interface LibraryFrame {
  readonly file: string;
  readonly function: string;
}

function fromTableLibrary(library: readonly LibraryFrame[]): boolean {
  return library.some(({ file }) =>
    /(^|[\\/])(pandas|polars|pyarrow|geopandas|dask|modin|sklearn)[\\/]/.test(file),
  );
}

/** `df.loc["x"]`, `series["x"]`: the key is no column, unless the series is a row of a table. */
function asksRowLabel(library: readonly LibraryFrame[], code: string, key: string): boolean {
  const [first] = library;
  const quoted = `['"]${escapePattern(key)}['"]`;
  // `df.loc[df["x"] > 1]` asks for a column as well.
  const objects = [...code.matchAll(new RegExp(`(\\w+)\\s*\\[\\s*${quoted}`, 'g'))].flatMap(
    ([, object]) => object ?? [],
  );
  if (objects.some((object) => !/^i?(?:loc|at|xs)$/.test(object))) {
    return first !== undefined && /[\\/]indexing\.py$/.test(first.file);
  }
  if (/\.(loc|at|xs)\s*[[(]/.test(code)) return !new RegExp(`,\\s*\\[?\\s*${quoted}`).test(code);
  const ofSeries = first !== undefined && /[\\/]series\.py$/.test(first.file);
  return ofSeries && new RegExp(`(\\)|\\])\\s*\\[\\s*${quoted}`).test(code);
}

/** `df.label`. A call is a method, which may not exist in another version of the library. */
function attributeAsked(text: string, code: string): string | null {
  const [, name] =
    /^'(?:\w*DataFrame|Pandas|Series)' object has no attribute '(.+)'/.exec(text) ?? [];
  if (name === undefined || name === 'ix') return null;
  return new RegExp(`\\.${escapePattern(name)}\\b(?!\\s*\\()`).test(code) ? name : null;
}

/** `header.index("label")`, where a table has no such column. */
function headerIndexed(
  text: string,
  code: string,
  tables: readonly HandedTable[],
): readonly string[] | null {
  const [, name] = /^['"](.+)['"] is not in list$/.exec(text) ?? [];
  if (name === undefined || tables.length === 0) return null;
  const ofHeader = /\b\w*(header|columns?|fields?|fieldnames|names|cols)\w*\.index\(/i.test(code);
  return ofHeader ? [name] : null;
}
