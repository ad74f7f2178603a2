/** How much of a table is looked at. */
export interface TableLimits {
  /** Rows whose cells are looked at for types. */
  readonly sampleRows: number;
  /** Bytes that those rows may take. */
  readonly sampleBytes: number;
  /** A file up to this size is read whole, to count its rows or to parse it as one JSON document. */
  readonly wholeBytes: number;
  /** What may come out of a compressed file that is read whole. */
  readonly inflatedBytes: number;
  readonly maxColumns: number;
}

export const TABLE_LIMITS: TableLimits = {
  sampleRows: 2_000,
  sampleBytes: 1_048_576,
  wholeBytes: 8_388_608,
  inflatedBytes: 33_554_432,
  maxColumns: 10_000,
};
