import type { z } from 'zod';
import { describeValue, escapeText, quoteName } from '../text/describe-value.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { dropConsequences, type KeyProblem } from './drop-consequences.ts';
import {
  describeKeyPath,
  type KeyPath,
  type PipelineDocument,
  valueAt,
} from './pipeline-document.ts';
import { type Problem, throwProblems } from './problems.ts';

type Issue = z.core.$ZodIssue;

type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly KeyProblem[] };

/** The parsed value, or all problems with messages and locations. */
export function checkSchema<Schema extends z.ZodType>(
  schema: Schema,
  document: PipelineDocument,
): Checked<z.infer<Schema>> {
  const result = schema.safeParse(document.value);
  if (result.success) return { ok: true, value: result.data };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, [], document));
  return { ok: false, problems: dropConsequences(problems) };
}

/** @throws UserError with the problems of the schema and `others` */
export function valueOrThrow<Value>(checked: Checked<Value>, others: readonly Problem[]): Value {
  if (checked.ok) {
    throwProblems(others);
    return checked.value;
  }
  throwProblems([...checked.problems, ...others]);
  throw new Error('the schema rejected a value without a reason');
}

function problemsOf(issue: Issue, base: KeyPath, document: PipelineDocument): KeyProblem[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        unknownKey([...path, key], issue.message.split(' '), document),
      );
    case 'invalid_key':
      return [invalidKey(path, issue.issues[0]?.message ?? issue.message, document)];
    case 'invalid_union': {
      const meant = branchMeant(issue.errors);
      return meant === undefined
        ? [wrongValue(issue, path, document)]
        : meant.flatMap((inner) => problemsOf(inner, path, document));
    }
    case 'custom':
      return [
        {
          message: `${describeKeyPath(path.slice(0, -1))}: ${issue.message}`,
          location: document.locate(path),
          cure: issue.params?.['cure'] as string | undefined,
        },
      ];
    default:
      return [wrongValue(issue, path, document)];
  }
}

/** The alternative that matches the type of the value, so that only its contents are wrong. */
function branchMeant(branches: readonly Issue[][]): readonly Issue[] | undefined {
  return branches.find((issues) =>
    issues.every(({ path, code }) => path.length > 0 || !KIND_MISMATCH.has(code)),
  );
}

const KIND_MISMATCH: ReadonlySet<string> = new Set([
  'invalid_type',
  'invalid_value',
  'invalid_union',
]);

function unknownKey(
  path: KeyPath,
  allowed: readonly string[],
  document: PipelineDocument,
): KeyProblem {
  const key = `${path.at(-1)}`;
  const owner = describeKeyPath(path.slice(0, -1));
  const list = `Allowed here: ${allowed.join(', ')}.`;
  const near = didYouMean(key, allowed);
  return {
    message: `${owner === '' ? '' : `${owner}: `}unknown key ${quoteName(key)}`,
    location: document.locate(path),
    cure: near === undefined ? list : `${near} ${list}`,
    unknown: { path, allowed },
  };
}

function invalidKey(path: KeyPath, expected: string, document: PipelineDocument): Problem {
  const key = `${path.at(-1)}`;
  return {
    message: `${describeKeyPath(path.slice(0, -1))}: expected ${expected}, found ${key === '' ? 'an empty name' : quoteName(key)}`,
    location: document.locate(path),
    cure: 'Rename it.',
  };
}

function wrongValue(issue: Issue, path: KeyPath, document: PipelineDocument): KeyProblem {
  const value = valueAt(document.value, path);
  const name = describeKeyPath(path);
  const prefix = name === '' ? '' : `${name}: `;
  if (value === undefined) {
    return {
      message: `${prefix}missing; expected ${issue.message}`,
      location: document.locate(path),
      missing: path,
    };
  }
  return {
    message: `${prefix}expected ${issue.message}, found ${describeFound(value, document.written(path))}`,
    location: document.locate(path, 'value'),
    cure: cureFor(issue, value, document.written(path)),
  };
}

/** Shows a number or boolean as written: `007` for the value 7. */
function describeFound(value: unknown, written: string | undefined): string {
  const isWritten = typeof value === 'number' || typeof value === 'boolean';
  return isWritten && written !== undefined ? escapeText(written, 40) : describeValue(value);
}

function cureFor(issue: Issue, value: unknown, written: string | undefined): string | undefined {
  if (value === null) {
    return 'Give it a value, or delete the key.';
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    const text = escapeText(written ?? `${value}`, 40);
    // If a number is allowed, missing quotes are not the mistake.
    const lacksQuotes = expectsText(issue) && !/\bnumber\b/.test(issue.message);
    return lacksQuotes ? `Put it in quotes: "${text}".` : undefined;
  }
  if (typeof value === 'string' && issue.code === 'invalid_type' && issue.expected === 'number') {
    const digits = /^\s*(\d{1,20}(?:\.\d{1,20})?)\s*s?\s*$/.exec(value)?.[1];
    return digits === undefined ? undefined : `Write ${digits}, without quotes or a unit.`;
  }
  if (typeof value === 'string' && issue.code === 'invalid_value') {
    return didYouMean(value, issue.values.map(String));
  }
  return undefined;
}

function expectsText(issue: Issue): boolean {
  return issue.code === 'invalid_union'
    ? issue.errors.some((issues) => issues.some((i) => i.path.length === 0 && expectsText(i)))
    : issue.code === 'invalid_type' && issue.expected === 'string';
}
