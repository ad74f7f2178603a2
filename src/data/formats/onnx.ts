import type { DataFormatRecord } from './format-record.ts';

export const onnx: DataFormatRecord = {
  name: 'onnx',
  label: 'ONNX model',
  extensions: ['onnx'],
  // A model starts with field 1, the version, as a varint.
  unsigned: (head, { formats }) => formats.includes('onnx') && head[0] === 0x08,
  readsAs: [{ name: 'ONNX', type: /^DecodeError$/, pattern: /onnx/i }],
};
