import { expect, test } from 'vitest';
import { showPath, userCode } from '../../src/execute/user-code.ts';

test('paths inside the base are shown relative, others unchanged', () => {
  expect(showPath('/p/scripts/a.py', '/p')).toBe('scripts/a.py');
  expect(showPath('/elsewhere/a.py', '/p')).toBe('/elsewhere/a.py');
  expect(showPath('/p2/a.py', '/p')).toBe('/p2/a.py');
});

test('files of the interpreter and installed packages are not user code', () => {
  const code = userCode({ baseDir: '/p', foreign: ['/usr/lib/python3.11'] });
  expect(code.isUserFile('/p/scripts/a.py')).toBe(true);
  expect(code.isUserFile('/usr/lib/python3.11/json/decoder.py')).toBe(false);
  expect(code.isUserFile('/p/.venv/lib/python3.11/site-packages/pandas/core/frame.py')).toBe(false);
  // Compiled modules name sources that do not exist.
  expect(code.isUserFile('/p/pandas/parsers.pyx')).toBe(false);
  expect(code.isUserFile('scripts/a.py')).toBe(false);
  expect(code.isUserFile('<frozen importlib._bootstrap>')).toBe(false);
});
