/**
 * The selectors of `--select` and `--exclude`, in the grammar of dbt: `train`, `+train`, `train+2`,
 * `@train`, `tag:slow`, `path:scripts/*`, `feat*`; words are a union, commas an intersection.
 */

import { quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';

/** One word without its commas. */
export interface Term {
  /** As written. */
  readonly text: string;
  readonly method: 'step' | 'tag' | 'path';
  /** A name, or a pattern with `*` and `?`. */
  readonly pattern: string;
  /** How many levels upstream and downstream belong to it; 0 for none. */
  readonly ancestors: number;
  readonly descendants: number;
  /** `@`: its descendants, and all that these need. */
  readonly withNeeds: boolean;
}

/** A union of intersections. */
export type Selector = readonly (readonly Term[])[];

const METHODS = ['step', 'tag', 'path'] as const;
const WORD = /^(@)?(?:(\d*)\+)?(.*?)(?:\+(\d*))?$/s;

/**
 * @param option as the user wrote it: `--select`
 * @param isStep whether a step has this exact name, which is then meant
 * @throws UserError
 */
export function parseSelector(
  text: string,
  option: string,
  isStep: (name: string) => boolean,
): Selector {
  if (isStep(text)) return [[exactly(text)]];
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) throw wrong(option, text, 'is empty');
  return words.map((word) => {
    if (isStep(word)) return [exactly(word)];
    return word.split(',').map((part) => term(part, word, option, isStep));
  });
}

function term(part: string, word: string, option: string, isStep: (name: string) => boolean): Term {
  if (isStep(part)) return exactly(part);
  const around = aroundStep(part, isStep);
  if (around !== undefined) return around;
  const [, at, before, name = '', after] = WORD.exec(part) ?? [];
  if (name === '') throw wrong(option, word, part === '' ? 'has an empty part' : 'names no step');
  if (/^\+|\+$/.test(name)) throw wrong(option, word, 'has a `+` too many');
  if (at !== undefined && (before !== undefined || after !== undefined)) {
    throw wrong(option, word, 'has both `@` and `+`');
  }
  const colon = name.indexOf(':');
  const method = METHODS.find((one) => one === name.slice(0, Math.max(0, colon)));
  if (colon > 0 && method === undefined) {
    throw wrong(option, word, `has the unknown method \`${name.slice(0, colon)}\``);
  }
  const pattern = method === undefined ? name : name.slice(colon + 1);
  if (pattern === '') throw wrong(option, word, `has nothing after \`${name}\``);
  return {
    text: part,
    method: method ?? 'step',
    pattern,
    ancestors: levels(before),
    descendants: at === undefined ? levels(after) : Number.POSITIVE_INFINITY,
    withNeeds: at !== undefined,
  };
}

/** With operators before or after a name that itself contains `:`, `+` or `@`. */
function aroundStep(part: string, isStep: (name: string) => boolean): Term | undefined {
  const before = /^(?:@|(\d*)\+)/.exec(part);
  const after = /\+(\d*)$/.exec(part);
  const ways = [
    [before, null],
    [null, after],
    [before, after],
  ] as const;
  for (const [first, last] of ways) {
    const name = part.slice(first?.[0].length ?? 0, last?.index ?? part.length);
    const isAt = first?.[0] === '@';
    if ((first === null && last === null) || (isAt && last !== null) || !isStep(name)) continue;
    return {
      ...{ text: part, method: 'step', pattern: name, withNeeds: isAt },
      ancestors: isAt || first === null ? 0 : levels(first[1]),
      descendants: isAt ? Number.POSITIVE_INFINITY : last === null ? 0 : levels(last[1]),
    };
  }
  return undefined;
}

function exactly(name: string): Term {
  const alone = { ancestors: 0, descendants: 0, withNeeds: false };
  return { text: name, method: 'step', pattern: name, ...alone };
}

/** `undefined`: there is no `+`; empty: all levels. */
function levels(text: string | undefined): number {
  if (text === undefined) return 0;
  return text === '' ? Number.POSITIVE_INFINITY : Number(text);
}

function wrong(option: string, text: string, what: string): UserError {
  return new UserError(`${option} ${quoteName(text)} ${what}.`, {
    cure: 'Write a step, `+step` (with all before it), `step+` (with all after it), `2+step`, `@step`, `tag:name`, `path:scripts/*` or a pattern such as `feat*`; a space is a union, a comma an intersection.',
  });
}
