/** How much of a table is read. */
export interface TableLimits {
  /** Number of rows that types are inferred from. */
  readonly sampleRows: number;
  /** Maximum number of bytes of these rows. */
  readonly sampleBytes: number;
  /** A file up to this size is read completely, to count rows or to parse one JSON document. */
  readonly wholeBytes: number;
  /** Maximum decompressed size of a compressed file that is read completely. */
  readonly inflatedBytes: number;
  readonly maxColumns: number;
  /** Also computes statistics of the values. */
  readonly statistics?: boolean;
  /** Whether the statistics of a file with these bytes are known already. */
  readonly isLocked?: (path: string, digest: string) => boolean;
}

export const TABLE_LIMITS: TableLimits = {
  sampleRows: 20_000,
  sampleBytes: 1_048_576,
  wholeBytes: 8_388_608,
  inflatedBytes: 33_554_432,
  maxColumns: 10_000,
};
