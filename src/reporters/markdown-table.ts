export interface Column {
  readonly title: string;
  readonly align?: 'right';
}

/** @param rows Markdown that is already escaped for cells; omits columns that are empty in all rows */
export function markdownTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const used = columns.map((_, index) => rows.some((row) => (row[index] ?? '') !== ''));
  const keep = (cells: readonly string[]): readonly string[] =>
    cells.filter((_, index) => used[index] === true);
  return [
    tableRow(keep(columns.map(({ title }) => title))),
    tableRow(keep(columns.map(({ align }) => (align === 'right' ? '--:' : ':--')))),
    ...rows.map((row) => tableRow(keep(row))),
  ].join('\n');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
