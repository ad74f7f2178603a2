import type { CsvError } from 'csv-parse/sync';
import { RecordCounter } from './count-records.ts';
import type { ProfiledTable } from './formats/table-source.ts';
import { isDataRow, TypeTally } from './infer-type.ts';
import type { ColumnProfile } from './profile.ts';
import { type Content, readTextPart, streamContent, type TextPart } from './read-content.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';
import { isBlankLine, splitPlainRows } from './split-plain-rows.ts';
import type { TableLimits } from './table-limits.ts';

/**
 * Columns, types and rows of a delimited text. Types are inferred from the first rows; with
 * `mayCount`, all rows are counted. Does not throw for an invalid row: the problem names its line.
 */
export async function profileCsv(
  content: Content,
  fallback: ',' | '\t',
  limits: TableLimits,
  mayCount: boolean,
): Promise<ProfiledTable> {
  const part = await readTextPart(content, limits.sampleBytes);
  const delimiter =
    sniffDelimiter(part.text.slice(0, 65_536), part.complete)?.delimiter ?? fallback;
  const sample = await parseSample(part, delimiter, limits);
  const flaw = {
    ...(sample.problem === undefined ? {} : { problem: sample.problem }),
    ...(sample.damaged ? { damaged: true as const } : {}),
  };
  const [first] = sample.rows;
  if (first === undefined) return { problem: 'has no header', ...flaw };

  // Without a header, columns are named by their position.
  const headless = isDataRow(first);
  const names = headless ? first.map((_, index) => String(index)) : first;
  const rows = headless ? sample.rows : sample.rows.slice(1);
  const total = sample.whole
    ? sample.rows.length
    : await countRecords(content, delimiter, mayCount);
  const lastRow = sample.whole ? undefined : await raggedEnd(content, delimiter, first.length);
  return {
    table: {
      columns: profileColumns(names.slice(0, limits.maxColumns), rows, limits),
      rows: total === null ? null : total - (headless ? 0 : 1),
      sampled: !sample.whole,
    },
    ...(delimiter === fallback || !limits.statistics ? {} : { delimiter }),
    ...(lastRow === undefined ? {} : { problem: lastRow }),
    ...flaw,
  };
}

interface Sample {
  readonly rows: readonly (readonly string[])[];
  /** Whether these are all rows. */
  readonly whole: boolean;
  readonly problem?: string;
  readonly damaged?: boolean;
}

async function parseSample(
  { text, complete }: TextPart,
  delimiter: string,
  limits: TableLimits,
): Promise<Sample> {
  const { rows, lines, error } =
    splitPlainRows(text, delimiter, limits.sampleRows + 1) ??
    (await parseRows(text, delimiter, limits.sampleRows + 1));
  const whole = complete && rows.length <= limits.sampleRows && error === undefined;
  // The last row of a sample is incomplete.
  if (!complete && rows.length <= limits.sampleRows && error === undefined && rows.length > 1) {
    rows.pop();
  }
  const isOpen = error?.code === 'CSV_QUOTE_NOT_CLOSED';
  const cut = !complete && isOpen;
  const problem = error !== undefined && !cut ? badQuoting(error) : raggedRow(rows, lines);
  // A text that ends within a quoted cell is truncated.
  const damaged = complete && isOpen;
  return { rows, whole, damaged, ...(problem === undefined ? {} : { problem }) };
}

interface Rows {
  readonly rows: string[][];
  /** The 1-based line of each row. */
  readonly lines: readonly number[];
  readonly error?: CsvError;
}

async function parseRows(text: string, delimiter: string, atMost: number): Promise<Rows> {
  const { parse } = await import('csv-parse/sync');
  const rows: string[][] = [];
  const lines: number[] = [];
  try {
    parse(text, {
      delimiter,
      to: atMost,
      // pandas takes each of them for the end of a row.
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_empty_lines: true,
      // Readers in Python also accept rows of any length and quotes within a cell.
      relax_column_count: true,
      relax_quotes: true,
      on_record: (record: string[], { lines: line }) => {
        const [cell = ''] = record;
        // A quoted empty cell is a row; a line of spaces is not.
        if (record.length === 1 && cell !== '' && isBlankLine(cell, 0, cell.length)) return null;
        rows.push(record);
        lines.push(line);
        return null;
      },
    });
    return { rows, lines };
  } catch (thrown) {
    return { rows, lines, error: thrown as CsvError };
  }
}

/** The message of the parser, without its prefix. */
function badQuoting({ message }: CsvError): string {
  return `is not valid CSV: ${message.replace(/^[^:]*: /, '')}`;
}

function raggedRow(rows: readonly string[][], lines: readonly number[]): string | undefined {
  const expected = rows[0]?.length ?? 0;
  const index = rows.findIndex((row) => row.length !== expected);
  const row = rows[index];
  if (row === undefined) return undefined;
  return `has ${cells(row.length)} in line ${lines[index]}, where the first row has ${expected}`;
}

/** A file that was cut off often ends within a row, far behind the sample. */
async function raggedEnd(
  { file, bytes, compression, encoding }: Content,
  delimiter: string,
  expected: number,
): Promise<string | undefined> {
  if (compression !== undefined || encoding.startsWith('utf-16')) return undefined;
  const length = Math.min(bytes, LONGEST_END);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, bytes - length);
  const lines = buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n');
  const last = lines.at(-1) ?? '';
  // The beginning of the line must be known, and a quoted cell may contain anything.
  if (lines.length < 2 || last.includes('"')) return undefined;
  const found = last.split(delimiter).length;
  if (found === expected) return undefined;
  return `has ${cells(found)} in its last line, where the first row has ${expected}`;
}

const LONGEST_END = 65_536;

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

function profileColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  limits: TableLimits,
): ColumnProfile[] {
  const tallies = names.map(() => new TypeTally(limits));
  // Row by row, because rows can be much shorter than the header.
  for (const row of rows) {
    const filled = Math.min(row.length, tallies.length);
    for (let index = 0; index < filled; index += 1) tallies[index]?.addText(row[index] ?? '');
  }
  return names.map((name, index) => {
    const tally = tallies[index] ?? new TypeTally(limits);
    return tally.profile(name, rows.length);
  });
}

async function countRecords(
  content: Content,
  delimiter: string,
  mayCount: boolean,
): Promise<number | null> {
  if (!mayCount || content.encoding.startsWith('utf-16')) return null;
  const counter = new RecordCounter(delimiter);
  for await (const chunk of streamContent(content)) counter.add(chunk);
  return counter.total();
}
