import { findCells } from '../search/find-cells.ts';
import { jsonObjects } from '../search/json-keys.ts';
import { type Beginning, followUpstream, type Pursuit } from './follow-upstream.ts';
import { type HandedFile, type HandedTable, handedFiles, type Trace } from './handed-over.ts';
import type { Lineage } from './lineage.ts';

/** Follows what a detector found to the step that made it so; `null` if nothing can be followed. */
export async function findBeginning(trace: Trace, lineage: Lineage): Promise<Beginning | null> {
  switch (trace.kind) {
    case 'column':
      return await followUpstream(trace.file, {
        ...ofTables(lineage),
        isFaulty: async (table) => !columnNames(table).includes(trace.name),
      });
    case 'rows':
      return await followUpstream(trace.file, {
        ...ofTables(lineage),
        spreads: true,
        isFaulty: async ({ table }) => (table.rows === null ? null : table.rows === 0),
      });
    case 'type':
      return await followUpstream(trace.file, {
        ...ofTables(lineage),
        isFaulty: async ({ table }) => {
          const column = table.columns.find(({ name }) => name === trace.name);
          return column === undefined || column.type === 'null' ? null : column.type === trace.type;
        },
      });
    case 'cell':
      return await followUpstream(trace.file, {
        ...ofTables(lineage),
        isFaulty: (table) => holdsCell(table, trace.name, trace.value),
      });
    case 'key':
      return await followUpstream(trace.file, {
        lineage,
        narrow: (file) => (file.profile.format === 'json' ? file : null),
        share: (file, made) => (baseOf(file.path) === baseOf(made.path) ? 1 : 0),
        isFaulty: async ({ absolute }) => {
          const object = (await jsonObjects(absolute)).find(({ at }) => at === trace.at);
          return object === undefined ? null : !object.keys.includes(trace.key);
        },
      });
    case 'file':
      return await beginningOfFile(trace, lineage);
    case 'content':
      return await followUpstream(trace.file, {
        lineage,
        narrow: (file) => file,
        share: (file, made) => (baseOf(file.path) === baseOf(made.path) ? 1 : 0),
        isFaulty: async ({ profile }, { profile: made }) =>
          profile.format === made.format && profile.problem === made.problem,
      });
    default:
      return trace satisfies never;
  }
}

async function holdsCell(
  file: HandedTable,
  name: string,
  value: string | null,
): Promise<boolean | null> {
  if (!columnNames(file).includes(name)) return null;
  const found = await findCells(file.absolute, file.profile, value);
  return found === null ? null : found.some(({ column }) => column === name);
}

/** The step that no longer passes a file on; `null` if the producer should have written it. */
async function beginningOfFile(
  { path, from }: Extract<Trace, { kind: 'file' }>,
  lineage: Lineage,
): Promise<Beginning | null> {
  const [some] = handedFiles(from);
  if (some === undefined || from.producer === '') return null;
  const base = baseOf(path);
  return await followUpstream<HandedFile>(some, {
    lineage,
    narrow: (file) => file,
    // Any file of a directory that is passed on, and the file itself.
    share: (file, made) =>
      baseOf(file.path) === base ? 2 : baseOf(file.path) === baseOf(made.path) ? 1 : 0,
    isFaulty: async (file) => !handedFiles(file.from).some((one) => baseOf(one.path) === base),
  });
}

function ofTables(lineage: Lineage): Omit<Pursuit<HandedTable>, 'isFaulty'> {
  return { lineage, narrow: asTable, share: sharedColumns };
}

function asTable(file: HandedFile): HandedTable | null {
  const { table } = file.profile;
  return table === undefined ? null : { ...file, table };
}

/** How many columns of a table can be from another. */
function sharedColumns(file: HandedTable, made: HandedTable): number {
  const names = new Set(columnNames(file));
  const columns = columnNames(made);
  return columns.filter((name) => names.has(name)).length / Math.max(1, columns.length);
}

export function columnNames({ table }: HandedTable): readonly string[] {
  return table.columns.map(({ name }) => name);
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
