import type { KeyPath } from '../pipeline-document.ts';
import { columnName, type Entry, locateIn } from './entry.ts';
import type { ExpectedRule, ExpectedType } from './expectation.ts';
import { parseRows } from './row-range.ts';

/** The rules that an entry writes out; its mistakes are reported elsewhere. */
export function entryRules(entry: Entry): readonly ExpectedRule[] {
  const { rows, columns, types = {}, between = {}, values = {} } = entry.value;
  const range = rows === undefined ? undefined : parseRows(rows);
  return [
    ...(range === undefined
      ? []
      : [{ kind: 'rows' as const, ...range, locate: locateIn(entry, ['rows']) }]),
    ...(columns === undefined
      ? []
      : [
          {
            kind: 'columns' as const,
            columns: columns.map((one, index) => columnName(entry, ['columns', index], one)),
            locate: locateIn(entry, ['columns']),
          },
        ]),
    ...Object.entries(types).map(([column, type]) => ({
      kind: 'type' as const,
      ...{ column, type: type as ExpectedType },
      locate: locateIn(entry, ['types', column]),
    })),
    ...uniqueRules(entry),
    ...notNullRules(entry),
    ...Object.entries(between).map(([column, [least, most]]) => ({
      kind: 'between' as const,
      column,
      ...(least === null ? {} : { least }),
      ...(most === null ? {} : { most }),
      locate: locateIn(entry, ['between', column]),
    })),
    ...Object.entries(values).map(([column, allowed]) => ({
      kind: 'values' as const,
      ...{ column, allowed },
      locate: locateIn(entry, ['values', column]),
    })),
  ];
}

function uniqueRules(entry: Entry): ExpectedRule[] {
  const { unique = [] } = entry.value;
  const rule = (columns: readonly string[], path: KeyPath): ExpectedRule => ({
    ...{ kind: 'unique', columns },
    locate: locateIn(entry, path, 'value'),
  });
  if (!Array.isArray(unique)) return [rule([columnName(entry, ['unique'], unique)], ['unique'])];
  return unique.map((one, index) => {
    const path = ['unique', index];
    const columns = Array.isArray(one)
      ? one.map((column, at) => columnName(entry, [...path, at], column))
      : [columnName(entry, path, one)];
    return rule(columns, path);
  });
}

function notNullRules(entry: Entry): ExpectedRule[] {
  const { not_null: given = [] } = entry.value;
  const isList = Array.isArray(given);
  return (isList ? given : [given]).map((one, index) => {
    const path = isList ? ['not_null', index] : ['not_null'];
    const column = columnName(entry, path, one);
    return { kind: 'not-null', column, locate: locateIn(entry, path, 'value') };
  });
}

/** The columns that a rule names. */
export function columnsOf(rule: ExpectedRule): readonly string[] {
  if (rule.kind === 'rows') return [];
  return 'columns' in rule ? rule.columns : [rule.column];
}
