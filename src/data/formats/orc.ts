import type { DataFormatRecord } from './format-record.ts';
import { starts } from './signature.ts';

export const orc: DataFormatRecord = {
  name: 'orc',
  label: 'ORC',
  extensions: ['orc'],
  // The signature is repeated at the end, before the last byte.
  magic: ({ head, tail }) => starts(head, 'ORC') && starts(tail, 'ORC', tail.length - 4),
};
