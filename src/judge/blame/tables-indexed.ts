import { failingCode } from './exception-facts.ts';
import { filesOpened, filesRead } from './files-read.ts';
import type { FailedConsumer, HandedTable } from './handed-over.ts';
import { indexedSets, type Relation, relationTo } from './key-sets.ts';
import { columnsNamedMissing } from './missing-columns.ts';
import { ownColumnCheck } from './own-column-check.ts';

/** The tables that can have been indexed. */
export interface IndexedTables {
  readonly tables: readonly HandedTable[];
  /**
   * `same`: the code indexed the table as it was read. `likely`: it can also be an object that the
   * script made of the table.
   */
  readonly certainty: 'same' | 'certain' | 'likely';
}

/**
 * The tables that the code indexed in vain, by the names of the object that it indexed. Without
 * these names: the tables that it read, if all of them lack a column. No table if neither is known:
 * the object can be one that the script made.
 */
export function tablesIndexed(
  consumer: FailedConsumer,
  tables: readonly HandedTable[],
  asked: readonly string[],
): IndexedTables {
  const own = ownColumnCheck(consumer);
  const listed = own?.existing ?? [];
  const sets =
    listed.length > 0 ? [{ keys: listed }] : isRead(consumer) ? null : indexedSets(consumer, asked);
  if (sets === null || (own !== null && sets.length === 0)) {
    return allRead(consumer, tables, asked);
  }
  for (const relation of CERTAIN) {
    const matching = tables.filter((table) =>
      sets.some(({ keys }) => relationTo(keys, table) === relation),
    );
    if (matching.length === 0) continue;
    // The script left the column out itself.
    if (relation === 'fewer' && matching.some((table) => hasAll(table, asked))) return NO_TABLE;
    return {
      tables: ofOpened(consumer, matching),
      certainty:
        relation === 'fewer' && makesTables(consumer)
          ? 'likely'
          : relation === 'same'
            ? 'same'
            : 'certain',
    };
  }
  return changed(consumer, tables, sets, asked);
}

const NO_TABLE: IndexedTables = { tables: [], certainty: 'certain' };

/** The script creates tables, which can have some columns of the one that it read. */
function makesTables({ text }: FailedConsumer): boolean {
  return /groupby|pivot|DataFrame\(|value_counts|\bagg\(|crosstab|from_dict|\bdict\(/.test(text);
}

const CERTAIN: readonly Relation[] = ['same', 'more', 'fewer'];

/** A reader was asked for the columns, so there is no table yet. */
function isRead(consumer: FailedConsumer): boolean {
  const { exception } = consumer;
  if (exception.columns != null || columnsNamedMissing(exception) === null) return false;
  return /read|scan|load|open|Dataset|ParquetFile|csv/i.test(failingCode(consumer));
}

function allRead(
  consumer: FailedConsumer,
  tables: readonly HandedTable[],
  asked: readonly string[],
): IndexedTables {
  const read = filesRead(tables, consumer);
  const lacking = read.filter((table) => !hasAll(table, asked));
  if (lacking.length === read.length) return { tables: lacking, certainty: 'certain' };
  // Of several tables, the last opened is the one that was being read.
  const [last] = filesOpened(tables, consumer);
  const isNamed = columnsNamedMissing(consumer.exception) !== null;
  if (isRead(consumer) && isNamed && last !== undefined && lacking.includes(last)) {
    return { tables: [last], certainty: 'certain' };
  }
  return isNamed ? { tables: lacking, certainty: 'likely' } : NO_TABLE;
}

/** Tables of the same columns, of which one was opened: it is that one. */
function ofOpened(
  consumer: FailedConsumer,
  matching: readonly HandedTable[],
): readonly HandedTable[] {
  const opened = filesOpened(matching, consumer);
  return opened.length > 0 ? matching.filter((table) => opened.includes(table)) : matching;
}

/**
 * The script dropped and added columns. It is certainly still that table if the script assigns each
 * added column by name.
 */
function changed(
  { text }: FailedConsumer,
  tables: readonly HandedTable[],
  sets: readonly { readonly keys: readonly string[] }[],
  asked: readonly string[],
): IndexedTables {
  const found = tables.flatMap((table) =>
    sets
      .filter(({ keys }) => relationTo(keys, table) === 'changed' && !hasAll(table, asked))
      .map(({ keys }) => ({ table, isAssigned: areAssigned(keys, table, text) })),
  );
  const assigned = found.filter(({ isAssigned }) => isAssigned);
  return assigned.length > 0
    ? { tables: assigned.map(({ table }) => table), certainty: 'certain' }
    : { tables: found.map(({ table }) => table), certainty: 'likely' };
}

function areAssigned(keys: readonly string[], { table }: HandedTable, text: string): boolean {
  const own = new Set(table.columns.map(({ name }) => name));
  return keys
    .filter((key) => !own.has(key))
    .every((key) => text.includes(`["${key}"] =`) || text.includes(`['${key}'] =`));
}

function hasAll({ table }: HandedTable, asked: readonly string[]): boolean {
  return asked.every((name) => table.columns.some((column) => column.name === name));
}
