import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { createRedact } from '../../src/secrets/redact-text.ts';

const VALUE = `s3cr3t "p\\ß' wörd/+&=%?~ ☃ 🎉 that\tis `.trim();
const MANY_LINES = `first line of it\n{\n  "second": "line of it"\r\n}\nthird-line-of-it\n`;

/** The value of a Python expression for a text. */
function python(value: string, expression: string): string {
  const program = [
    'import base64, html, json, os, sys, urllib.parse',
    'value = json.loads(sys.argv[1])',
    `sys.stdout.buffer.write((${expression}).encode("utf-8"))`,
  ].join('\n');
  return execFileSync('python3', ['-c', program, JSON.stringify(value)], { encoding: 'utf8' });
}

const EXPRESSIONS = [
  'value',
  'repr(value)',
  'ascii(value)',
  'repr({"a": value})',
  'repr(value.encode())',
  'json.dumps(value)',
  'json.dumps(value, ensure_ascii=False)',
  'urllib.parse.quote(value)',
  'urllib.parse.quote(value, safe="")',
  'urllib.parse.quote_plus(value)',
  'urllib.parse.urlencode({"a": value})',
  'base64.b64encode(value.encode()).decode()',
  'base64.urlsafe_b64encode(value.encode()).decode().rstrip("=")',
  'base64.b64encode(("user:" + value).encode()).decode()',
  'base64.b64encode(("u:" + value + "\\n").encode()).decode()',
  'base64.b64encode(("u=" + value + "&more").encode()).decode()',
  'value.encode().hex()',
];

describe.each([
  ['of many kinds of characters', VALUE],
  ['of plain characters', 'correct-horse-battery'],
  ['of six characters', 'q7!zK2'],
  ['of several lines', MANY_LINES],
])('a value %s', (_kind, value) => {
  const redact = createRedact([value]);

  // A very short value in Base64 of a longer text could be anything.
  const isShort = value.length <= 6;
  const expressions = EXPRESSIONS.filter((one) => !isShort || !one.includes('b64encode(('));

  test.each(expressions)('is replaced if Python prints it with %s', (expression) => {
    const printed = python(value, expression);
    const clean = redact(`before ${printed} behind`);
    expect(clean).toMatch(/^before .*\*\*\*.* behind$/s);
    expect(clean.replaceAll(/[^A-Za-z0-9]/g, '').length).toBeLessThan(
      'beforebehind'.length + Math.max(14, printed.length / 4),
    );
  });
});

test('the lines of a value are replaced separately, but not short ones', () => {
  const redact = createRedact([MANY_LINES]);
  expect(redact('log: third-line-of-it')).toBe('log: ***');
  expect(redact('log:   "second": "line of it",')).toBe('log:   ***,');
  expect(redact('{ } fine')).toBe('{ } fine');
});

test('long Base64 is also replaced if it is split into lines', () => {
  const value = 'a long value, long enough to be broken into lines by programs. '.repeat(4);
  const redact = createRedact([value]);
  const broken = python(value, 'base64.encodebytes(value.encode()).decode()');
  expect(redact(broken).replaceAll(/[*\n]/g, '').length).toBeLessThan(12);
});

test('overlapping values are both replaced completely', () => {
  const redact = createRedact(['abcdef123', '123uvwxyz', 'abcdef']);
  expect(redact('<abcdef123uvwxyz>')).toBe('<***>');
  expect(redact('<abcdef> <abcdef123>')).toBe('<***> <***>');
});

test('large parts of a truncated value are replaced', () => {
  const value = 'kT9vQ2xW7mB4nL8pR3sD6fG1hJ5';
  const redact = createRedact([value]);
  expect(redact(`got "${value.slice(0, 20)}…"`)).toBe('got "***…"');
  expect(redact(`…${value.slice(-15)} was wrong`)).toBe('…*** was wrong');
  expect(redact(`${'line\n'.repeat(300)}${value.slice(0, 12)}`)).toMatch(/line\n\*\*\*$/);
  expect(redact(`${value.slice(12)}${'\nline'.repeat(300)}`)).toMatch(/^\*\*\*\nline/);
});

test('a text without secrets stays the same', () => {
  const redact = createRedact(['correct-horse-battery']);
  for (const text of ['', '***', 'correct horse battery', '.*', 'x'.repeat(5000)]) {
    expect(redact(text)).toBe(text);
  }
});

test('a value that a script changes in another way is not found', () => {
  const value = 'correct-horse-battery';
  const redact = createRedact([value]);
  for (const changed of [[...value].reverse().join(''), [...value].join(' ')]) {
    expect(redact(changed)).toBe(changed);
  }
});

describe('a private key', () => {
  const body = Array.from({ length: 26 }, (_, i) => `MIIEvQIBADANBgkqhkiG9w0BAQEFAASC${i}abc/+`);
  const kinds = ['', 'RSA ', 'EC ', 'OPENSSH ', 'ENCRYPTED '];
  const pem = (kind = '') =>
    [`-----BEGIN ${kind}PRIVATE KEY-----`, ...body, `-----END ${kind}PRIVATE KEY-----`].join('\n');
  const redact = createRedact([]);

  test.each(kinds)('of kind "%s" is replaced as a whole', (kind) => {
    expect(redact(`key: ${pem(kind)}\nnext`)).toBe('key: ***\nnext');
  });

  test.each([
    ['with escaped line breaks', pem().replaceAll('\n', '\\n')],
    ['with Windows line breaks', pem().replaceAll('\n', '\r\n')],
    ['in JSON', JSON.stringify({ private_key: pem(), type: 'service_account' })],
    ['with a prefix before each line', pem().replaceAll('\n', '\nINFO root: ')],
    ['as a list of lines', JSON.stringify(pem().split('\n'))],
    ['of OpenPGP', pem().replaceAll('PRIVATE KEY', 'PGP PRIVATE KEY BLOCK')],
    ['of which the end is missing', pem().slice(0, 400)],
    ['of which the beginning is missing', pem().slice(400)],
    ['of which the beginning is missing, with escapes', pem().slice(400).replaceAll('\n', '\\n')],
  ])('%s is replaced completely', (_how, text) => {
    const clean = redact(`before\n${text}\n`);
    expect(clean).toContain('***');
    expect(clean).not.toMatch(/MIIEvQ|BADANBgkqhki/);
    expect(clean.startsWith('before')).toBe(true);
  });

  test('with only a start marker does not hide the text after it', () => {
    expect(redact('expected -----BEGIN PRIVATE KEY----- in a.pem')).toBe('expected *** in a.pem');
  });
});
