import type { ColumnProfile } from '../../data/profile.ts';
import { printedStrings, userCode, words } from './exception-facts.ts';
import { filesNamed } from './files-named.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  type HandedOver,
  type HandedTable,
  handedTables,
  outputName,
  unique,
  writtenBy,
} from './handed-over.ts';

/** The consumer reads text as numbers, or does not handle missing values. */
export function blameValues(consumer: FailedConsumer, handed: readonly HandedOver[]): Cause | null {
  const trouble = troubleOf(words(consumer.exception));
  if (trouble === null) return null;
  const all = handedTables(handed);
  const named = filesNamed(all, consumer);
  const cells = (named.length > 0 ? named : all).flatMap((table) =>
    table.table.columns
      .filter((column) => trouble.fits(column))
      .map((column) => ({ table, column })),
  );
  const plausible = pick(cells, trouble, userCode(consumer));
  const names = unique(plausible.map(({ column }) => column.name));
  const [name] = names;
  if (name === undefined || names.length > 1) return null;
  return {
    code: 'data-flow-incompatible',
    message: `${consumer.script} ${trouble.reads} column \`${name}\` of ${describePlaces(plausible)}${trouble.but}`,
    hint: trouble.cure,
    evidence: plausible.slice(0, 5).map(describeCells),
    flows: unique(plausible.map(({ table }) => table.from.flow)),
  };
}

interface Cells {
  readonly table: HandedTable;
  readonly column: ColumnProfile;
}

interface Trouble {
  readonly fits: (column: ColumnProfile) => boolean;
  /** Columns the exception names itself. */
  readonly named: readonly string[];
  readonly reads: string;
  readonly but: string;
  readonly cure: string;
}

function troubleOf(text: string): Trouble | null {
  const value = NUMBER_OF_TEXT.exec(text)?.[1];
  if (value !== undefined && value.trim() !== '') {
    return textForNumber(`it contains text such as '${value.slice(0, 60)}'`, []);
  }
  const named = WRONG_DTYPES.exec(text)?.[1];
  if (named !== undefined) return textForNumber('it contains text', namesBeforeColons(named));
  if (value === undefined && !MISSING_VALUES.test(text)) return null;
  return {
    fits: ({ nulls }) => nulls !== null && nulls > 0,
    named: [],
    reads: 'needs a value in every row of',
    but: ', but some values are missing',
    cure: 'Fill or drop the missing values in the producer, or handle them in the consumer.',
  };
}

function textForNumber(holds: string, named: readonly string[]): Trouble {
  return {
    fits: ({ type }) => type === 'string' || type === 'date' || type === 'timestamp',
    named,
    reads: 'reads',
    but: ` as numbers, but ${holds}`,
    cure: 'Write numbers in the producer, or encode the column in the consumer.',
  };
}

const NUMBER_OF_TEXT =
  /(?:could not convert string to float|invalid literal for int\(\) with base \d+|Unable to parse string):? ['"](.*?)['"](?: at position \d+)?(?:\n|$)/s;
const WRONG_DTYPES = /(?:Fields with bad pandas dtypes: |Invalid columns:)(.+)/;
const MISSING_VALUES =
  /^(Input \w+ contains NaN|Cannot convert non-finite values|cannot convert float NaN to integer)/;

/** `city: str, plan: object` */
function namesBeforeColons(text: string): readonly string[] {
  return text.split(', ').map((part) => part.replace(/:[^:]*$/, ''));
}

/** By the exception, else by the failing code, else the only candidates. */
function pick(
  cells: readonly Cells[],
  trouble: Trouble,
  code: readonly string[],
): readonly Cells[] {
  const byException = cells.filter(({ column }) => trouble.named.includes(column.name));
  if (byException.length > 0) return byException.filter(sameColumnAs(byException[0]));
  const line = code.at(-1) ?? '';
  const quoted = printedStrings(line);
  const byCode = cells.filter(({ column }) => quoted.includes(column.name));
  if (byCode.length > 0) return byCode;
  // A subscript that is not a column, or a literal: the converted value belongs to the script.
  if (/\[\s*f?['"]/.test(line) || /\b(float|int)\(\s*['"]/.test(line)) return [];
  return SETTING.test(line) ? [] : cells;
}

/** The converted value is not from a table. */
const SETTING = /environ|getenv|config|cfg|args|param|setting|option/i;

function sameColumnAs(first: Cells | undefined): (cells: Cells) => boolean {
  return ({ column }) => column.name === first?.column.name;
}

function describePlaces(cells: readonly Cells[]): string {
  const [first] = cells;
  if (cells.length === 1 && first !== undefined) return fileName(first.table);
  return unique(cells.map(({ table }) => outputName(table.from))).join(' and ');
}

function describeCells({ table, column }: Cells): string {
  const nulls = column.nulls === null || column.nulls === 0 ? '' : `, ${column.nulls} missing`;
  return `${fileName(table)}${writtenBy(table.from)}: \`${column.name}\` is ${column.type}${nulls}`;
}
