import type { DataFormatRecord } from './format-record.ts';
import { ends, starts } from './signature.ts';

export const tensorflow: DataFormatRecord = {
  name: 'tensorflow',
  label: 'TensorFlow model',
  extensions: ['pb', 'tflite'],
  // A flat buffer, or the table that lists the variables of a checkpoint.
  magic: ({ head, tail }) =>
    starts(head, 'TFL3', 4) || ends(tail, '\x57\xfb\x80\x8b\x24\x75\x47\xdb'),
  // A graph is protocol buffers, and variables are bytes without any signature.
  unsigned: (_head, { formats, extension }) =>
    formats[0] === 'tensorflow' || /\.data-\d{5}-of-\d{5}$/.test(extension),
};
