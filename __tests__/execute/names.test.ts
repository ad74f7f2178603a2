import { expect, test } from 'vitest';
import { safeName } from '../../src/execute/safe-name.ts';
import { showPath, userCode } from '../../src/execute/user-code.ts';

test.each([['prepare'], ['TabularPreprocessing_training'], ['a.b-c']])(
  '%s is a folder name as it is',
  (name) => {
    expect(safeName(name)).toBe(name);
  },
);

test.each([['..'], ['a/b'], ['../../etc'], ['a b'], ['nul'], ['COM1.txt'], ['ends.'], ['é']])(
  '%s becomes a folder name that is safe everywhere and its own',
  (name) => {
    const safe = safeName(name);
    expect(safe).toMatch(/^[A-Za-z0-9._-]+-[0-9a-f]{8}$/);
    expect(safe).not.toBe(safeName(`${name} `));
  },
);

test('paths below the base are shown relative, others as they are', () => {
  expect(showPath('/p/scripts/a.py', '/p')).toBe('scripts/a.py');
  expect(showPath('/elsewhere/a.py', '/p')).toBe('/elsewhere/a.py');
  expect(showPath('/p2/a.py', '/p')).toBe('/p2/a.py');
});

test("the interpreter's files and installed packages are not the user's", () => {
  const code = userCode({ baseDir: '/p', foreign: ['/usr/lib/python3.11'] });
  expect(code.isUserFile('/p/scripts/a.py')).toBe(true);
  expect(code.isUserFile('/usr/lib/python3.11/json/decoder.py')).toBe(false);
  expect(code.isUserFile('/p/.venv/lib/python3.11/site-packages/pandas/core/frame.py')).toBe(false);
  expect(code.isUserFile('<frozen importlib._bootstrap>')).toBe(false);
});
