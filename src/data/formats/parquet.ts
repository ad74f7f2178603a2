import { profileParquet } from '../profile-parquet.ts';
import type { DataFormatRecord } from './format-record.ts';
import { ends, hasNul, starts } from './signature.ts';

export const parquet: DataFormatRecord = {
  name: 'parquet',
  label: 'Parquet',
  extensions: ['parquet', 'pq', 'parq'],
  // The letters alone could begin a text; a whole file has them at both ends, a broken one is binary.
  magic: ({ head, tail }) => starts(head, 'PAR1') && (ends(tail, 'PAR1') || hasNul(head)),
  readsAs: [
    {
      name: 'Parquet',
      pattern: /Parquet magic bytes|parquet: |not a parquet file|Parquet file size is/i,
    },
  ],
  // Its end must be read, which is far behind in a compressed file.
  profile: async ({ file, bytes, compression, limits }) =>
    compression === undefined ? profileParquet(file, bytes, limits.maxColumns) : {},
};
