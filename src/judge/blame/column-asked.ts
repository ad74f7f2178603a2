import { nearestName } from '../../text/nearest-name.ts';
import { className, escapePattern, splitFrames, words } from './exception-facts.ts';
import type { FailedConsumer } from './handed-over.ts';
import { columnsNamedMissing } from './missing-columns.ts';

/**
 * The missing columns that made the consumer fail; `null` for another cause. A bare `KeyError` can
 * be about any mapping, so the code must index a row, or the key must be similar to an existing
 * column.
 */
export function columnsAsked(
  consumer: FailedConsumer,
  knownColumns: readonly string[],
): readonly string[] | null {
  const named = columnsNamedMissing(consumer.exception);
  if (named !== null) return named;
  const { exception } = consumer;
  const near = (name: string) => nearestName(name, knownColumns) !== undefined;
  const { user, library } = splitFrames(consumer);
  const code = user.at(-1)?.code ?? '';

  if (className(exception) === 'KeyError' && typeof exception.key === 'string') {
    const { key } = exception;
    const asked =
      library.length === 0
        ? asksRow(code, key) || (near(key) && !asksOtherMapping(code, key))
        : fromTableLibrary(library) && (!asksRowLabel(code, key) || near(key));
    return asked ? [key] : null;
  }
  const attribute = attributeAsked(words(exception), code, near);
  if (attribute !== null) return [attribute];
  return headerIndexed(words(exception), code, near);
}

/** Mappings that are not rows: arguments of `main`, settings, counts, results. */
const OTHER_MAPPING =
  /(^|_|\.)(paths?|environ\w*|env|vars|args|kwargs|config\w*|cfg|conf|params?|\w*parameters|hyper\w*|settings?|options?|opts|meta\w*|metrics?|models?|weights?|mapping|lookup|index|cache|registry|counts?|stats|state|artifacts?|results?|report|schema|types?)$/i;

/** Usual names of rows and tables that are indexed with a variable. */
const ROW_NAME =
  /^(r|rows?|rec|records?|lines?|items?|entry|entries|samples?|examples?|obs|df|data|frame|table|batch|first|customer|person|user|\w+_(row|rec|record|df|data|frame))$/;

/** A literal subscript with the key, or a variable subscript of a name for a row. */
function asksRow(code: string, key: string): boolean {
  const literal = objectsIndexedBy(code, key);
  if (literal.length > 0) return literal.some((name) => isRowLike(name));
  if (code.includes('itemgetter(')) return true;
  const indexed = [...code.matchAll(/(\w+)\[\s*[A-Za-z_][\w.]*\s*\]/g)];
  return indexed.some(([, name]) => ROW_NAME.test(name ?? ''));
}

/** Constants are tables of the script, and a call can return anything; other names can be rows. */
function isRowLike(name: string): boolean {
  return !OTHER_MAPPING.test(name) && !/^([A-Z][A-Z0-9_]*|\))$/.test(name);
}

function asksOtherMapping(code: string, key: string): boolean {
  return (
    objectsIndexedBy(code, key).some((name) => !isRowLike(name)) || /environ|_paths/.test(code)
  );
}

function objectsIndexedBy(code: string, key: string): readonly string[] {
  const pattern = new RegExp(`([\\w.]+|[\\])])\\s*\\[\\s*f?(['"])${escapePattern(key)}\\2`, 'g');
  return [...code.matchAll(pattern)].map(([, name]) => name ?? '');
}

function fromTableLibrary(library: readonly { readonly file: string }[]): boolean {
  return library.some(({ file }) =>
    /(^|[\\/])(pandas|polars|pyarrow|geopandas|dask|modin|sklearn)[\\/]/.test(file),
  );
}

/** `df.loc["x"]`, `series["x"]`: the key may not be a column. */
function asksRowLabel(code: string, key: string): boolean {
  const quoted = `['"]${escapePattern(key)}['"]`;
  const afterComma = new RegExp(`,\\s*\\[?\\s*${quoted}`).test(code);
  if (/\.(loc|at|xs)\s*[[(]/.test(code) && !afterComma) return true;
  return new RegExp(`(\\)|\\])\\s*\\[\\s*${quoted}`).test(code);
}

/** `df.label`. A call is a method, which may not exist in another version of the library. */
function attributeAsked(
  text: string,
  code: string,
  near: (name: string) => boolean,
): string | null {
  const [, name] =
    /^'(?:\w*DataFrame|Pandas|Series)' object has no attribute '(.+)'/.exec(text) ?? [];
  if (name === undefined || name === 'ix') return null;
  const isRead = new RegExp(`\\.${escapePattern(name)}\\b(?!\\s*\\()`).test(code);
  return isRead || near(name) ? name : null;
}

/** `header.index("label")` */
function headerIndexed(
  text: string,
  code: string,
  near: (name: string) => boolean,
): readonly string[] | null {
  const [, name] = /^['"](.+)['"] is not in list$/.exec(text) ?? [];
  if (name === undefined) return null;
  const ofHeader = /\b\w*(header|columns?|fields?|fieldnames|names|cols)\w*\.index\(/i.test(code);
  return ofHeader || near(name) ? [name] : null;
}
