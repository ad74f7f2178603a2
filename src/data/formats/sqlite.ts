import type { DataFormatRecord } from './format-record.ts';
import { starts } from './signature.ts';

export const sqlite: DataFormatRecord = {
  name: 'sqlite',
  label: 'SQLite',
  extensions: ['sqlite', 'sqlite3', 'db'],
  magic: ({ head }) => starts(head, 'SQLite format 3\0'),
  isCutOff: ({ head, bytes }) => bytes < sqliteBytes(head),
};

/** The size by the number of pages, if the program that last wrote the file updated it; else 0. */
function sqliteBytes(head: Buffer): number {
  if (head.length < 100) return 100;
  if (head.readUInt32BE(24) !== head.readUInt32BE(92)) return 0;
  const pageBytes = head.readUInt16BE(16);
  return head.readUInt32BE(28) * (pageBytes === 1 ? 65_536 : pageBytes);
}
