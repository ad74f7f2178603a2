/** Which of the files a failing line read, and what is suggested for one that is not there. */
import { describe, expect, test } from 'vitest';
import {
  className,
  printedStrings,
  splitFrames,
  userCodeLines,
  words,
} from '../../../src/judge/blame/exception-facts.ts';
import { filesNamed, filesOpened, filesRead } from '../../../src/judge/blame/files-read.ts';
import { handedFiles } from '../../../src/judge/blame/handed-over.ts';
import { lineOf, mentions } from '../../../src/judge/blame/script-lines.ts';
import { suggestFile } from '../../../src/judge/blame/suggest-file.ts';
import { directoryOf, failed, fileOf, handedOver, keyError, raised, within } from './handed.ts';

const given = (...names: readonly string[]) =>
  handedFiles(handedOver(directoryOf(...names.map((name) => fileOf(name, 'csv')))));
const files = given('a.csv', 'b.csv', 'c.csv');
const at = (name: string) => `/run/inputs/data/${name}`;
const paths = (found: readonly { path: string }[]) => found.map(({ path }) => path);
const error = (message: string, code: string, held: readonly string[] = []) =>
  raised('ValueError', message, code, { paths: [...held] });

describe('the files that the failing code read', () => {
  test('are those that the message, else the code, else its variables name', () => {
    const named = (...args: Parameters<typeof error>) =>
      paths(filesNamed(files, failed(error(...args))));
    expect(named(`cannot read ${at('a.csv')}`, 'read("b.csv")', [at('c.csv')])).toEqual(['a.csv']);
    expect(named('cannot read', 'read(base + "/b.csv")', [at('c.csv')])).toEqual(['b.csv']);
    expect(named('cannot read', 'read(path)', [at('c.csv')])).toEqual(['c.csv']);
    expect(named('cannot read', 'read("xb.csv")')).toEqual([]);
    expect(named('cannot read', "read('/data/bxcsv')")).toEqual([]);
  });

  test('can be named by any line of the script that was running', () => {
    const exception = error('cannot read', 'load("b.csv")');
    const [first] = exception.frames;
    if (first === undefined) throw new Error('it has a frame');
    const frames = [first, { ...first, code: 'read(path)' }];
    expect(paths(filesNamed(files, failed({ ...exception, frames })))).toEqual(['b.csv']);
    const two = [
      { ...first, code: 'load("a' },
      { ...first, code: '.csv")' },
    ];
    expect(filesNamed(given('a.csv'), failed({ ...exception, frames: two }))).toEqual([]);
  });

  test('are else those that the script opened, the last first', () => {
    const opened = [at('c.csv'), at('a.csv')];
    const consumer = failed(error('failed', 'fit()'), { opened });
    expect(paths(filesOpened(files, consumer))).toEqual(['a.csv', 'c.csv']);
    expect(paths(filesRead(files, consumer))).toEqual(['a.csv', 'c.csv']);
    expect(paths(filesRead(files, { ...consumer, opened: [at('b.csv')] }))).toEqual(['b.csv']);
    const three = [at('b.csv'), at('c.csv'), at('a.csv')];
    expect(paths(filesOpened(files, { ...consumer, opened: three }))).toEqual([
      'a.csv',
      'c.csv',
      'b.csv',
    ]);
  });

  test('can be all, if nothing is known of it', () => {
    expect(filesRead(files, failed(error('failed', 'fit()')))).toBe(files);
    const named = failed(error('failed', 'fit("a.csv")'), { opened: [at('b.csv')] });
    expect(paths(filesRead(files, named))).toEqual(['a.csv']);
  });
});

describe('of an exception', () => {
  test('the class and the words are those that were raised', () => {
    expect(className({ ...keyError('x', ''), type: '_pickle.UnpicklingError' })).toBe(
      'UnpicklingError',
    );
    expect(className(keyError('x', ''))).toBe('KeyError');
    expect(words(keyError('x', 'row["x"]'))).toBe('x');
    expect(words({ ...keyError('x', ''), key: null })).toBe("'x'");
  });

  test('the frames of the user are separate from those of a library below them', () => {
    const { user, library } = splitFrames(failed(within(keyError('x', 'f()'), 'pandas/frame.py')));
    expect([user.length, library.length]).toEqual([1, 1]);
    const none = { ...keyError('x', 'f()'), frames: [] };
    expect(splitFrames(failed(none))).toEqual({ user: [], library: [] });
    expect(userCodeLines(failed(none))).toEqual([]);
  });

  test('printed texts are read with their quotes and escapes, twenty at most', () => {
    expect(printedStrings(String.raw`['a', "b'c", 'd\'e', '']`)).toEqual(['a', "b'c", "d'e", '']);
    const many = JSON.stringify(Array.from({ length: 25 }, (_, index) => `${index}`));
    expect(printedStrings(many)).toHaveLength(20);
    expect(printedStrings(many, 3)).toEqual(['0', '1', '2']);
  });
});

describe('for a file that is not there', () => {
  const suggest = (path: string, ...names: readonly string[]) =>
    suggestFile(path, handedOver(directoryOf()), given(...names));

  test('the levels between are counted', () => {
    expect(suggest('code/x.json', 'x.json')).toBe('`prepare.data` holds `x.json` one level up.');
    expect(suggest('a/b/x.json', 'x.json')).toBe('`prepare.data` holds `x.json` 2 levels up.');
    expect(suggest('x.json', 'a/b/x.json')).toBe(
      '`prepare.data` holds `x.json` 2 levels down: `a/b/x.json`.',
    );
  });

  test.each([
    [
      'a directory of a similar name',
      'val/x.csv',
      ['test/x.csv', 'validation/x.csv'],
      'validation/x.csv',
    ],
    ['a longer one', 'validation/x.csv', ['test/x.csv', 'val/x.csv'], 'val/x.csv'],
    ['the only one elsewhere', 'val/x.csv', ['train/y.csv', 'test/x.csv'], 'test/x.csv'],
    [
      'a file in such a directory',
      'val/x.csv',
      ['test/y.csv', 'validation/y.csv'],
      'validation/y.csv',
    ],
    ['the first of several elsewhere', 'val/x.csv', ['test/x.csv', 'train/x.csv'], 'test/x.csv'],
    [
      'the only one, rather than another name,',
      'val/x.csv',
      ['validation/y.csv', 'test/x.csv'],
      'test/x.csv',
    ],
    [
      'a file in such a directory, of several,',
      'val/x.csv',
      ['test/x.csv', 'train/x.csv', 'validation/y.csv'],
      'validation/y.csv',
    ],
    ['another extension', 'model.pkl', ['a.csv', 'model.tar.gz'], 'model.tar.gz'],
    ['a hidden file', '.env', ['.envs', 'x'], '.envs'],
  ] as const)('%s is suggested', (_, path, names, found) => {
    expect(suggest(path, ...names)).toBe(`Did you mean \`${found}\`?`);
  });

  test('nothing is suggested without a likeness', () => {
    expect(suggest('x.csv', 'data/other.json')).toBeUndefined();
    expect(suggest('val/x.csv', 'y.json')).toBeUndefined();
    expect(suggest('a/.env', 'b/.other', 'c/.thing')).toBeUndefined();
  });
});

describe('the line of a script', () => {
  const line = (text: string, ...names: readonly string[]) =>
    lineOf(text, { names, output: 'data' });

  test('that removes the name comes before one that contains it', () => {
    const text = 'x = df["a"]\ndf = df.drop(columns=["a"])\ny = df.get("a")';
    expect(line(text, 'a')).toBe(2);
    expect(line('x = df["a"]\ny = df.get("a")', 'a')).toBe(2);
    expect(line('x = df["b"]\ny = df["a"]', 'none', 'b')).toBe(1);
  });

  test('in a comment does not count', () => {
    expect(line('x = df["a"]\n# df.drop(columns=["a"])\nz = 1  # "a"', 'a')).toBe(1);
  });

  test('that writes the output is the only one that writes, else the first after its name', () => {
    expect(line('x = 1\ndf.to_csv(path)')).toBe(2);
    expect(line('df.to_csv(q)\np = paths["data"]')).toBe(1);
    expect(line('f.write(x)\np = paths["data"]\ndf.to_csv(p)\ndf.to_json(q)')).toBe(3);
    expect(line('f.write(x)\ndf.to_csv(paths["data"])\ndf.to_json(q)')).toBe(2);
    expect(line('f.write(x)\ndf.to_csv(q)\np = paths["data"]')).toBe(3);
    expect(line('f.write(x)\ndf.to_csv(q)')).toBe(2);
    expect(line('p = paths["data"]')).toBe(1);
    expect(line('x = 1')).toBeUndefined();
    expect(line('p = paths["data"]\ndf.to_csv(q)\nx = 1')).toBe(2);
  });

  test('contains a name in quotes, also at the end of a path', () => {
    expect(mentions('x = df["a"]', 'a')).toBe(true);
    expect(mentions("open('out/a.csv')", 'a.csv')).toBe(true);
    expect(mentions('x = a', 'a')).toBe(false);
    expect(mentions('x = "ba"', 'a')).toBe(false);
  });
});
