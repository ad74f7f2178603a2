import type { DataFormatRecord } from './format-record.ts';
import { type Reading, UTF8_TEXT } from './reading.ts';

/** `ParserError` is not listed, because CSV readers raise an exception of the same name. */
export const YAML_READING: Reading = { name: 'YAML', type: /^(ScannerError|ReaderError)$/ };

export const yaml: DataFormatRecord = {
  name: 'yaml',
  label: 'YAML',
  extensions: ['yaml', 'yml'],
  anyText: true,
  text: ({ text }) => (/^---(\s|$)/.test(text) ? { format: 'yaml' } : null),
  readsAs: [YAML_READING, UTF8_TEXT],
};
