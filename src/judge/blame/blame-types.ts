import type { ColumnProfile, ColumnType } from '../../data/profile.ts';
import { className, failingCode, printedStrings, words } from './exception-facts.ts';
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

/** The consumer uses a column as another type than it has in the very table that was read. */
export function blameTypes(consumer: FailedConsumer, handed: readonly HandedOver[]): Cause | null {
  const text = words(consumer.exception);
  const use = USES.find(
    ({ type, pattern }) =>
      pattern.test(text) && (!type || type.test(className(consumer.exception))),
  );
  if (use === undefined) return null;
  const tables = filesRead(handedTables(handed), consumer);
  const listed = use.named?.exec(text)?.[1];
  const names = listed === undefined ? namesInCode(consumer) : namesBeforeColons(listed);
  const named = columnsOf(tables, (name) => names.includes(name)).filter(use.fits);
  const found = named.length > 0 ? named : wholeTable(consumer, tables, use);
  const [first] = found;
  if (first === undefined || unique(found.map(({ column }) => column.name)).length > 1) return null;
  const { column, table } = first;
  return {
    code: 'data-flow-incompatible',
    message: `${consumer.script} uses column \`${column.name}\` of ${fileName(table)} as ${use.as}, but it is ${say(column.type, table)}`,
    hint: `Write another type in the producer, or convert the column in ${consumer.script}.`,
    hintAt: (where) => `Write another type in ${where}, or convert it in ${consumer.script}.`,
    evidence: found.slice(0, 5).map(describe),
    flows: flowsOf(found.map((one) => one.table)),
    traces: found.map((one) => ({
      ...{ kind: 'type', name: column.name, type: column.type, file: one.table },
    })),
  };
}

interface Typed {
  readonly table: HandedTable;
  readonly column: ColumnProfile;
}

interface Use {
  readonly type?: RegExp;
  readonly pattern: RegExp;
  /** The first group lists the columns. */
  readonly named?: RegExp;
  readonly fits: (typed: Typed) => boolean;
  /** What the column is taken for. */
  readonly as: string;
  /** Every column of the table is used so. */
  readonly isWhole?: boolean;
}

const isText = ({ column }: Typed) => column.type === 'string';

const USES: readonly Use[] = [
  {
    type: /^TypeError$/,
    pattern:
      /^(?:'[<>]=?' not supported between instances of '(?:str|int|float)'|unsupported operand type\(s\) for|can only concatenate str|can't multiply sequence|bad operand type|must be real number, not str|Invalid comparison between)/,
    fits: isText,
    as: 'numbers',
  },
  {
    pattern:
      /^(?:Could not convert string|Could not convert .* to numeric|Cannot perform reduction|agg function failed|dtype '\w+' does not support|cannot perform .* with (?:type|dtype)|operation '\w+' not supported for dtype|No numeric types to aggregate)/,
    fits: isText,
    as: 'numbers',
    isWhole: true,
  },
  {
    pattern: /(?:Fields with bad pandas dtypes: |Invalid columns:)/,
    named: /(?:Fields with bad pandas dtypes: |Invalid columns:)(.+)/,
    fits: ({ column }) => ['string', 'date', 'timestamp'].includes(column.type),
    as: 'numbers',
  },
  {
    pattern: /^Can only use \.str accessor with string values/,
    fits: ({ column }) => ['integer', 'number', 'boolean'].includes(column.type),
    as: 'text',
  },
  {
    pattern: /^Can only use \.dt accessor with datetimelike values/,
    fits: ({ column }) => !['date', 'timestamp', 'null'].includes(column.type),
    as: 'dates',
  },
  {
    pattern: /new category|Categoricals? can only|Categorical is not ordered|with dtype category/,
    // Only Parquet stores categories.
    fits: ({ table, column }) => table.profile.format === 'parquet' && column.type === 'string',
    as: 'plain values',
  },
];

function say(type: ColumnType, { profile }: HandedTable): string {
  const part = profile.table?.sampled ? ', by the rows that were looked at' : '';
  return `${type === 'string' ? 'text' : type}${part}`;
}

/** `df["x"]` and `df.x` in the failing line. */
function namesInCode(consumer: FailedConsumer): readonly string[] {
  const code = failingCode(consumer);
  const attributes = [...code.matchAll(/\.([A-Za-z_]\w*)\b(?!\s*\()/g)].flatMap(
    ([, name]) => name ?? [],
  );
  return [...printedStrings(code), ...attributes];
}

/** `city: str, plan: object` */
function namesBeforeColons(text: string): readonly string[] {
  return text.split(', ').map((part) => part.replace(/:[^:]*$/, ''));
}

function columnsOf(
  tables: readonly HandedTable[],
  isAsked: (name: string) => boolean,
): readonly Typed[] {
  return tables.flatMap((table) =>
    table.table.columns.filter(({ name }) => isAsked(name)).map((column) => ({ table, column })),
  );
}

/** All columns of the table that the code held are used: those that do not fit. */
function wholeTable(
  { exception }: FailedConsumer,
  tables: readonly HandedTable[],
  { isWhole, fits }: Use,
): readonly Typed[] {
  if (!isWhole || exception.columns == null) return [];
  const keys = exception.columns;
  const same = tables.filter((table) => relationTo(keys, table) !== null);
  return columnsOf(same, (name) => keys.includes(name)).filter(fits);
}

function describe({ table, column }: Typed): string {
  return `${fileName(table)}${writtenBy(table.from)}: \`${column.name}\` is ${column.type}`;
}
