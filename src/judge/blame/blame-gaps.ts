import { findCells } from '../../data/search/find-cells.ts';
import { failingCode, printedStrings, splitFrames, words } from './exception-facts.ts';
import { filesRead } from './files-read.ts';
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
import { relationTo } from './key-sets.ts';
import { tablesPassed } from './tables-passed.ts';

/** The consumer does not handle missing values, and a column that it uses has some. */
export async function blameGaps(
  consumer: FailedConsumer,
  handed: readonly HandedOver[],
): Promise<Cause | null> {
  if (!MISSING_VALUES.test(words(consumer.exception)) || handlesGaps(consumer)) return null;
  const gaps = await gapsIn(filesRead(handedTables(handed), consumer));
  const used = usedBy(consumer, gaps);
  const names = unique(used.map(({ column }) => column));
  const [name] = names;
  const [first] = used;
  if (name === undefined || first === undefined) return null;
  const columns =
    names.length === 1
      ? `column \`${name}\``
      : `columns ${names.map((one) => `\`${one}\``).join(', ')}`;
  return {
    code: 'data-flow-incompatible',
    message: `${consumer.script} needs a value in every row of ${columns} of ${fileName(first.table)}, but some values are missing (row ${first.row})`,
    hint: 'Fill or drop the missing values in the producer, or handle them in the consumer.',
    hintAt: (where) =>
      `Fill or drop the missing values in ${where}, or handle them in ${consumer.script}.`,
    evidence: used.slice(0, 5).map(describe),
    flows: flowsOf(used.map(({ table }) => table)),
    traces: used.map(({ table, column }) => ({
      ...{ kind: 'cell', name: column, value: null, file: table },
    })),
  };
}

const MISSING_VALUES =
  /^(Input \w+ contains NaN|Input contains NaN|Cannot convert non-finite values|cannot convert float NaN to integer|could not convert string to float: ['"]\s*['"]|invalid literal for int\(\) with base \d+: ['"]\s*['"]|Label contains NaN|cannot convert NA to integer|Integer column has NA values)/;

/** The script fills or drops missing values, so those that are left can be its own. */
function handlesGaps({ text }: FailedConsumer): boolean {
  return /\b(?:fillna|dropna|interpolate|\w*Imputer|nan_to_num|bfill|ffill)\b/.test(text);
}

interface Gap {
  readonly table: HandedTable;
  readonly column: string;
  readonly row: number;
  readonly count: number;
}

async function gapsIn(tables: readonly HandedTable[]): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  for (const table of tables.slice(0, MOST_TABLES)) {
    const found = await findCells(table.absolute, table.profile, null);
    gaps.push(...(found ?? []).map((cell) => ({ table, ...cell })));
  }
  return gaps;
}

const MOST_TABLES = 20;

/**
 * The columns with gaps that the failing code used: of the tables in its local variables, else
 * those that it names, else that of a script that names no columns of the table at all.
 */
function usedBy(consumer: FailedConsumer, gaps: readonly Gap[]): readonly Gap[] {
  const code = failingCode(consumer);
  const isLabel = /^Input y |^Label contains/.test(words(consumer.exception));
  const passed = isLabel ? columnsPassed(consumer) : tablesPassed(consumer);
  if (passed.length > 0) {
    return gaps.filter(({ table, column }) =>
      passed.some((keys) => keys.includes(column) && relationTo(keys, table) !== null),
    );
  }
  const named = namedIn(code, gaps);
  if (named.length > 0) return oneColumn(named);
  if (/\[\s*f?['"]/.test(code) || SETTING.test(code)) return [];
  const { library } = splitFrames(consumer);
  // A value converted by the code itself need not be from a table.
  return oneColumn(library.length === 0 ? gaps : namedIn(kept(consumer.text), gaps));
}

/** The columns that the code holds on their own. */
function columnsPassed({ exception }: FailedConsumer): readonly (readonly string[])[] {
  return (exception.held ?? []).filter(({ kind }) => kind === 'column').map(({ keys }) => keys);
}

const SETTING = /environ|getenv|config|cfg|args|param|setting|option/i;

function namedIn(code: string, gaps: readonly Gap[]): readonly Gap[] {
  const quoted = printedStrings(code, Number.POSITIVE_INFINITY);
  return gaps.filter(({ column }) => quoted.includes(column));
}

/** Without the lines that leave columns out. */
function kept(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/\b(?:drop|pop|del|exclude)\b/.test(line))
    .join('\n');
}

function oneColumn(gaps: readonly Gap[]): readonly Gap[] {
  return unique(gaps.map(({ column }) => column)).length === 1 ? gaps : [];
}

function describe({ table, column, row, count }: Gap): string {
  const values = count === 1 ? '1 value is' : `${count} values are`;
  return `${fileName(table)}${writtenBy(table.from)}: \`${column}\`, ${values} missing, first in row ${row}`;
}
