import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFiles } from '../../src/python/reader-process.ts';
import { isAlive, waitFor } from '../support/processes.ts';
import { pythonWithPackages } from '../support/python-packages.ts';

const PYTHON = await pythonWithPackages();
const WITHOUT_PACKAGES = process.env['CURSUS_TEST_PYTHON'] ?? 'python3';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'cursus-reader-'));
  execFileSync(PYTHON, [path.join(import.meta.dirname, 'programs', 'write_readable.py')], {
    cwd: dir,
  });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

type Asked = readonly [name: string, format: string, compression?: string];

async function ask(
  files: readonly Asked[],
  { python = PYTHON, canFork = true, seconds = 60, fileSeconds = 30 } = {},
): Promise<readonly unknown[]> {
  const results = await readFiles(
    {
      files: files.map(([name, format, compression], id) => ({
        ...{ id, path: path.join(dir, name), format },
        ...(compression === undefined ? {} : { compression }),
      })),
      python_path: [],
      can_fork: canFork && process.platform === 'linux',
      seconds,
      file_seconds: fileSeconds,
      memory_bytes: 1_073_741_824,
      sample_rows: 2_000,
      max_columns: 10_000,
    },
    {
      python,
      environ: { PATH: process.env['PATH'] ?? '' },
      cwd: dir,
      signal: new AbortController().signal,
    },
  );
  return files.map((_, id) => results.get(id));
}

const COLUMNS = [
  { name: 'id', type: 'integer', nulls: 0 },
  { name: 'x', type: 'number', nulls: 1 },
  { name: 's', type: 'string', nulls: 1 },
  { name: 'day', type: 'date', nulls: 0 },
  { name: 'none', type: 'null', nulls: 3 },
];
const TABLE = { columns: COLUMNS, rows: 3, sampled: false };
const X = { name: 'X', array: { shape: [2, 3], dtype: 'float64' } };

const TABLES: readonly Asked[] = [
  ['t.pkl', 'pickle'],
  ['t.pkl.bz2', 'pickle', 'bzip2'],
  ['t.joblib', 'joblib'],
  ['compressed.joblib', 'joblib', 'zlib'],
  ['t.feather', 'arrow'],
  ['t.csv.bz2', 'csv', 'bzip2'],
  ['t.csv.xz', 'csv', 'xz'],
  ['semicolons.csv.bz2', 'csv', 'bzip2'],
  ['t.csv.zst', 'csv', 'zstd'],
];

test.each(TABLES.map((file) => ({ file })))('$file has the columns of pandas', async ({ file }) => {
  expect(await ask([file])).toEqual([{ table: TABLE }]);
});

test('columns of a zipped table, a polars frame, ORC, SQLite and Stata', async () => {
  const files: Asked[] = [
    ['t.csv.zip', 'zip'],
    ['polars.pkl', 'pickle'],
    ['t.orc', 'orc'],
    ['t.sqlite', 'sqlite'],
    ['t.dta', 'stata'],
  ];
  const column = (name: string, type: string, nulls: number | null) => ({ name, type, nulls });
  const two = (nulls: number | null) => [
    column('id', 'integer', nulls),
    column('s', 'string', nulls),
  ];
  expect(await ask(files)).toEqual([
    { table: TABLE, members: [{ name: 't.csv' }] },
    { table: { columns: [column('a', 'integer', 0)], rows: 2, sampled: false } },
    { table: { columns: two(null), rows: 3, sampled: false } },
    { table: { columns: two(null), rows: 3, sampled: false }, members: [{ name: 't' }] },
    { table: { columns: two(0), rows: 3, sampled: false } },
  ]);
});

test('shapes of arrays, and names of members', async () => {
  const files: Asked[] = [
    ['array.pkl', 'pickle'],
    ['a.npz', 'npz'],
    ['m.mat', 'matlab'],
    ['dict.pkl', 'pickle'],
  ];
  expect(await ask(files)).toEqual([
    { array: { shape: [2, 3], dtype: 'float64' } },
    { members: [X] },
    { members: [{ name: 'X', array: { shape: [2, 3], dtype: 'double' } }] },
    { members: [{ name: 'note' }, X] },
  ]);
});

test('class and features of models', async () => {
  const files: Asked[] = [
    ['model.joblib', 'joblib'],
    ['booster.txt', 'lightgbm'],
  ];
  expect(await ask(files)).toEqual([
    { model: { kind: 'Pipeline', features: ['id', 'x'], feature_count: 2 } },
    { model: { kind: 'Booster', features: ['id', 'x'], feature_count: 2 } },
  ]);
});

test('an interpreter without packages reads what the standard library can', async () => {
  const files: Asked[] = [
    ['t.pkl', 'pickle'],
    ['t.csv.bz2', 'csv', 'bzip2'],
    ['a.npz', 'npz'],
    ['t.sqlite', 'sqlite'],
  ];
  const [frame, csv, npz, sqlite] = await ask(files, { python: WITHOUT_PACKAGES });
  expect([frame, csv]).toEqual([null, null]);
  expect(npz).toEqual({ members: [X] });
  expect(sqlite).toMatchObject({ table: { rows: 3 } });
});

test('an interpreter that does not exist reads nothing', async () => {
  expect(await ask([['t.pkl', 'pickle']], { python: '/no/such/python' })).toEqual([undefined]);
});

const HOSTILE = [
  'hangs',
  'spins',
  'exits',
  'leaves',
  'prints',
  'eats',
  'forks',
  'corrupt',
] as const;

// The tests wait for the limits. The other files are read in time although all compute at once.
describe.concurrent.each([true, false])(
  'hostile pickles, with a process for each file: %s',
  (canFork) => {
    test.each(HOSTILE)('one that %s does not stop the others from being read', async (kind) => {
      const files: Asked[] = [
        ['array.pkl', 'pickle'],
        [`${kind}.pkl`, 'pickle'],
        ['t.pkl', 'pickle'],
      ];
      const limits = canFork ? { fileSeconds: 4 } : { fileSeconds: 1 };
      const [before, hostile, after] = await ask(files, { canFork, ...limits });
      expect(before).toMatchObject({ array: { shape: [2, 3] } });
      expect(hostile ?? {}).not.toHaveProperty('table');
      expect(after).toEqual({ table: TABLE });
    });
  },
);

test.runIf(process.platform === 'linux')('no process outlives the reader', async () => {
  await ask([['daemon.pkl', 'pickle']], { fileSeconds: 3 });
  const file = path.join(dir, 'daemon.pid');
  expect(existsSync(file)).toBe(true);
  const pid = Number(await readFile(file, 'utf8'));
  await waitFor(() => expect(isAlive(pid)).toBe(false));
});

test('a pickle that kills the process of the reader loses only its own result', async () => {
  const [before, , after] = await ask([
    ['array.pkl', 'pickle'],
    ['kills.pkl', 'pickle'],
    ['t.pkl', 'pickle'],
  ]);
  expect(before).toMatchObject({ array: { shape: [2, 3] } });
  expect(after).toEqual({ table: TABLE });
});

test('a cancelled run does not wait for it', async () => {
  const cancelled = AbortSignal.abort();
  await writeFile(path.join(dir, 'any.pkl'), 'x');
  const request = {
    files: [{ id: 0, path: path.join(dir, 'any.pkl'), format: 'pickle' }],
    ...{ python_path: [], can_fork: false, seconds: 60, file_seconds: 30 },
    ...{ memory_bytes: 1_073_741_824, sample_rows: 1, max_columns: 1 },
  };
  const options = { python: PYTHON, environ: {}, cwd: dir, signal: cancelled };
  expect(await readFiles(request, options)).toEqual(new Map());
});
