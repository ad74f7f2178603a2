import type { DataFormatRecord } from './format-record.ts';
import { starts } from './signature.ts';

export const orc: DataFormatRecord = {
  name: 'orc',
  label: 'ORC',
  extensions: ['orc'],
  // Its end repeats the letters, before the length of what stands there.
  magic: ({ head, tail }) => starts(head, 'ORC') && starts(tail, 'ORC', tail.length - 4),
};
