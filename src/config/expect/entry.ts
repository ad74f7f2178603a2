import { describeKeyPath, type KeyPath, type PipelineDocument } from '../pipeline-document.ts';
import type { Problem } from '../problems.ts';
import type { ExpectationValue } from './expect-schema.ts';
import type { Locate } from './expectation.ts';

/** One entry of `expect` in its document. */
export interface Entry {
  readonly output: string;
  readonly value: ExpectationValue;
  readonly path: KeyPath;
  readonly document: PipelineDocument;
  /** Absolute base directory of the files that it names. */
  readonly root: string;
  /** Absolute base directory of shown paths. */
  readonly cwd: string;
}

/** Lazily: a location is needed only for a broken expectation. */
export function locateIn({ document, path }: Entry, below: KeyPath, at?: 'value'): Locate {
  return () => document.locate([...path, ...below], at);
}

export function problemIn(
  { document, path }: Entry,
  below: KeyPath,
  message: string,
  cure: string,
): Problem {
  const whole = [...path, ...below];
  return {
    message: `${describeKeyPath(whole)}: ${message}`,
    location: document.locate(whole, 'value'),
    cure,
  };
}

/** A column that YAML reads as a number is named as written. */
export function columnName(
  { document, path }: Entry,
  below: KeyPath,
  column: string | number,
): string {
  if (typeof column === 'string') return column;
  return document.written([...path, ...below]) ?? String(column);
}
