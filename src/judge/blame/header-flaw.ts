import { isNumeric } from '../../data/infer-type.ts';
import { columnNames } from './find-beginning.ts';
import type { HandedTable } from './handed-over.ts';

/** Why a column that seems to be there is not found: the separator, spaces, no header. */
export function headerFlaw(tables: readonly HandedTable[], name: string): string | undefined {
  for (const table of tables) {
    const names = columnNames(table);
    const padded = names.find((column) => column !== name && bare(column) === bare(name));
    if (padded !== undefined) {
      return `The header has ${JSON.stringify(padded)}, which differs in characters that are hard to see.`;
    }
    const positions = names.every((column, index) => column === String(index));
    if (positions || (names.length > 1 && names.every(isNumeric))) {
      return 'The file seems to have no header.';
    }
  }
  return undefined;
}

/** Without spaces at the ends, quotes and invisible characters. */
function bare(name: string): string {
  return name.replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00A0"]/g, '').trim();
}
