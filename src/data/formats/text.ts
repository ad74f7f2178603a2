import type { DataFormatRecord } from './format-record.ts';
import { UTF8_TEXT } from './reading.ts';

export const text: DataFormatRecord = {
  name: 'text',
  label: 'text',
  extensions: [
    ...['md', 'rst', 'log', 'html', 'htm', 'xml', 'py', 'r', 'sql', 'toml', 'ini', 'cfg', 'tex'],
  ],
  anyText: true,
  // The last format of the table: text in no other format.
  text: () => ({ format: 'text' }),
  readsAs: [UTF8_TEXT],
};
