import { describe, expect, test } from 'vitest';
import {
  describeValue,
  escapeText,
  listNames,
  quoteEdge,
  quoteName,
  quoteText,
} from '../../src/text/describe-value.ts';

const circular: Record<string, unknown> = {};
circular['self'] = circular;

class HasToString {
  toString(): string {
    throw new Error('called');
  }
}

describe('the description of a value', () => {
  test.each<[value: unknown, described: string]>([
    [null, 'nothing (null)'],
    [undefined, 'nothing (undefined)'],
    [true, 'true'],
    [0, '0'],
    [-0, '-0'],
    [0.1, '0.1'],
    [1e21, '1e+21'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    [10n, 'the BigInt 10'],
    [10n ** 100n, `the BigInt 1${'0'.repeat(39)}…`],
    [Symbol('x'), 'a symbol'],
    [() => 1, 'a function'],
    ['', 'the text ""'],
    ['a "b" \\', 'the text "a \\"b\\" \\\\"'],
    ['x'.repeat(1_000_000), `the text "${'x'.repeat(40)}…"`],
    [[], 'an empty list'],
    [[1, [2]], 'a list of 2'],
    [Object.assign([1], { toString: 1, length: 1 }), 'a list of 1'],
    [{}, 'a mapping'],
    [circular, 'a mapping'],
    [{ toString: 1, valueOf: 2, [Symbol.toPrimitive]: 3 }, 'a mapping'],
    [Object.create(null), 'a mapping'],
    [new HasToString(), 'a mapping'],
    [new Date(0), 'a date'],
    [new Date(Number.NaN), 'a date'],
    [new Map(), 'a Map'],
    [new Set(), 'a Set'],
    [Promise.resolve(), 'a promise'],
    [new Proxy({}, { get: () => expect.unreachable() }), 'a proxy'],
  ])('%# is described without being called', (value, described) => {
    expect(describeValue(value)).toBe(described);
  });

  test('can be that of a revoked proxy', () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    expect(describeValue(proxy)).toBe('a proxy');
  });
});

describe('text in a message', () => {
  test.each([
    ['a line break', 'a\nb\r\nc\td', 'a\\nb\\r\\nc\\td'],
    ['an escape sequence', '\u001b[2J\u001b]0;x\u0007', '\\u001b[2J\\u001b]0;x\\u0007'],
    ['a control of eight bits', '\u009b1m\u0085', '\\u009b1m\\u0085'],
    ['NUL and DEL', '\0\u007f', '\\u0000\\u007f'],
    ['marks of direction', '\u202eabc\u2066\u200f', '\\u202eabc\\u2066\\u200f'],
    ['separators of lines', '\u2028\u2029', '\\u2028\\u2029'],
    ['what takes no room', '\u200b\ufeff\u00ad', '\\u200b\\ufeff\\u00ad'],
    ['other spaces', 'a\u00a0b\u3000', 'a\\u00a0b\\u3000'],
    ['halves of pairs', '\ud800a\udfff', '\\ud800a\\udfff'],
    ['tags beyond 16 bits', '\u{e0041}', '\\u{e0041}'],
    ['other languages', 'Schätzung 予測 नमस्ते', 'Schätzung 予測 नमस्ते'],
    ['emoji that are joined', '👩‍🔬🐧', '👩‍🔬🐧'],
    ['backslashes', 'C:\\x', 'C:\\x'],
  ])('shows %s', (_, text, shown) => {
    expect(escapeText(text)).toBe(shown);
    expect(quoteName(text)).toBe(`\`${shown}\``);
  });

  test('is truncated between characters', () => {
    expect(escapeText('🐧🐧🐧', 2)).toBe('🐧🐧…');
    expect(escapeText('🐧🐧', 2)).toBe('🐧🐧');
    expect(quoteText('"""', 2)).toBe('"\\"\\"…"');
  });

  test('can be a value that is not text', () => {
    expect(quoteName({ toString: 1 })).toBe('a mapping');
    expect(quoteEdge(Symbol('x'), 'a\n')).toBe('`a symbol -> a\\n`');
    expect(listNames([1, 'a', null])).toBe('1, a, nothing (null)');
  });

  test('shortens a long list of names', () => {
    expect(listNames([])).toBe('none');
    const names = Array.from({ length: 32 }, (_, index) => `s${index}`);
    expect(listNames(names)).toBe(`${names.slice(0, 30).join(', ')} and 2 more`);
  });
});
