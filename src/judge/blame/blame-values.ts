import { findCells } from '../../data/search/find-cells.ts';
import { failingCode, printedStrings, userCodeLines, words } from './exception-facts.ts';
import { filesOpened, filesRead } from './files-read.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  flowsOf,
  type HandedOver,
  type HandedTable,
  handedTables,
  unique,
  writtenBy,
} from './handed-over.ts';

/** The consumer reads text as numbers, and the very text is found in a column of its input. */
export async function blameValues(
  consumer: FailedConsumer,
  handed: readonly HandedOver[],
): Promise<Cause | null> {
  const asked = valueIn(words(consumer.exception));
  if (asked === null || isOwn(consumer, asked.value)) return null;
  const { value, as } = asked;
  const tables = handedTables(handed);
  const read = filesRead(tables, consumer);
  const cells = await search(read, value);
  const found = pick(cells, consumer);
  const [first] = found;
  if (first === undefined) return null;
  return {
    code: 'data-flow-incompatible',
    message: `${consumer.script} reads column \`${first.column}\` of ${fileName(first.table)} ${as}, but it contains text such as '${value.slice(0, 60)}' (row ${first.row})`,
    hint: `Write other values in the producer, or convert the column in ${consumer.script}.`,
    hintAt: (where) =>
      `Write other values in ${where}, or convert the column in ${consumer.script}.`,
    evidence: found.slice(0, 5).map((one) => describe(one, value)),
    flows: flowsOf(found.map(({ table }) => table)),
    traces: [{ kind: 'cell', name: first.column, value, file: first.table }],
  };
}

interface Cell {
  readonly table: HandedTable;
  readonly column: string;
  readonly row: number;
  readonly count: number;
}

interface Use {
  readonly pattern: RegExp;
  readonly as: string;
}

const USES: readonly Use[] = [
  {
    pattern:
      /(?:could not convert string to float|invalid literal for int\(\) with base \d+|could not convert string to complex|Unable to parse string):? ['"](.*?)['"](?: at position \d+)?(?:\n|$)/s,
    as: 'as numbers',
  },
  {
    pattern: /Unknown datetime string format, unable to parse: (.+?)(?:, at position \d+)?$/,
    as: 'as dates',
  },
  { pattern: /time data ['"](.+?)['"] (?:does not|doesn't) match format/, as: 'as dates' },
  { pattern: /^Invalid isoformat string: ['"](.+?)['"]/, as: 'as dates' },
  {
    pattern: /^Found unknown categories \[['"]?(.+?)['"]?[\],]/,
    as: 'as one of the categories of the training data',
  },
  {
    pattern: /previously unseen labels: \[?['"]?(.+?)['"]?(?:[\],]|$)/,
    as: 'as one of the labels of the training data',
  },
];

function valueIn(text: string): { readonly value: string; readonly as: string } | null {
  for (const { pattern, as } of USES) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined && value.trim() !== '') return { value, as };
  }
  return null;
}

/** The value is in the script, or in a variable that the step got. */
function isOwn({ text, environVars }: FailedConsumer, value: string): boolean {
  return (
    printedStrings(text, Number.POSITIVE_INFINITY).includes(value) ||
    Object.values(environVars).includes(value)
  );
}

async function search(tables: readonly HandedTable[], value: string): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  for (const table of tables.slice(0, MOST_TABLES)) {
    const found = await findCells(table.absolute, table.profile, value);
    cells.push(...(found ?? []).map((cell) => ({ table, ...cell })));
  }
  return cells;
}

const MOST_TABLES = 20;

/** One column of one input; if there are several, the one that the failing code names. */
function pick(cells: readonly Cell[], consumer: FailedConsumer): readonly Cell[] {
  const named = (code: string) => {
    const quoted = printedStrings(code);
    return cells.filter(({ column }) => quoted.includes(column));
  };
  const [byLine, byCode] = [
    named(failingCode(consumer)),
    named(userCodeLines(consumer).join('\n')),
  ];
  const chosen = byLine.length > 0 ? byLine : byCode.length > 0 ? byCode : cells;
  const names = unique(chosen.map(({ column }) => column));
  if (names.length !== 1) return [];
  const opened = filesOpened(
    chosen.map(({ table }) => table),
    consumer,
  );
  const [last] = opened;
  const ordered = [...chosen].sort((a, b) => Number(b.table === last) - Number(a.table === last));
  return ordered;
}

function describe({ table, column, row, count }: Cell, value: string): string {
  const times = count === 1 ? '1 cell' : `${count} cells`;
  return `${fileName(table)}${writtenBy(table.from)}: \`${column}\` is '${value.slice(0, 60)}' in ${times}, first in row ${row}`;
}
