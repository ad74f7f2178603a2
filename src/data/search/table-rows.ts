/** All rows of a table, one after another. */
export interface TableRows {
  readonly columns: readonly string[];
  /** Cells in the order of the columns; `null` or nothing is a missing value. */
  readonly rows: AsyncIterable<readonly unknown[]>;
}
