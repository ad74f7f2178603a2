import { findCells } from '../../data/search/find-cells.ts';
import { jsonObjects } from '../../data/search/json-keys.ts';
import { nearestName } from '../../text/nearest-name.ts';
import { type Beginning, followUpstream, type Pursuit } from './follow-upstream.ts';
import {
  asTableOrNothing,
  baseOf,
  type HandedFile,
  type HandedTable,
  handedFiles,
  type Trace,
} from './handed-over.ts';
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
        narrow: asTableOrNothing,
        share: (file, made, isOnly) => sharedColumns(file, made) || (isOnly ? 1 : 0.1),
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
      return await beginningOfCell(trace, lineage);
    case 'key':
      return await followUpstream(trace.file, {
        lineage,
        narrow: (file) => (file.profile.format === 'json' ? file : null),
        share: sameName,
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
        share: sameName,
        isFaulty: async ({ profile }, { profile: made }) =>
          profile.format === made.format && profile.problem === made.problem,
      });
    default:
      return trace satisfies never;
  }
}

/** A value, or a missing one; a step can give its column another name. */
async function beginningOfCell(
  { name, value, file: read }: Extract<Trace, { kind: 'cell' }>,
  lineage: Lineage,
): Promise<Beginning> {
  const names = new Map<string, string>();
  const begun = await followUpstream(read, {
    ...ofTables(lineage),
    share: (file, made, isOnly) => sharedColumns(file, made) || Number(isOnly),
    isFaulty: async (file, made) => {
      const own = names.get(made.absolute) ?? name;
      const isKept = columnNames(file).includes(own);
      const found = await findCells(file.absolute, file.profile, value);
      if (found === null) return null;
      const columns = found.map(({ column }) => column);
      const same = isKept ? own : renamed(own, columns);
      if (same === undefined) return null;
      names.set(file.absolute, same);
      return columns.includes(same);
    },
  });
  const column = names.get(begun.first.absolute);
  return column === undefined || column === name ? begun : { ...begun, column };
}

/** Of the columns with the cell, the only one, or the one with a similar name. */
function renamed(name: string, columns: readonly string[]): string | undefined {
  const [only, ...others] = columns;
  return others.length === 0 ? only : nearestName(name, columns);
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
    share: (file, made) => Number(baseOf(file.path) === base) || sameName(file, made),
    isFaulty: async (file) => !handedFiles(file.from).some((one) => baseOf(one.path) === base),
  });
}

/** A file is passed on under its name. */
function sameName(file: HandedFile, made: HandedFile): number {
  return Number(baseOf(file.path) === baseOf(made.path));
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
