import { describe, expect, test } from 'vitest';
import { exceptionsInText } from '../../../src/judge/blame/exceptions-in-text.ts';

const file = '/project/scripts/train.py';
const seen = (value: string, text = '') => exceptionsInText({ value, file, text });
const messages = (value: string) => seen(value).map(({ message }) => message);

describe('an error value that a script returned', () => {
  test('is searched for exceptions from its end', () => {
    expect(messages("{'status': 'error', 'message': 'no rows in the table'}")).toEqual([
      'no rows in the table',
      'message',
      'error',
      'status',
    ]);
  });

  test('is a missing key where a text is a quoted name, at the only line that asks for it', () => {
    const text = 'import csv\n\n  y = row["label"]  \nreturn {}';
    expect(seen(`{'message': "'label'"}`, text)).toEqual([
      {
        type: 'KeyError',
        message: "'label'",
        bases: ['Exception'],
        frames: [{ file, column: null, function: 'main', line: 3, code: 'y = row["label"]' }],
        filename: null,
        name: null,
        columns: null,
        held: null,
        paths: [],
        key: 'label',
      },
      expect.objectContaining({ type: 'Exception', message: 'message', key: null, frames: [] }),
    ]);
  });

  test('has no line if two lines ask for the key, or if it is not a key', () => {
    const text = "a = row['label']\nb = row['label']";
    expect(seen(`{'message': "'label'"}`, text)[0]?.frames).toEqual([]);
    expect(seen("{'message': 'label'}", 'a = row["label"]')[0]?.frames).toEqual([]);
    expect(seen(`{'message': "'label'"}`, 'a = row["other"]')[0]?.frames).toEqual([]);
    expect(seen("{'message': 'label'}", 'a = row["undefined"]')[0]?.frames).toEqual([]);
  });

  test('can be a sentence that ends with the key', () => {
    const [found] = seen("training failed: 'label'", "y = row['label']");
    expect(found).toMatchObject({ type: 'KeyError', key: 'label', frames: [{ line: 1 }] });
    expect(messages("training failed: 'label'")).toEqual(["'label'", 'label']);
  });

  test('can be cut off within its last text', () => {
    expect(messages("{'message': 'the table of the first qua")).toEqual([
      'the table of the first qua',
      'message',
    ]);
    expect(messages("{'message': 'done', 'code': 12")).toEqual(['code', 'done', 'message']);
  });

  test('can quote a key that contains quotes', () => {
    expect(seen(String.raw`failed: 'it\'s'`)[0]?.key).toBe("it's");
    expect(seen("[\"'it\\\\'s'\"]")[0]?.key).toBe("it's");
  });

  test('counts with its first twenty texts of four characters or more', () => {
    const many = Array.from({ length: 25 }, (_, index) => `text ${index + 1}`);
    const found = messages(JSON.stringify(many));
    expect([found[0], found.at(-1), found.length]).toEqual(['text 20', 'text 1', 20]);
    expect(messages("['abc', 'abcd']")).toEqual(['abcd']);
  });
});
