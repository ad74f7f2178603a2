/** What both kinds of schema files become: rules, and what no rule covers. */
import { describeValue } from '../../text/describe-value.ts';
import { describeKeyPath, type KeyPath, type PipelineDocument } from '../pipeline-document.ts';
import type { Problem } from '../problems.ts';
import type { Bound, ExpectedRule, ExpectedType, Locate } from './expectation.ts';
import { fitsType, isTime } from './value-type.ts';

export interface SchemaRules {
  readonly rules: readonly ExpectedRule[];
  /** `pattern of email`, for a notice. */
  readonly uncovered: readonly string[];
  readonly problems: readonly Problem[];
}

export class SchemaReader {
  readonly rules: ExpectedRule[] = [];
  readonly uncovered: string[] = [];
  readonly problems: Problem[] = [];
  readonly #document: PipelineDocument;

  constructor(document: PipelineDocument) {
    this.#document = document;
  }

  locate(path: KeyPath): Locate {
    return () => this.#document.locate(path);
  }

  problem(path: KeyPath, expected: string, found: unknown): void {
    const name = describeKeyPath(path);
    this.problems.push({
      message: `${name === '' ? '' : `${name}: `}expected ${expected}, found ${describeValue(found)}`,
      location: this.#document.locate(path, 'value'),
    });
  }

  /** The list at a path; `undefined` with a problem if it is something else. */
  list(value: unknown, path: KeyPath, expected: string): readonly unknown[] | undefined {
    if (Array.isArray(value) && value.length > 0) return value;
    this.problem(path, expected, value);
    return undefined;
  }

  columns(columns: readonly string[], path: KeyPath): void {
    this.rules.push({ kind: 'columns', columns, locate: this.locate(path) });
  }

  type(column: string, type: ExpectedType, path: KeyPath): void {
    this.rules.push({ kind: 'type', column, type, locate: this.locate(path) });
  }

  notNull(column: string, path: KeyPath): void {
    this.rules.push({ kind: 'not-null', column, locate: this.locate(path) });
  }

  unique(columns: readonly string[], path: KeyPath): void {
    this.rules.push({ kind: 'unique', columns, locate: this.locate(path) });
  }

  /** Schema files may write the values of any type as text. */
  values(column: string, given: unknown, type: ExpectedType | undefined, path: KeyPath): void {
    const list = this.list(given, path, 'a list of values');
    if (list === undefined) return;
    const allowed = list.map((one) => asType(one, type));
    const wrong = allowed.find((one) => !isScalar(one));
    if (wrong !== undefined) this.problem(path, 'a list of texts, numbers or booleans', wrong);
    else {
      const scalars = allowed.filter(isScalar);
      this.rules.push({ kind: 'values', column, allowed: scalars, locate: this.locate(path) });
    }
  }

  /** @param limits `minimum`, `exclusiveMinimum`, `maximum`, `exclusiveMaximum` */
  between(
    column: string,
    limits: Readonly<Record<string, unknown>>,
    type: ExpectedType | undefined,
    path: KeyPath,
  ): void {
    for (const key of ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum']) {
      const given = limits[key];
      if (given === undefined) continue;
      const bound = asType(given, type);
      if (typeof bound !== 'number' && !isTime(bound)) {
        this.problem([...path, key], 'a number or a date', given);
        continue;
      }
      const locate = this.locate([...path, key]);
      this.rules.push({ kind: 'between', column, ...range(key, bound), locate });
    }
  }
}

function range(key: string, bound: Bound) {
  if (key === 'minimum') return { least: bound };
  if (key === 'maximum') return { most: bound };
  return key === 'exclusiveMinimum' ? { least: bound, above: true } : { most: bound, below: true };
}

function asType(value: unknown, type: ExpectedType | undefined): unknown {
  if (typeof value !== 'string' || type === undefined || fitsType(value, type)) return value;
  if (type === 'number' || type === 'integer') {
    const number = value.trim() === '' ? Number.NaN : Number(value);
    return Number.isFinite(number) ? number : value;
  }
  if (type === 'boolean' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return value;
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
