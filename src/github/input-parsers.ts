/**
 * Parses the text of an input. The message of an issue names the expected value, for sentences such
 * as `timeout: "0" is not a number of seconds …`.
 */
import { parse } from 'yaml';
import { z } from 'zod';

export function text(): z.ZodType<string, string> {
  return z.string();
}

/** `true` and `false` in the spellings of the YAML core schema, as the runner reads them. */
export function flag(): z.ZodType<boolean, string> {
  return reading('true or false', (given) => {
    const value: unknown = /^[A-Za-z]+$/.test(given) ? parse(given, { schema: 'core' }) : undefined;
    return typeof value === 'boolean' ? value : undefined;
  });
}

/** Exactly one of the words, in any case. */
export function oneOf<const Word extends string>(
  expected: string,
  words: readonly Word[],
): z.ZodType<Word, string> {
  return reading(expected, (given) =>
    words.find((word) => word.toLowerCase() === given.toLowerCase()),
  );
}

/** Items separated by commas or line breaks, without empty items. */
export function list(): z.ZodType<readonly string[], string> {
  return reading('a list', splitList);
}

/** One of the words, or else a list. */
export function wordOrList<const Word extends string>(
  words: readonly Word[],
): z.ZodType<Word | readonly string[], string> {
  return reading<Word | readonly string[]>(
    'a word or a list',
    (given) => words.find((word) => word === given) ?? splitList(given),
  );
}

/** `read` returns `undefined` for an invalid value. */
export function reading<Value>(
  expected: string,
  read: (given: string) => Value | undefined,
): z.ZodType<Value, string> {
  return z.string().transform((given, context) => {
    const value = read(given);
    if (value === undefined) {
      context.addIssue({ code: 'custom', message: expected, input: given });
      return z.NEVER;
    }
    return value;
  });
}

/** Items separated by commas or line breaks, without empty items. */
export function splitList(given: string): string[] {
  return given
    .split(/[,\r\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
