import type { DataFormatRecord } from './format-record.ts';
import { starts } from './signature.ts';

export const safetensors: DataFormatRecord = {
  name: 'safetensors',
  label: 'safetensors',
  extensions: ['safetensors'],
  // Eight bytes of length, then a JSON header with the position of each tensor.
  magic: ({ head }) => starts(head, '\0\0\0\0{"', 4) && head.includes('"data_offsets"'),
  isCutOff: ({ head, bytes }) => bytes < safetensorsBytes(head),
};

/** The size by the end of the last tensor in the header; a long header is not read. */
function safetensorsBytes(head: Buffer): number {
  const start = 8 + Number(head.readBigUInt64LE(0));
  if (start > head.length) return start;
  const ends = [...head.toString('utf8', 8, start).matchAll(/"data_offsets":\[\d+,(\d+)\]/g)];
  return start + ends.reduce((furthest, [, end]) => Math.max(furthest, Number(end)), 0);
}
