import { TABLE_LIMITS } from '../../data/table-limits.ts';
import { didYouMean } from '../../text/nearest-name.ts';
import { defaultOf } from './blame-variable.ts';
import { columnsAsked } from './column-asked.ts';
import { failingCode, splitFrames } from './exception-facts.ts';
import { filesRead } from './files-read.ts';
import { columnNames } from './find-beginning.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  flowsOf,
  type HandedOver,
  type HandedTable,
  handedTables,
  listContents,
  outputName,
  unique,
  writtenBy,
} from './handed-over.ts';
import { hasMappingWith, makesItself } from './made-by-script.ts';
import { mentions } from './script-lines.ts';
import { tablesIndexed } from './tables-indexed.ts';

/** The consumer reads a column that the very table which it indexed does not have. */
export function blameColumn(consumer: FailedConsumer, handed: readonly HandedOver[]): Cause | null {
  const tables = handedTables(handed);
  const asked = columnsAsked(consumer, tables);
  if (asked === null) return null;
  const code = failingCode(consumer);
  const { text } = consumer;
  const others = asked.filter((name) => !makesItself(text, name, code));
  const { tables: indexed, certainty } = tablesIndexed(consumer, tables, others);
  const sought =
    certainty === 'same' ? others : others.filter((name) => !hasMappingWith(text, name, code));
  const lacking = indexed.filter((table) => sought.some((name) => !hasColumn(table, name)));
  if (lacking.length === 0) return null;
  const blamed = narrow(lacking, tables, consumer);
  const missing = sought.filter((name) => blamed.some((table) => !hasColumn(table, name)));
  const cause = describe(consumer, blamed, missing, tables);
  // Without the names of what was indexed, it can be any mapping.
  const isAnyMapping = consumer.isUnobserved && splitFrames(consumer).library.length === 0;
  return certainty === 'likely' || isAnyMapping ? { ...cause, needsTrace: true } : cause;
}

/** The tables read by the failing code, if some are known; tables without rows prove no less. */
function narrow(
  lacking: readonly HandedTable[],
  tables: readonly HandedTable[],
  consumer: FailedConsumer,
): readonly HandedTable[] {
  const read = filesRead(tables, consumer);
  const both = lacking.filter((table) => read.includes(table));
  return both.length > 0 ? both : lacking;
}

function describe(
  consumer: FailedConsumer,
  blamed: readonly HandedTable[],
  missing: readonly string[],
  tables: readonly HandedTable[],
): Cause {
  const { script } = consumer;
  const names = missing.map((name) => `\`${name}\``).join(', ');
  const columns = missing.length === 1 ? `column ${names}` : `columns ${names}`;
  const there = unique(blamed.flatMap(columnNames));
  const suggestion = missing
    .map((name) => didYouMean(name, there) ?? onlyRelative(name, there))
    .find((hint) => hint !== undefined);
  const them = missing.length === 1 ? 'it' : 'them';
  const writers = unique(
    blamed.map(({ from }) => from.producerScript ?? (from.producer || outputName(from))),
  );
  const cure = (where: string) =>
    `Write ${them} in ${where}, or change ${script} to read the existing columns.`;
  const start = suggestion === undefined ? '' : `${suggestion} `;
  const [name] = missing;
  return {
    code: 'column-missing',
    message: `${script} reads ${columns}, which ${lackPhrase(blamed, tables)}`,
    // Several writers: which of them should write it is not known.
    hint: `${start}${cure(writers.length === 1 ? (writers[0] ?? '') : 'the producer')}`,
    hintAt: (where) => `${start}${cure(where)}`,
    evidence: blamed.slice(0, 5).map(describeColumns),
    flows: flowsOf(blamed),
    traces: name === undefined ? [] : blamed.map((file) => ({ kind: 'column', name, file })),
    only: (file) =>
      describe(
        consumer,
        blamed.filter((table) => table.absolute === file.absolute),
        missing,
        tables,
      ),
    ...(name === undefined ? {} : settingAtFault(consumer, name, blamed)),
  };
}

/** If no step ever wrote the column, the variable that names it is wrong, or its default. */
function settingAtFault(
  consumer: FailedConsumer,
  name: string,
  blamed: readonly HandedTable[],
): Pick<Cause, 'unlessTraced'> {
  const { script, name: step, environVars } = consumer;
  const variable = defaultOf(name, consumer);
  const declared = Object.keys(environVars).find((key) => environVars[key] === name);
  const isWritten = mentions(consumer.text, name);
  if (variable === undefined && (declared === undefined || isWritten)) return {};
  const lacks = `${unique(blamed.map(fileName)).slice(0, 3).join(' and ')} does not have it`;
  const is =
    variable === undefined
      ? `the value of the variable \`${declared}\` of step \`${step}\``
      : `its own default for the variable \`${variable}\`, which step \`${step}\` does not declare`;
  const near = didYouMean(name, unique(blamed.flatMap(columnNames)));
  const cure = `Set the column that is there: \`environ_vars: { ${variable ?? declared}: <column> }\` in step \`${step}\`.`;
  return {
    unlessTraced: {
      code: variable === undefined ? 'data-flow-incompatible' : 'environ-missing',
      message: `${script} reads \`${name}\`, ${is}, but ${lacks}`,
      hint: near === undefined ? cure : `${near} ${cure}`,
      hintAt: (where) =>
        `${near === undefined ? '' : `${near} `}${cure} If the data should have it, write it in ${where}.`,
      evidence: blamed.slice(0, 5).map(describeColumns),
      flows: [],
    },
  };
}

/** `tenure_years` for `tenure_months`, if no other column begins with that word. */
function onlyRelative(name: string, there: readonly string[]): string | undefined {
  const word = /^[A-Za-z0-9]{3,}(?=[^A-Za-z0-9])/.exec(name)?.[0];
  if (word === undefined) return undefined;
  const related = there.filter((column) => column.startsWith(`${word}_`));
  return related.length === 1 ? `Did you mean \`${related[0]}\`?` : undefined;
}

/**
 * `` `prepare.data` does not have ``; names the files if other files of the output have the column.
 */
function lackPhrase(blamed: readonly HandedTable[], tables: readonly HandedTable[]): string {
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
  return `${fileName(table)}${writtenBy(table.from)}, has: ${listContents(columnNames(table))}`;
}

/** A table with more columns than are profiled may have the column. */
function hasColumn(table: HandedTable, name: string): boolean {
  const names = columnNames(table);
  // pandas calls a second column of the same name `x.1`, and one without a name `Unnamed: 0`.
  const plain = name.replace(/\.\d+$/, '').replace(/^Unnamed: \d+$/, '');
  return names.includes(name) || names.includes(plain) || names.length >= TABLE_LIMITS.maxColumns;
}
