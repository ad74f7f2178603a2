import { escapePattern, failingCode } from './exception-facts.ts';
import type { FailedConsumer, HandedTable } from './handed-over.ts';
import { isOwnMapping } from './made-by-script.ts';

/** The names of a table or mapping that the failing code held. */
export interface KeySet {
  readonly kind: 'table' | 'mapping' | 'column' | 'names';
  readonly keys: readonly string[];
}

/**
 * The tables and mappings that the code can have indexed in vain: the indexed table if it is known,
 * else the local variables of the failing line, else all local variables; each lacks one of
 * `asked`. `null`: not known.
 */
export function indexedSets(
  consumer: FailedConsumer,
  asked: readonly string[],
): readonly KeySet[] | null {
  const { columns, held } = consumer.exception;
  const lacks = (keys: readonly string[]) => asked.some((name) => !keys.includes(name));
  // An indexed table that has them all was asked for something else.
  if (columns != null) return lacks(columns) ? [{ kind: 'table', keys: columns }] : [];
  if (held == null) return null;
  const lacking = held.filter(
    ({ kind, keys }) => (kind === 'table' || kind === 'mapping') && lacks(keys),
  );
  const code = failingCode(consumer);
  const literal = indexedByLiteral(code, asked);
  if (literal.length > 0) {
    const { text } = consumer;
    const own = lacking.filter(({ name }) => literal.includes(name) && !isOwnMapping(text, name));
    return own.length > 0 ? own : iteratedBy(consumer, literal, lacking);
  }
  const used = lacking.filter(({ name }) =>
    new RegExp(`(?<![\\w.'"])${escapePattern(name)}\\b`).test(code),
  );
  return used.length > 0 ? used : lacking;
}

/**
 * Since Python 3.12, the variable of a comprehension no longer exists when its exception is
 * described: what it iterates over counts, or, if it reads a
 * file, nothing is known.
 */
function iteratedBy(
  consumer: FailedConsumer,
  names: readonly string[],
  lacking: readonly Held[],
): readonly KeySet[] | null {
  const code = `${failingCode(consumer)}\n${consumer.text}`;
  const held = new Set(consumer.exception.held?.map(({ name }) => name));
  const gone = names.filter((name) => !held.has(name) && isOfComprehension(code, name));
  if (gone.length === 0) return [];
  const iterated = lacking.filter(({ name }) =>
    gone.some((one) =>
      new RegExp(`\\bfor\\s+${escapePattern(one)}\\s+in\\s+${escapePattern(name)}\\b`).test(code),
    ),
  );
  if (iterated.length > 0) return iterated;
  const isReading = gone.some((one) =>
    new RegExp(`\\bfor\\s+${escapePattern(one)}\\s+in\\s+[^\\n]{0,40}?${READING}`).test(code),
  );
  return isReading ? null : [];
}

/** What yields the rows of a file. */
const READING = String.raw`(?:DictReader|iterrows|to_dict|json\.load|\b(?:\w*_)?(?:reader|rows|records)\b)`;

/** `… for x in …`, or `for x in …` on a line without the colon of a statement. */
function isOfComprehension(code: string, name: string): boolean {
  const loop = String.raw`\bfor\s+${escapePattern(name)}\s+in\b`;
  return new RegExp(String.raw`\S[^\n]*${loop}|^\s*${loop}[^\n:]*$`, 'm').test(code);
}

type Held = NonNullable<FailedConsumer['exception']['held']>[number];

/** The names directly before `["x"]` or `[["x", …]]`. */
function indexedByLiteral(code: string, asked: readonly string[]): readonly string[] {
  return asked.flatMap((name) => {
    const pattern = new RegExp(
      `([\\w.]+)\\s*\\[\\s*(?:\\[[^\\]]*)?f?(['"])${escapePattern(name)}\\2`,
      'g',
    );
    return [...code.matchAll(pattern)].flatMap(([, object]) => object ?? []);
  });
}

/**
 * How the names of an indexed object relate to the columns of a table: `same`; `more`, the script
 * added some; `fewer`, it selected some; `changed`, it did both; `null`, it is another object.
 */
export type Relation = 'same' | 'more' | 'fewer' | 'changed' | null;

export function relationTo(keys: readonly string[], { table }: HandedTable): Relation {
  const own = new Set(table.columns.map(({ name }) => name.trim()));
  const held = new Set(keys.map((key) => key.trim()));
  // Without any name they cannot be distinguished.
  if (own.size === 0 || held.size === 0) return null;
  const shared = [...held].filter((name) => own.has(name)).length;
  if (shared === own.size && shared === held.size) return 'same';
  if (shared === own.size) return 'more';
  if (shared === held.size) return 'fewer';
  return shared >= 2 || shared * 2 >= own.size ? 'changed' : null;
}
