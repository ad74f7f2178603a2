import { countOf } from '../reporters/format-count.ts';
import { code, link, prose } from '../reporters/markdown-escape.ts';
import { markdownTable } from '../reporters/markdown-table.ts';
import { describeLocation, type Mistake, type SourceLocation } from '../text/errors.ts';

/** The mistakes of a file in Markdown: each sentence once, with all places that it is about. */
export function mistakeTables(
  mistakes: readonly Mistake[],
  linkFor: (location: SourceLocation) => string | undefined,
): string {
  const groups = new Map<string, { readonly row: Row; readonly rows: Row[] }>();
  for (const row of mistakes.slice(0, MOST).map(rowOf)) {
    const key = JSON.stringify([row.problem, row.cure]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { row, rows: [row] });
    else group.rows.push(row);
  }
  const rest = mistakes.length - MOST;
  return [
    ...[...groups.values()].map(({ row, rows }) => {
      const fix = row.cure === undefined ? '' : ` **Fix:** ${prose(row.cure)}`;
      return `${prose(row.problem)}${fix}\n\n${table(rows, linkFor)}`;
    }),
    ...(rest > 0 ? [`… and ${countOf(rest, 'more mistake')}.`] : []),
  ].join('\n\n');
}

interface Row {
  readonly location: SourceLocation | undefined;
  readonly problem: string;
  readonly found: string;
  readonly cure: string | undefined;
}

/** What is expected is the same at many places; what is found differs. */
function rowOf({ message, location, cure }: Mistake): Row {
  const [, problem = message, found = ''] = /^(.*?),? found (.*)$/s.exec(message) ?? [];
  return { location, problem, found, cure };
}

function table(
  rows: readonly Row[],
  linkFor: (location: SourceLocation) => string | undefined,
): string {
  return markdownTable(
    [{ title: 'Place' }, { title: 'Found' }],
    rows.map(({ location, found }) => [
      location === undefined ? '' : link(code(describeLocation(location)), linkFor(location)),
      prose(found, 200),
    ]),
  );
}

const MOST = 100;
