/** Changes to the declared data files of a pipeline. */
import { parse } from 'csv-parse/sync';
import type { Label, Mutation } from '../mutation.ts';
import { readProject } from '../project-files.ts';
import { seeded } from '../seeded.ts';
import { type Baseline, changed } from './baseline.ts';

type Rows = string[][];

/** The first step of quickstart renames these: a value in them fails under the later name. */
const LATER_NAMES: Readonly<Record<string, string>> = {
  'Culmen Length (mm)': 'bill_length_mm',
  'Culmen Depth (mm)': 'bill_depth_mm',
  'Flipper Length (mm)': 'flipper_length_mm',
  'Body Mass (g)': 'body_mass_g',
};

export function inputMutations(baseline: Baseline): Mutation[] {
  const { pipeline, files } = readProject(baseline.name);
  return Object.entries(pipeline.steps).flatMap(([step, { input_paths = {} }]) =>
    Object.entries(input_paths).flatMap(([key, file]) => {
      if (typeof file !== 'string' || !files.has(file)) return [];
      return fileMutations(baseline, { step, key, file, rows: readRows(String(files.get(file))) });
    }),
  );
}

interface Input {
  readonly step: string;
  readonly key: string;
  readonly file: string;
  readonly rows: Rows;
}

interface Change {
  readonly what: string;
  readonly content: string | Buffer | null;
  readonly column?: string;
  readonly also?: readonly string[];
  readonly neutral?: boolean;
}

function fileMutations({ name }: Baseline, { step, key, file, rows }: Input): Mutation[] {
  return [...columnChanges(name, rows), ...wholeChanges(rows)].map((change) => {
    const label: Label = {
      fault: change.neutral === true ? 'none' : 'data',
      ...(change.column === undefined ? {} : { column: change.column }),
      alsoColumns: change.also ?? [],
      names: [file.split('/').at(-1) ?? file, key],
      origin: `input:${step}.${key}`,
      // A merge fails on both of its sides.
      ...(change.column === 'customer_id' ? { alsoSteps: ['usage', 'clean'] } : {}),
    };
    return {
      id: `${name}/input ${step}.${key}/${change.what}`,
      kind: change.neutral === true ? 'neutral' : 'input',
      label,
      project: changed(name, (project) => {
        if (change.content === null) project.files.delete(file);
        else project.files.set(file, change.content);
      }),
    };
  });
}

function columnChanges(name: string, rows: Rows): Change[] {
  const [header = []] = rows;
  const random = seeded(`input ${name} ${header.join()}`);
  const numbers = header.filter((_, at) => Number(rows[1]?.[at]) > 0);
  return [
    ...random.some(header, 4).map((column) => ({
      ...{ what: `drop ${column}`, column },
      content: writeRows(without(rows, header.indexOf(column))),
    })),
    ...random.some(header, 2).map((column) => ({
      ...{ what: `rename ${column}`, column, also: [`new_${column}`] },
      content: writeRows([
        header.map((one) => (one === column ? `new_${one}` : one)),
        ...rows.slice(1),
      ]),
    })),
    ...random.some(numbers, 3).map((column) => ({
      ...{ what: `one text in ${column}`, column: LATER_NAMES[column] ?? column, also: [column] },
      content: writeRows(withCell(rows, { row: rows.length - 9, column, value: 'unknown' })),
    })),
    ...random.some(numbers, 2).map((column) => ({
      ...{ what: `one null in ${column}`, column: LATER_NAMES[column] ?? column, also: [column] },
      content: writeRows(withCell(rows, { row: rows.length - 7, column, value: '' })),
    })),
  ];
}

function wholeChanges(rows: Rows): Change[] {
  const [header = []] = rows;
  const text = writeRows(rows);
  return [
    { what: 'header only', content: writeRows([header]) },
    { what: 'zero bytes', content: '' },
    { what: 'file missing', content: null },
    {
      what: 'semicolons',
      content: rows.map((row) => row.map((cell) => cell.replaceAll(';', ' ')).join(';')).join('\n'),
    },
    // Every column of such a header is missing: to say so of one of them is true.
    { what: 'no header', also: header, content: writeRows(rows.slice(1)) },
    {
      what: 'latin-1',
      content: Buffer.concat([Buffer.from(text), Buffer.from('\xe9\xe8,1\n', 'latin1')]),
    },
    {
      what: 'blank in header names',
      also: header,
      content: writeRows([header.map((one) => ` ${one}`), ...rows.slice(1)]),
    },
    {
      what: 'upper case header',
      also: header,
      content: writeRows([header.map((one) => one.toUpperCase()), ...rows.slice(1)]),
    },
    { what: 'lines end with CR LF', content: text.replaceAll('\n', '\r\n'), neutral: true },
    {
      what: 'all cells quoted',
      content: rows
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        .join('\n'),
      neutral: true,
    },
    { what: 'no newline at the end', content: text.trimEnd(), neutral: true },
    {
      what: 'columns in another order',
      content: writeRows(rows.map((row) => [...row].reverse())),
      neutral: true,
    },
    { what: 'one row less', content: writeRows(rows.filter((_, at) => at !== 5)), neutral: true },
  ];
}

function readRows(text: string): Rows {
  return parse(text, { relax_column_count: true }) as Rows;
}

function writeRows(rows: Rows): string {
  const cell = (value: string) =>
    /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function without(rows: Rows, at: number): Rows {
  return rows.map((row) => row.filter((_, index) => index !== at));
}

function withCell(
  rows: Rows,
  { row, column, value }: { row: number; column: string; value: string },
): Rows {
  const at = rows[0]?.indexOf(column) ?? -1;
  return rows.map((cells, index) => (index === row ? cells.with(at, value) : cells));
}
