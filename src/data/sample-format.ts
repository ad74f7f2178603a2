import { gzipSync } from 'node:zlib';
import { compressionOfName } from './compression.ts';

/** Column name → values. All columns have the same length. */
export type SampleData = Readonly<Record<string, readonly (string | number | boolean | null)[]>>;

type Write = (columns: SampleData) => string;

const WRITERS: ReadonlyMap<string, Write> = new Map([
  // Text files without a format of their name are tables in most pipelines.
  ...['csv', 'txt', 'dat', 'data'].map((one): [string, Write] => [one, delimited(',')]),
  ...['tsv', 'tab'].map((one): [string, Write] => [one, delimited('\t')]),
  // JSON is valid YAML.
  ...['json', 'yaml', 'yml'].map((one): [string, Write] => [one, toJson]),
  ...['jsonl', 'ndjson'].map((one): [string, Write] => [one, toJsonLines]),
]);

/** Why no sample data can be made for a file of this name. */
export function sampleFormatProblem(name: string): string | undefined {
  const { compression, plain } = compressionOfName(name);
  const extension = extensionOf(plain);
  const isPlain = compression === undefined || compression === 'gzip';
  if (isPlain && (extension === undefined || WRITERS.has(extension))) return undefined;
  const shown = `${extension === undefined ? '' : `.${extension}`}${name.slice(plain.length)}`;
  return `sample data cannot be created for a \`${shown}\` file; only for CSV, TSV, JSON and JSON Lines`;
}

/** Sample data in the format that the name of the file says; CSV if it says none. */
export function sampleContent(name: string, columns: SampleData): string | Uint8Array {
  const { compression, plain } = compressionOfName(name);
  const write = WRITERS.get(extensionOf(plain) ?? '') ?? delimited(',');
  const text = write(columns);
  return compression === 'gzip' ? gzipSync(text) : text;
}

function extensionOf(name: string): string | undefined {
  return /[^/\\]\.([^./\\]+)$/.exec(name)?.[1];
}

function rowsOf(columns: SampleData): SampleData[string][] {
  const values = Object.values(columns);
  const count = Math.max(0, ...values.map(({ length }) => length));
  return Array.from({ length: count }, (_, row) => values.map((one) => one[row] ?? null));
}

function delimited(delimiter: string): Write {
  return (columns) =>
    [Object.keys(columns), ...rowsOf(columns)]
      .map((cells) => `${cells.map(csvCell).join(delimiter)}\n`)
      .join('');
}

function records(columns: SampleData): string[] {
  const names = Object.keys(columns);
  return rowsOf(columns).map((row) =>
    JSON.stringify(Object.fromEntries(names.map((name, index) => [name, row[index]]))),
  );
}

function toJson(columns: SampleData): string {
  return `[${records(columns).join(',\n ')}]\n`;
}

function toJsonLines(columns: SampleData): string {
  return records(columns)
    .map((one) => `${one}\n`)
    .join('');
}

function csvCell(value: SampleData[string][number]): string {
  const text = value === null ? '' : String(value);
  return /[",\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
