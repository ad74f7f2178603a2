import { expect, test } from 'vitest';
import { frameLocation, showPath, userCode } from '../../src/execute/user-code.ts';

test('paths inside the base are shown relative, others unchanged', () => {
  expect(showPath('/p/scripts/a.py', '/p')).toBe('scripts/a.py');
  expect(showPath('/elsewhere/a.py', '/p')).toBe('/elsewhere/a.py');
  expect(showPath('/p2/a.py', '/p')).toBe('/p2/a.py');
  expect(showPath('/p', '/p')).toBe('/p');
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

test('the location of a frame has what is known of it, and a line that exists', () => {
  const code = userCode({ baseDir: '/p', foreign: [] });
  const frame = { file: '/p/a.py', line: 0, column: null, function: 'main', code: null };
  expect(frameLocation(frame, code)).toEqual({ file: 'a.py', line: 1, function: 'main' });
  expect(frameLocation({ ...frame, line: 2, column: 0, code: 'x' }, code)).toEqual({
    ...{ file: 'a.py', line: 2, column: 0, function: 'main', code: 'x' },
  });
});
