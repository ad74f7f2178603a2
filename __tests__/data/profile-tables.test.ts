import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { FileProfile } from '../../src/data/profile.ts';
import { profileOutput } from '../../src/data/profile-output.ts';
import { createTempProject } from '../support/temp-project.ts';

async function profileOf(name: string, content: string | Uint8Array): Promise<FileProfile> {
  await using project = await createTempProject({ [name]: content });
  const [file] = (await profileOutput(project.path(name), 'file')).files;
  if (file === undefined) throw new Error('no profile');
  return file;
}

/** `name:type/nulls` of every column. */
function columnsOf({ table }: FileProfile): string | undefined {
  return table?.columns.map(({ name, type, nulls }) => `${name}:${type}/${nulls}`).join(' ');
}

describe('delimited text', () => {
  test.each([
    [
      'types',
      'i,n,b,s,d,t\n1,1.5,true,x,2024-01-02,2024-01-02T03:04:05Z\n',
      'i:integer/0 n:number/0 b:boolean/0 s:string/0 d:date/0 t:timestamp/0',
      1,
    ],
    ['missing values', 'a,b,c\n,NA,x\n1,nan,\n', 'a:number/1 b:null/2 c:string/1', 2],
    ['integers among numbers', 'a\n1\n2.5e-3\n-inf\n', 'a:number/0', 3],
    ['dates among timestamps', 'a\n2024-01-02\n2024-01-02 03:04\n', 'a:timestamp/0', 2],
    ['text among numbers', 'a\n1\nx\n', 'a:string/0', 2],
    ['quotes', '"a,b","c ""d"""\n"1\n2",3\n', 'a,b:string/0 c "d":integer/0', 1],
    ['CRLF and blank lines', 'a,b\r\n1,2\r\n\r\n3,4\r\n', 'a:integer/0 b:integer/0', 2],
    ['no line break at the end', 'a,b\n1,2', 'a:integer/0 b:integer/0', 1],
    ['semicolons', 'a;b\n1,5;x\n', 'a:string/0 b:string/0', 1],
    ['an unnamed index', ',a\n0,5\n', ':integer/0 a:integer/0', 1],
    ['a name twice', 'a,a\n1,x\n', 'a:integer/0 a:string/0', 1],
    ['a header only', 'a,b\n', 'a:null/0 b:null/0', 0],
    ['no header', '1,2.5\n0,3.5\n', '0:integer/0 1:number/0', 2],
    ['whole numbers for names', '2019,2020\n1,2.5\n', '2019:integer/0 2020:number/0', 1],
    ['the null words of pandas', 'a,b\nn/a,-nan\n1.5,-1.#IND\n', 'a:number/1 b:null/2', 2],
    ['a byte order mark', '\ufeffa,b\n1,2\n', 'a:integer/0 b:integer/0', 1],
    ['a quote within a cell', 'a,b\n5" pipe,2\n', 'a:string/0 b:integer/0', 1],
  ])('with %s', async (_, content, columns, rows) => {
    const file = await profileOf('a.csv', content);
    expect(columnsOf(file)).toBe(columns);
    expect(file.table).toMatchObject({ rows, sampled: false });
    expect(file.problem).toBeUndefined();
  });

  test('is read from gzip, with tabs and in UTF-16', async () => {
    expect(columnsOf(await profileOf('a.csv.gz', gzipSync('a,b\n1,x\n')))).toBe(
      'a:integer/0 b:string/0',
    );
    expect(columnsOf(await profileOf('a.tsv', 'a\tb c\n1\tx\n'))).toBe('a:integer/0 b c:string/0');
    const wide = Buffer.from('\ufeffstadt,n\nKöln,1\n', 'utf16le');
    expect(columnsOf(await profileOf('a.csv', wide))).toBe('stadt:string/0 n:integer/0');
  });

  test.each([
    ['a row too long', 'a,b\n1,2\n3,4,5\n', 'has 3 cells in line 3, where the first row has 2'],
    ['a row too short', 'a,b\n"1\n1",2\n3\n', 'has 1 cell in line 4, where the first row has 2'],
    ['a quote never closed', 'a,b\n1,"2\n', /is not valid CSV: .* line 2/],
    ['bytes of Latin-1', Buffer.from('stadt,n\nK\xf6ln,1\n', 'latin1'), 'is not valid UTF-8'],
  ])('reports %s with its line', async (_, content, problem) => {
    const file = await profileOf('a.csv', content);
    expect(file.problem).toMatch(problem);
    expect(file.table?.columns.length).toBe(2);
  });

  test('has its rows counted beyond the rows that are read for types', async () => {
    const rows = Array.from({ length: 50_000 }, (_, row) => `${row},"line ${row}\nand ""more"""\n`);
    for (const [name, content] of [
      ['a.csv', `a,b\n${rows.join('')}`],
      ['a.csv.gz', gzipSync(`a,b\n${rows.join('')}`)],
    ] as const) {
      const file = await profileOf(name, content);
      expect(file.table).toMatchObject({ rows: 50_000, sampled: true });
      expect(columnsOf(file)).toBe('a:integer/0 b:string/0');
    }
  });

  test.each([
    ['CRLF and blank lines', '1,2\r\n\r\n', ''],
    ['no line break at the end', '1,2\n', '3,4'],
    ['quotes that hold the delimiter', '"1,""\n",2\n', ''],
  ])('has its rows counted beyond the sample with %s', async (_, row, end) => {
    const file = await profileOf('a.csv', `a,b\n${row.repeat(3_000)}${end}`);
    expect(file.table).toMatchObject({ rows: end === '' ? 3_000 : 3_001, sampled: true });
  });

  test('has an unknown number of rows if a quote after the sample is never closed', async () => {
    const file = await profileOf('a.csv', `a,b\n${'1,2\n'.repeat(3_000)}1,"2\n`);
    expect(file.table).toMatchObject({ rows: null, sampled: true });
  });

  test('has an unknown number of rows if it is large', async () => {
    const file = await profileOf('a.csv', `a,b\n${'1,2\n'.repeat(3_000_000)}`);
    expect(file.table).toMatchObject({ rows: null, sampled: true });
    expect(columnsOf(file)).toBe('a:integer/0 b:integer/0');
  });
});

describe('JSON', () => {
  test.each([
    [
      'an array of objects',
      '[{"a": 1, "b": "x"}, {"a": 2.5, "c": null}]',
      'a:number/0 b:string/1 c:null/2',
      2,
    ],
    [
      'nested values',
      '[{"a": [1], "b": {"c": 1}, "d": true}]',
      'a:array/0 b:object/0 d:boolean/0',
      1,
    ],
    ['dates', '[{"a": "2024-01-02", "b": "2024-01-02T03:04:05"}]', 'a:date/0 b:timestamp/0', 1],
    ['what only Python writes', '[{"a": NaN, "b": "NaN"}]', 'a:null/1 b:string/0', 1],
    [
      'keys of every prototype',
      '[{"constructor": 1, "__proto__": 2}]',
      'constructor:integer/0 __proto__:integer/0',
      1,
    ],
  ])('that is %s is a table', async (_, content, columns, rows) => {
    const file = await profileOf('a.json', content);
    expect(columnsOf(file)).toBe(columns);
    expect(file.table).toMatchObject({ rows, sampled: false });
  });

  test.each([
    ['an object', '{"a": [1, 2]}'],
    ['an array of numbers', '[1, 2]'],
    ['an array of arrays', '[[1], [2]]'],
    ['empty', '[]'],
    ['a number', '1'],
  ])('that is %s is not a table', async (_, content) => {
    const file = await profileOf('a.json', content);
    expect(file).toEqual({ path: 'a.json', bytes: content.length, format: 'json' });
  });

  test('is sampled if it is large', async () => {
    const row = `{"a": 1, "b": "]}${'x'.repeat(100)}\\""}, `;
    const file = await profileOf('a.json', `[${row.repeat(100_000)}{"late": 1}]`);
    expect(file.table).toMatchObject({ rows: null, sampled: true });
    expect(columnsOf(file)).toBe('a:integer/0 b:string/0');
  });

  test('that is truncated is a problem', async () => {
    const file = await profileOf('a.json', '[{"a": 1}, {"a"');
    expect(file.problem).toMatch(/^is not valid JSON: /);
  });

  test('with one value per line is a table with one row per line', async () => {
    const file = await profileOf('a.jsonl', '{"a": 1}\n\n{"a": 2, "b": null}\n{"b": "x"}');
    expect(columnsOf(file)).toBe('a:number/1 b:string/2');
    expect(file.table).toMatchObject({ rows: 3, sampled: false });
    const many = await profileOf('a.jsonl', '{"a": 1}\n'.repeat(200_000));
    expect(many.table).toMatchObject({ rows: 200_000, sampled: true });
  });

  test('with an invalid line is reported with the number of the line', async () => {
    const file = await profileOf('a.jsonl', '{"a": 1}\n{"a": 2}\n{"a": \n');
    expect(file.problem).toMatch(/^is not valid JSON in line 3: /);
  });
});

describe('Parquet', () => {
  const fixtures = path.join(import.meta.dirname, '../fixtures/data');
  const fixture = async (name: string) => {
    const [file] = (await profileOutput(path.join(fixtures, name), 'file')).files;
    if (file === undefined) throw new Error('no profile');
    return file;
  };

  test('has all column types, and missing values', async () => {
    const file = await fixture('parquet/typed.parquet');
    expect(file).toMatchObject({ format: 'parquet', table: { rows: 2, sampled: false } });
    expect(columnsOf(file)).toBe(
      'integer:integer/1 number:number/1 decimal:number/1 boolean:boolean/1 string:string/1 ' +
        'category:string/1 date:date/1 timestamp:timestamp/1 time:object/1 binary:binary/1 ' +
        'list:array/null struct:object/null nothing:null/null',
    );
  });

  test('is read as written by pandas, with every compression, with and without rows', async () => {
    expect(columnsOf(await fixture('handed/table.parquet'))).toBe(
      'customer_id:integer/0 amount:number/1 city:string/0',
    );
    expect((await fixture('parquet/no_rows.parquet')).table?.rows).toBe(0);
    expect((await fixture('parquet/zstd.parquet')).table?.rows).toBe(2);
  });

  test.each([
    ['only its first bytes', Buffer.from('PAR1\0\0\0\0'), 'is cut off: too short for Parquet'],
    [
      'no footer',
      Buffer.from(`PAR1${'\0'.repeat(100)}`),
      'is cut off: no Parquet footer at its end',
    ],
    [
      'an impossible footer',
      Buffer.from(`PAR1\0\0\0\0\xff\xff\xff\x7fPAR1`, 'latin1'),
      'has a broken footer: longer than the file',
    ],
    [
      'a footer of rubbish',
      Buffer.from(`PAR1\x99\x98\x97\x96\x04\0\0\0PAR1`, 'latin1'),
      /^has a broken footer: /,
    ],
  ])('with %s is a problem', async (_, content, problem) => {
    const file = await profileOf('a.parquet', content);
    expect(file.format).toBe('parquet');
    expect(file.table).toBeUndefined();
    expect(file.problem).toMatch(problem);
  });
});
