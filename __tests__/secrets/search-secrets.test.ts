import { expect, test } from 'vitest';
import { createSecretSearch } from '../../src/secrets/search-secrets.ts';

const SECRET = 'pässword-of-the-database';

function finds(content: string | Uint8Array, chunk = 1 << 20): boolean {
  const bytes = Buffer.from(content as string);
  const search = createSecretSearch([SECRET]);
  for (let at = 0; at < bytes.length; at += chunk) {
    if (search(bytes.subarray(at, at + chunk))) return true;
  }
  return false;
}

test.each([
  ['as it is', `a,b\n1,${SECRET}\n`],
  ['encoded for a URL', encodeURIComponent(SECRET)],
  ['in Base64', Buffer.from(`user:${SECRET}`).toString('base64')],
  ['between other bytes', Buffer.from([0, 255, 128, ...Buffer.from(SECRET), 0, 254])],
])('a secret is found %s', (_, content) => {
  expect(finds(content)).toBe(true);
});

test('a secret is found on the border of two parts', () => {
  for (let size = 1; size < 40; size += 1) expect(finds(`xyz${SECRET}`, size)).toBe(true);
});

test('parts of a secret and other texts are not', () => {
  expect(finds(SECRET.slice(0, -1))).toBe(false);
  expect(finds('nothing here')).toBe(false);
  expect(createSecretSearch([])(Buffer.from('x'))).toBe(false);
});

const TOKEN = `ghp_${'a1B2c3D4e5F6g7H8i9J0'.repeat(2).slice(0, 36)}`;

test.each([
  ['in a text', `token: ${TOKEN}\n`],
  ['between other bytes', Buffer.from(`\0\u0001${TOKEN}\0`)],
  ['in UTF-16', Buffer.from(`x${TOKEN}`, 'utf16le')],
  ['as a password of a URL', 'postgres://me:hunter22@db/x'],
  ['as a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIEow'],
])('a key that is not known is found %s', (_, content) => {
  expect(finds(content)).toBe(true);
  for (const size of [7, 50]) expect(finds(content, size)).toBe(true);
});

test('a replaced secret is not found again', () => {
  expect(finds('postgres://me:***@db/x;password=***;a b=1')).toBe(false);
});
