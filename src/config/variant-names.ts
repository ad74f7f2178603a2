/** The name of a variant. */
export type VariantName =
  | 'no-rows'
  | 'one-row'
  | 'null-column'
  | 'shuffled-columns'
  | 'extra-column'
  | 'integers-as-floats'
  | 'unseen-category'
  | 'not-finite'
  | 'unicode'
  | 'duplicated-rows';

/** The variants of the tables that a step reads, with what each is. */
export const VARIANTS: Readonly<Record<VariantName, string>> = {
  'no-rows': 'the header alone',
  'one-row': 'the first row alone',
  'null-column': 'one column of numbers has only missing values',
  'shuffled-columns': 'the columns in reverse order',
  'extra-column': 'one more column, the first',
  'integers-as-floats': 'whole numbers with a decimal point',
  'unseen-category': 'a category that no other row has',
  'not-finite': 'NaN and infinity in a column of numbers',
  unicode: 'text of other scripts, and an emoji',
  'duplicated-rows': 'a tenth of the rows twice',
};

export const VARIANT_NAMES = Object.keys(VARIANTS) as readonly VariantName[];

/** The same data another way: a script that reads by name writes the same. */
export const SAME_RESULT: ReadonlySet<VariantName> = new Set([
  'shuffled-columns',
  'extra-column',
  'integers-as-floats',
]);

/** The same data, to find what differs by itself. */
export const AS_IT_IS = 'as-it-is';

/** What a step is also run on: a variant, of one step or of all. */
export interface VariantWish {
  /** Its name. */
  readonly variant: VariantName;
  /** Absent: every step. */
  readonly step?: string;
}
