import { expect, test } from 'vitest';
import { parseStacks } from '../../src/python/parse-stack.ts';

const DUMP = `Thread 0x00007f0000000001 (most recent call first):
  File "/usr/lib/python3.11/threading.py", line 320 in wait
  File "/p/scripts/a.py", line 4 in worker

Current thread 0x00007f0000000002 (most recent call first):
  File "/usr/lib/python3.11/socket.py", line 10 in recv
  File "/p/scripts/my file.py", line 12 in <listcomp>
  File "/p/scripts/my file.py", line 20 in main
`;

test('the frames are those of each thread, innermost first, and the main thread comes first', () => {
  const stacks = parseStacks(DUMP).map((frames) =>
    frames.map(({ file, line, function: name }) => [file, line, name]),
  );
  expect(stacks).toEqual([
    [
      ['/usr/lib/python3.11/socket.py', 10, 'recv'],
      ['/p/scripts/my file.py', 12, '<listcomp>'],
      ['/p/scripts/my file.py', 20, 'main'],
    ],
    [
      ['/usr/lib/python3.11/threading.py', 320, 'wait'],
      ['/p/scripts/a.py', 4, 'worker'],
    ],
  ]);
});

test('without a current thread the last one comes first, and an empty output has no frames', () => {
  const [first] = parseStacks(DUMP.slice(0, DUMP.indexOf('Current')));
  expect(first?.at(-1)?.file).toBe('/p/scripts/a.py');
  expect(parseStacks('')).toEqual([[]]);
});
