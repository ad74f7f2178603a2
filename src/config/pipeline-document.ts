import { quoteText } from '../text/describe-value.ts';
import type { SourceLocation } from '../text/errors.ts';

export type KeyPath = readonly (string | number)[];

/** The source of a pipeline: its plain value, and information that only the text contains. */
export interface PipelineDocument {
  readonly value: unknown;
  /**
   * The location of `path` or its nearest existing ancestor: of the key or, with `value`, of its
   * value. `undefined` for a pipeline that is not a file.
   */
  readonly locate: (path: KeyPath, at?: 'key' | 'value') => SourceLocation | undefined;
  /** The scalar at `path` as written: `007` and `0.70` for the values 7 and 0.7. */
  readonly written: (path: KeyPath) => string | undefined;
  /** The keys of the mapping at `path` in the order written; a JavaScript object sorts numbers first. */
  readonly keys: (path: KeyPath) => readonly string[];
}

/** A value given through the API: it has no positions, and its numbers are written as JavaScript does. */
export function documentFromValue(value: unknown): PipelineDocument {
  return {
    value,
    locate: () => undefined,
    written: (path) => {
      const found = valueAt(value, path);
      if (Object.is(found, -0)) return '-0';
      return isScalar(found) ? String(found) : undefined;
    },
    keys: (path) => {
      const found = valueAt(value, path);
      return found === null || typeof found !== 'object' ? [] : Object.keys(found);
    },
  };
}

/** Values that can be written in different ways. */
function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

export function valueAt(value: unknown, path: KeyPath): unknown {
  let found = value;
  for (const key of path) {
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, key)) {
      return undefined;
    }
    found = (found as Record<string | number, unknown>)[key];
  }
  return found;
}

/** `steps.training.input_paths`, `dag.edges[2]`, `steps."my step".script`. */
export function describeKeyPath(path: KeyPath): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') {
      text += `[${key}]`;
    } else {
      text += `${text === '' ? '' : '.'}${/^[\w-]{1,100}$/.test(key) ? key : quoteText(key, 100)}`;
    }
  }
  return text;
}
