import { describe, expect, test } from 'vitest';
import { DATA_FORMATS, recordOf } from '../../src/data/formats/data-formats.ts';
import { promiseOfName } from '../../src/data/named-formats.ts';

describe('the table of data formats', () => {
  test('contains each name and each label once', () => {
    expect(repeated(DATA_FORMATS.map(({ name }) => name))).toEqual([]);
    expect(repeated(DATA_FORMATS.map(({ label }) => label))).toEqual([]);
  });

  test('has one usual format for an extension', () => {
    expect(repeated(DATA_FORMATS.flatMap(({ extensions }) => extensions))).toEqual([]);
  });

  test.each(DATA_FORMATS)('recognises $name by its extensions', ({ name, extensions }) => {
    for (const extension of extensions) {
      expect(promiseOfName(`file.${extension.toUpperCase()}.gz`).formats[0]).toBe(name);
    }
  });

  test('ends with the format that accepts every text', () => {
    expect(DATA_FORMATS.at(-1)?.text?.({ text: '\u0001', complete: true }, undefined)).toEqual({
      format: 'text',
    });
  });

  test('has no record of the unknown format', () => {
    expect(recordOf('unknown')).toBeUndefined();
    expect(recordOf(undefined)).toBeUndefined();
  });
});

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
