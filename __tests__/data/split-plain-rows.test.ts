import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { splitPlainRows } from '../../src/data/split-plain-rows.ts';
import { seededRandom } from '../support/seeded-random.ts';

const PIECES = [
  'a',
  'bc',
  '1.5',
  ' ',
  '\t',
  ',',
  ',',
  ';',
  '\n',
  '\n',
  '\n\n',
  'é',
  '\u{1f600}',
  "'",
];

test.each([',', ';', '\t'])('finds the same rows as a parser, between %j', (delimiter) => {
  const random = seededRandom(delimiter.charCodeAt(0));
  for (let round = 0; round < 2_000; round += 1) {
    const length = Math.floor(random() * 40);
    const pick = () => PIECES[Math.floor(random() * PIECES.length)] ?? '';
    const text = Array.from({ length }, pick).join('');
    const atMost = 1 + Math.floor(random() * 8);
    expect(splitPlainRows(text, delimiter, atMost), JSON.stringify(text)).toEqual(
      parsed(text, delimiter, atMost),
    );
  }
});

test.each(['a,"b"\n', 'a,b"c\n', 'a,b\r\nc,d\r\n', 'a\rb'])('leaves %j to the parser', (text) => {
  expect(splitPlainRows(text, ',', 10)).toBeUndefined();
});

function parsed(text: string, delimiter: string, atMost: number) {
  const rows: string[][] = [];
  const lines: number[] = [];
  parse(text, {
    delimiter,
    to: atMost,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    on_record: (record: string[], info) => {
      rows.push(record);
      lines.push(info.lines);
      return null;
    },
  });
  return { rows, lines };
}
