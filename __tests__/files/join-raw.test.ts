import path from 'node:path';
import { expect, test } from 'vitest';
import { joinRaw } from '../../src/files/raw-path.ts';

test('paths are joined as by `path.join`', () => {
  for (const directory of ['', '.', '/', '/a', '/a/', 'a/b', '/a b/\xe9']) {
    for (const at of ['', '.', 'x', 'x/y', '\xff\\n']) {
      const joined = path.join(directory, at);
      // A directory itself keeps the slash that it may end with, or is the empty relative path.
      const isItself = at === '' || at === '.';
      expect(joinRaw(directory, at)).toBe(isItself ? directory : joined);
    }
  }
});
