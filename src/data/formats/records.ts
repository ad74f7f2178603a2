/** Files of length-prefixed records: TFRecord, MXNet RecordIO and MessagePack. */
import type { DataFormatRecord } from './format-record.ts';
import { starts } from './signature.ts';

export const tfrecord: DataFormatRecord = {
  name: 'tfrecord',
  label: 'TFRecord',
  extensions: ['tfrecord', 'tfrecords'],
  unsigned: (head, { formats }) =>
    formats.includes('tfrecord') && head.length >= 16 && head.readUInt32LE(4) === 0,
};

export const recordio: DataFormatRecord = {
  name: 'recordio',
  label: 'RecordIO',
  extensions: ['rec', 'recordio', 'pbr'],
  // Of MXNet, which SageMaker's own algorithms read.
  magic: ({ head }) => starts(head, '\x0a\x23\xd7\xce'),
};

export const msgpack: DataFormatRecord = {
  name: 'msgpack',
  label: 'MessagePack',
  extensions: ['msgpack', 'mpk'],
  unsigned: (_head, { formats }) => formats[0] === 'msgpack',
};
