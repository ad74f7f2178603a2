import type { DataFormatRecord } from './format-record.ts';
import { starts } from './signature.ts';

export const avro: DataFormatRecord = {
  name: 'avro',
  label: 'Avro',
  extensions: ['avro'],
  magic: ({ head }) => starts(head, 'Obj\x01'),
};
