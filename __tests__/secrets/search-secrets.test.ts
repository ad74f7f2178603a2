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
