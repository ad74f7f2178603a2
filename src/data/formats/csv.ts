/** Delimited text. */
import type { DataFormat } from '../data-format.ts';
import { profileCsv } from '../profile-csv.ts';
import { sniffDelimiter } from '../sniff-delimiter.ts';
import type { DataFormatRecord, TextRecognition, TextSample } from './format-record.ts';
import { type Reading, UTF8_TEXT } from './reading.ts';
import { textTable } from './table-source.ts';

const CSV_READING: Reading = { name: 'CSV', type: /^(ParserError|EmptyDataError)$/ };

export const csv: DataFormatRecord = {
  name: 'csv',
  label: 'CSV',
  extensions: ['csv'],
  text: recogniseDelimited,
  readsAs: [CSV_READING, UTF8_TEXT],
  profile: textTable((content, ...how) => profileCsv(content, ',', ...how)),
};

export const tsv: DataFormatRecord = {
  name: 'tsv',
  label: 'TSV',
  extensions: ['tsv', 'tab'],
  readsAs: [CSV_READING, UTF8_TEXT],
  profile: textTable((content, ...how) => profileCsv(content, '\t', ...how)),
};

function recogniseDelimited(
  { text, complete }: TextSample,
  promised: DataFormat | undefined,
): TextRecognition | null {
  const sniff = sniffDelimiter(text, complete);
  if (promised === 'csv' || promised === 'tsv') {
    if (text.trim() === '' || sniff === null) return { format: promised };
    return { format: sniff.delimiter === '\t' ? 'tsv' : 'csv' };
  }
  return sniff?.consistent ? { format: sniff.delimiter === '\t' ? 'tsv' : 'csv' } : null;
}
