import { withParquetStatistics } from '../parquet-statistics.ts';
import { profileParquet } from '../profile-parquet.ts';
import type { DataFormatRecord } from './format-record.ts';
import { ends, hasNul, starts } from './signature.ts';

export const parquet: DataFormatRecord = {
  name: 'parquet',
  label: 'Parquet',
  extensions: ['parquet', 'pq', 'parq'],
  // A text can start with these letters. A complete file also ends with them; a damaged one is binary.
  magic: ({ head, tail }) => starts(head, 'PAR1') && (ends(tail, 'PAR1') || hasNul(head)),
  readsAs: [
    {
      name: 'Parquet',
      pattern: /Parquet magic bytes|parquet: |not a parquet file|Parquet file size is/i,
    },
  ],
  // The footer is at the end, which a compressed file does not give quick access to.
  profile: async ({ file, bytes, compression, limits, mayReadWhole }) => {
    if (compression !== undefined) return {};
    const profiled = await profileParquet(file, bytes, limits.maxColumns);
    const { table } = profiled;
    if (!limits.statistics || table === undefined || !mayReadWhole()) return profiled;
    return { ...profiled, table: await withParquetStatistics(file, bytes, table, limits) };
  },
};
