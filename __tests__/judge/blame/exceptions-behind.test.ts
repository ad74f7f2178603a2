import { describe, expect, test } from 'vitest';
import { exceptionsBehind } from '../../../src/judge/blame/exceptions-behind.ts';
import { raised } from './handed.ts';

const error = (message: string) => raised('ValueError', message, 'fit()');
const [first, second, third] = [error('first'), error('second'), error('third')];
const exit = raised('SystemExit', '1', 'sys.exit(1)');
const messages = (seen: Parameters<typeof exceptionsBehind>[0]) =>
  exceptionsBehind(seen).map(({ message }) => message);

describe('of the exceptions of a failed step', () => {
  test('the root is the likeliest reason, then what came of it', () => {
    const exception = { ...error('outer'), chain: [error('inner'), error('root')] };
    expect(messages({ exception, handled: [] })).toEqual(['root', 'inner', 'outer']);
    expect(messages({ exception: error('only'), handled: [] })).toEqual(['only']);
  });

  test('the two nearest to the end count of those that the script handled', () => {
    const handled = [first, second, third];
    expect(messages({ handled })).toEqual(['first', 'second']);
    expect(messages({ handled: [first] })).toEqual(['first']);
  });

  test('a handled one counts after a plain exit', () => {
    const handled = [first, second, third];
    expect(messages({ exception: exit, handled })).toEqual(['1', 'first', 'second']);
  });

  test('a handled one does not count if the step ended with another, or the exit has a cause', () => {
    expect(messages({ exception: error('end'), handled: [first] })).toEqual(['end']);
    const exception = { ...exit, chain: [error('root')] };
    expect(messages({ exception, handled: [first] })).toEqual(['root', '1']);
  });
});
