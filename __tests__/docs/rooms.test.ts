/** Holds the sources to the map in AGENTS.md: its rooms, the order of their imports, its paths. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

interface Row {
  /** Folders end with `/`. */
  readonly rooms: readonly string[];
  readonly forbidden: readonly string[];
  readonly except: readonly string[];
}

const MAP = readFileSync(path.join(ROOT, 'AGENTS.md'), 'utf8');
const ROWS = readRows(MAP);
const IMPORTS = globSync('src/**/*.ts', { cwd: ROOT }).flatMap(importsOf);

test('every room is in the table, and nothing else is', () => {
  const entries = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true })
    .map((entry) => `src/${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .filter((entry) => entry !== 'src/harness/');
  expect(ROWS.flatMap(({ rooms }) => rooms).sort()).toEqual(entries.sort());
});

test('every import names a file of a room', () => {
  expect(IMPORTS.length).toBeGreaterThan(1000);
  expect(IMPORTS.filter(({ to }) => !existsSync(path.join(ROOT, to)))).toEqual([]);
});

test('no room imports a room below it', () => {
  const up = IMPORTS.filter(({ from, to }) => rowOf(to) > rowOf(from));
  expect(up.map(shown)).toEqual([]);
});

test('no room imports what its row forbids', () => {
  const forbidden = IMPORTS.filter(({ from, to }) => {
    const row = ROWS[rowOf(from)];
    return row?.forbidden.some((room) => isIn(to, room)) && !row.except.includes(to);
  });
  expect(forbidden.map(shown)).toEqual([]);
});

test('every room that a row forbids stands above it', () => {
  const idle = ROWS.flatMap(({ forbidden }, at) => forbidden.filter((room) => rowOf(room) >= at));
  expect(idle).toEqual([]);
});

test.each([
  ['How a verdict is made', 8],
  ['How a column is blamed', 6],
])('%s: can be read in at most %d files, which are there', (title, most) => {
  const [, list = ''] = MAP.split(`\n${title}:\n\n`);
  const files = [
    ...list
      .split('\n\n', 1)
      .join()
      .matchAll(/^\d\. `(.+?)`: /gm),
  ].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(0);
  expect(files.length).toBeLessThanOrEqual(most);
  expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});

test('every path of the sources that the map names is there', () => {
  const named = MAP.matchAll(/`((?:src|__tests__|docs|scripts)\/[\w./-]+)`/g);
  const paths = [...named].map(([, name = '']) => name);
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
});

function readRows(map: string): readonly Row[] {
  const table = map.slice(map.indexOf('\n## Rooms\n'), map.indexOf('\n| beside the rooms |'));
  return [...table.matchAll(/^\| (`src\/.*?) \| .* \| (.*)\|$/gm)].map(([, rooms = '', last]) => {
    const [forbidden = '', except = ''] = (last ?? '').split(' except ');
    return { rooms: quoted(rooms), forbidden: quoted(forbidden), except: quoted(except) };
  });
}

function quoted(cell: string): readonly string[] {
  return [...cell.matchAll(/`(.+?)`/g)].map(([, name = '']) => name);
}

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const specifiers = text.matchAll(
    /^(?:import|export|\}).* from '(\..+?)';|\bimport\('(\..+?)'\)/gm,
  );
  return [...specifiers].map(([, ahead, later]) => ({
    from: file,
    to: path.posix.join(path.posix.dirname(file), ahead ?? later ?? ''),
  }));
}

function rowOf(file: string): number {
  return ROWS.findIndex(({ rooms }) => rooms.some((room) => isIn(file, room)));
}

function isIn(file: string, room: string): boolean {
  return room.endsWith('/') ? file.startsWith(room) : file === room;
}

function shown({ from, to }: Import): string {
  return `${from} imports ${to}`;
}
