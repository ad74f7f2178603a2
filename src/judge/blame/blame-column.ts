import { TABLE_LIMITS } from '../../data/table-limits.ts';
import { didYouMean, nearestName } from '../../text/nearest-name.ts';
import { columnsAsked } from './column-asked.ts';
import { filesNamed } from './files-named.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  type HandedOver,
  type HandedTable,
  handedTables,
  listNames,
  outputName,
  unique,
  writtenBy,
} from './handed-over.ts';

/** The consumer reads a column that an input table does not have. */
export function blameColumn(consumer: FailedConsumer, handed: readonly HandedOver[]): Cause | null {
  const tables = handedTables(handed).filter((table) => mayBeIndexed(table, consumer));
  const known = unique(tables.flatMap(columnNames));
  const asked = columnsAsked(consumer, known);
  const lacking = tables.filter((table) => asked?.some((name) => !hasColumn(table, name)));
  if (asked === null || lacking.length === 0) return null;
  if (ownInputLacks(consumer, asked)) return null;

  const blamed = narrow(lacking, asked, consumer);
  const missing = asked.filter((name) => blamed.some((table) => !hasColumn(table, name)));
  const names = missing.map((name) => `\`${name}\``).join(', ');
  const columns = missing.length === 1 ? `column ${names}` : `columns ${names}`;
  const there = unique(blamed.flatMap(columnNames));
  const suggestion = missing
    .map((name) => didYouMean(name, there) ?? onlyRelative(name, there))
    .find((hint) => hint !== undefined);
  const writers = unique(blamed.map(({ from }) => from.producerScript ?? from.producer)).join(', ');
  const cure = `Write ${missing.length === 1 ? 'it' : 'them'} in ${writers}, or change ${consumer.script} to read the existing columns.`;
  return {
    code: 'column-missing',
    message: `${consumer.script} reads ${columns}, which ${places(blamed, tables)}`,
    hint: suggestion === undefined ? cure : `${suggestion} ${cure}`,
    evidence: blamed.slice(0, 5).map(describeColumns),
    flows: unique(blamed.map(({ from }) => from.flow)),
  };
}

/**
 * The indexed table must have all columns of this table, or only some of them; otherwise the script
 * created it from other data.
 */
function mayBeIndexed(table: HandedTable, { exception: { columns } }: FailedConsumer): boolean {
  if (columns === null || columns === undefined) return true;
  const own = columnNames(table);
  return own.every((name) => columns.includes(name)) || columns.every((name) => own.includes(name));
}

/** `tenure_years` for `tenure_months`, if no other column begins with that word. */
function onlyRelative(name: string, there: readonly string[]): string | undefined {
  const [word] = name.split(/[^A-Za-z0-9]/, 1);
  if (word === undefined || word.length < 3 || word === name) return undefined;
  const related = there.filter((column) => column.startsWith(`${word}_`));
  return related.length === 1 ? `Did you mean \`${related[0]}\`?` : undefined;
}

/** The tables without the columns that the consumer most likely read. */
function narrow(
  lacking: readonly HandedTable[],
  asked: readonly string[],
  consumer: FailedConsumer,
): readonly HandedTable[] {
  const named = filesNamed(lacking, consumer);
  if (named.length > 0) return named;
  const near = lacking.filter((table) =>
    asked.some((name) => nearestName(name, columnNames(table)) !== undefined),
  );
  return near.length > 0 ? near : lacking;
}

/** A table of the user also lacks the columns, so it may be the one that was read. */
function ownInputLacks({ otherInputs = [] }: FailedConsumer, asked: readonly string[]): boolean {
  return otherInputs
    .flatMap(({ profile }) => profile?.files ?? [])
    .some(({ table }) => {
      const names = table?.columns.map(({ name }) => name);
      return names !== undefined && asked.some((name) => !names.includes(name));
    });
}

/**
 * `` `prepare.data` does not have ``; names the files if other files of the output have the column.
 */
function places(blamed: readonly HandedTable[], tables: readonly HandedTable[]): string {
  const flows = unique(blamed.map(({ from }) => from));
  const wholeFlows = flows.every((flow) =>
    tables.filter(({ from }) => from === flow).every((table) => blamed.includes(table)),
  );
  const names = wholeFlows ? flows.map(outputName) : blamed.slice(0, 3).map(fileName);
  const [only] = names;
  if (names.length === 1) return `${only} does not have`;
  return `none of ${names.join(', ')} has`;
}

function describeColumns(table: HandedTable): string {
  return `${fileName(table)}${writtenBy(table.from)}, has: ${listNames(columnNames(table))}`;
}

function columnNames({ table }: HandedTable): readonly string[] {
  return table.columns.map(({ name }) => name);
}

/** A table with more columns than are profiled may have the column. */
function hasColumn(table: HandedTable, name: string): boolean {
  const names = columnNames(table);
  // pandas calls a second column of the same name `x.1`, and one without a name `Unnamed: 0`.
  const plain = name.replace(/\.\d+$/, '').replace(/^Unnamed: \d+$/, '');
  return names.includes(name) || names.includes(plain) || names.length >= TABLE_LIMITS.maxColumns;
}
