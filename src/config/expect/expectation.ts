/** What a pipeline file expects of the outputs of a step. */
import type { SourceLocation } from '../../text/errors.ts';

/** Types that a column can be expected to have. */
export const EXPECTED_TYPES = [
  ...(['string', 'integer', 'number', 'boolean', 'date', 'timestamp'] as const),
  ...(['object', 'array', 'binary'] as const),
];

export type ExpectedType = (typeof EXPECTED_TYPES)[number];

/** One entry of `expect`. */
export interface Expectation {
  /** Logical name of the output. */
  readonly output: string;
  /** `error`: the step fails. */
  readonly severity: 'error' | 'warning';
  /** Path or pattern of files in the output; absent: all tables. */
  readonly file?: string;
  readonly rules: readonly ExpectedRule[];
  readonly check?: ExpectedCheck;
  /** What a schema file says and no rule covers; absent without a schema file. */
  readonly uncovered?: { readonly items: readonly string[]; readonly locate: Locate };
  /** The entry in the pipeline file. */
  readonly locate: Locate;
}

export type Locate = () => SourceLocation | undefined;

/** A Python function that gets the path of the output. */
export interface ExpectedCheck {
  /** Absolute. */
  readonly file: string;
  /** As written. */
  readonly written: string;
  readonly function: string;
  readonly timeoutSeconds: number;
  readonly locate: Locate;
}

/** A number, or a date or time as text. */
export type Bound = number | string;

export type ExpectedRule = { readonly locate: Locate } & (
  | { readonly kind: 'rows'; readonly least: number; readonly most: number; readonly words: string }
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  | { readonly kind: 'type'; readonly column: string; readonly type: ExpectedType }
  /** Several columns: their combination. */
  | { readonly kind: 'unique'; readonly columns: readonly string[] }
  | { readonly kind: 'not-null'; readonly column: string }
  | {
      readonly kind: 'between';
      readonly column: string;
      readonly least?: Bound;
      readonly most?: Bound;
      /** The bounds themselves are not allowed. */
      readonly above?: boolean;
      readonly below?: boolean;
    }
  | {
      readonly kind: 'values';
      readonly column: string;
      readonly allowed: readonly (string | number | boolean)[];
    }
);
