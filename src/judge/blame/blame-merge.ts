import { words } from './exception-facts.ts';
import { filesRead } from './files-read.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  flowsOf,
  type HandedOver,
  type HandedTable,
  handedTables,
  writtenBy,
} from './handed-over.ts';

/** The consumer merges two tables on a column that has unlike types in them. */
export function blameMerge(consumer: FailedConsumer, handed: readonly HandedOver[]): Cause | null {
  const key = UNLIKE.exec(words(consumer.exception))?.[1];
  if (key === undefined) return null;
  const tables = handedTables(handed);
  const read = new Set(filesRead(tables, consumer));
  const having = tables.flatMap((table) => {
    if (!read.has(table)) return [];
    const column = table.table.columns.find(({ name }) => name === key);
    return column === undefined ? [] : [{ table, type: column.type }];
  });
  const [first] = having;
  const other = having.find(({ type }) => type !== first?.type);
  if (first === undefined || other === undefined) return null;
  const both = [first, other];
  return {
    code: 'data-flow-incompatible',
    message: `${consumer.script} merges on column \`${key}\`, which is ${both.map(({ table, type }) => `${type} in ${fileName(table)}`).join(' and ')}`,
    hint: 'Write the same type in both, or convert one before the merge.',
    hintAt: (where) => `Write the same type in ${where}, or convert one before the merge.`,
    evidence: both.map(({ table, type }) => describe(table, key, type)),
    flows: flowsOf(both.map(({ table }) => table)),
    traces: both.map(({ table, type }) => ({ kind: 'type', name: key, type, file: table })),
  };
}

const UNLIKE = /trying to merge on .+ columns for key ['"](.+?)['"]/;

function describe(table: HandedTable, key: string, type: string): string {
  return `${fileName(table)}${writtenBy(table.from)}: \`${key}\` is ${type}`;
}
