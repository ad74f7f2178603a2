import type { DataFormatRecord } from './format-record.ts';

/** Bytes without any structure of their own: `ndarray.tofile`, buffers. */
export const raw: DataFormatRecord = {
  name: 'raw',
  label: 'raw bytes',
  extensions: ['bin', 'raw', 'dat', 'buf', 'f32', 'f64', 'i32', 'i64', 'u8'],
  anyContent: true,
  unsigned: (_head, { formats }) => formats[0] === 'raw',
};
