import { Readable } from 'node:stream';
import type { FileProfile } from '../profile.ts';
import { type Content, readTextPart, streamContent } from '../read-content.ts';
import { sniffDelimiter } from '../sniff-delimiter.ts';
import type { TableRows } from './table-rows.ts';

/** The rows of a delimited text, parsed as they are read. */
export async function csvRows(
  content: Content,
  format: 'csv' | 'tsv',
  { table }: FileProfile,
): Promise<TableRows | null> {
  if (table === undefined) return null;
  const start = await readTextPart(content, 65_536);
  const fallback = format === 'tsv' ? '\t' : ',';
  const delimiter = sniffDelimiter(start.text, start.complete)?.delimiter ?? fallback;
  const columns = table.columns.map(({ name }) => name);
  return { columns, rows: records(content, delimiter, columns) };
}

async function* records(
  content: Content,
  delimiter: string,
  columns: readonly string[],
): AsyncGenerator<readonly string[]> {
  const { parse } = await import('csv-parse');
  const parser = parse({
    ...{ delimiter, bom: true, skip_empty_lines: true },
    ...{ relax_column_count: true, relax_quotes: true },
  });
  const text = Readable.from(decoded(content));
  text.on('error', (error) => parser.destroy(error));
  let first = true;
  for await (const record of text.pipe(parser)) {
    const cells = record as readonly string[];
    // A table without a header has its columns named by position.
    const isHeader = first && columns.every((name, index) => cells[index] === name);
    first = false;
    if (!isHeader) yield cells;
  }
}

async function* decoded(content: Content): AsyncGenerator<string> {
  const decoder = new TextDecoder(content.encoding === 'utf-16be' ? 'utf-16be' : content.encoding);
  for await (const chunk of streamContent(content)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
