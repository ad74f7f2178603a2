import type { DataFormatRecord } from './format-record.ts';
import { starts } from './signature.ts';

export const duckdb: DataFormatRecord = {
  name: 'duckdb',
  label: 'DuckDB',
  extensions: ['duckdb', 'ddb'],
  otherExtensions: ['db'],
  magic: ({ head }) => starts(head, 'DUCK', 8),
};
