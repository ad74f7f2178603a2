import { expect, test } from 'vitest';
import { parseTraceback } from '../../src/python/parse-traceback.ts';

function shape(text: string) {
  const printed = parseTraceback(text);
  if (printed === undefined) return undefined;
  const { exception, after } = printed;
  const of = ({ type, message, frames }: Omit<typeof exception, 'text' | 'chain'>) => ({
    said: [type, message],
    frames: frames.map(({ file, line, code }) => [file, line, code]),
  });
  return { ...of(exception), after, chain: exception.chain.map((one) => [one.link, of(one)]) };
}

test('the exceptions of a traceback are those that led to the last one, nearest first', () => {
  const text = `starting
Traceback (most recent call last):
  File "/p/old.py", line 9, in <module>
    old()
OSError: an unrelated one, earlier
Traceback (most recent call last):
  File "/p/a.py", line 3, in main
    return table["label"]
           ~~~~~^^^^^^^^^
KeyError: 'label'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/p/a.py", line 8, in <module>
    main()
  File "/p/a.py", line 5, in main
    raise app.TrainingError("no label") from error
app.TrainingError: no label
  of 3 columns
make: *** [train] Error 1`;
  expect(shape(text)).toEqual({
    said: ['app.TrainingError', 'no label'],
    frames: [
      ['/p/a.py', 8, 'main()'],
      ['/p/a.py', 5, 'raise app.TrainingError("no label") from error'],
    ],
    after: ['  of 3 columns', 'make: *** [train] Error 1'],
    chain: [
      [
        'cause',
        { said: ['KeyError', "'label'"], frames: [['/p/a.py', 3, 'return table["label"]']] },
      ],
    ],
  });
});

test('a traceback is also read in color, and without a heading, as of a syntax error', () => {
  const colored =
    'Traceback (most recent call last):\n  File \x1b[35m"/p/a.py"\x1b[0m, line \x1b[35m2\x1b[0m, in \x1b[35mf\x1b[0m\n    x\n\x1b[1;35mNameError\x1b[0m: \x1b[35mno x\x1b[0m\n';
  expect(shape(colored)).toMatchObject({
    said: ['NameError', 'no x'],
    frames: [['/p/a.py', 2, 'x']],
  });
  expect(
    shape('  File "/p/a.py", line 4\n    def (\n        ^\nSyntaxError: invalid syntax'),
  ).toMatchObject({
    said: ['SyntaxError', 'invalid syntax'],
    frames: [['/p/a.py', 4, 'def (']],
  });
});

test.each(['', 'no room', 'Traceback (most recent call last):\n  File "/p/a.py", line 2, in f\n'])(
  'text without a whole traceback has none: %j',
  (text) => {
    expect(shape(text)).toBeUndefined();
  },
);
