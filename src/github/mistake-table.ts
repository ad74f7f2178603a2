import { htmlCode, linkHtml, proseHtml } from '../reporters/markdown-escape.ts';
import { describeLocation, type Mistake, type SourceLocation } from '../text/errors.ts';
import { countOf } from '../text/format-count.ts';

/**
 * The mistakes of a file as a table: a problem with several locations appears once, above them. In
 * HTML, because cells of Markdown cannot span columns.
 */
export function mistakeTable(
  mistakes: readonly Mistake[],
  linkFor: (location: SourceLocation) => string | undefined,
): string {
  const groups = new Map<string, Row[]>();
  for (const row of mistakes.map(rowOf)) {
    const key = JSON.stringify([row.problem, row.cure]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const shown = [...groups.values()].slice(0, MOST);
  const rest = mistakes.length - shown.reduce((sum, { length }) => sum + length, 0);
  // Every problem has rows: one with many locations does not hide the others.
  const share = Math.max(2, Math.floor(MOST / shown.length));
  return [
    '<table>',
    '<tr><th align="left">Line</th><th align="left">Mistake</th></tr>',
    ...shown.flatMap((rows) => groupRows(rows, share, linkFor)),
    '</table>',
    ...(rest > 0 ? ['', `… and ${countOf(rest, 'more mistake')}.`] : []),
  ].join('\n');
}

interface Row {
  readonly message: string;
  readonly location: SourceLocation | undefined;
  readonly problem: string;
  readonly found: string;
  readonly cure: string | undefined;
}

/** What is expected is the same at many locations; what is found differs. */
function rowOf({ message, location, cure }: Mistake): Row {
  const [, problem = message, found = ''] = /^(.*?),? found (.*)$/s.exec(message) ?? [];
  return { message, location, problem, found, cure };
}

function groupRows(
  rows: readonly Row[],
  most: number,
  linkFor: (location: SourceLocation) => string | undefined,
): readonly string[] {
  const locationLink = ({ location }: Row) =>
    location === undefined ? '' : linkHtml(htmlCode(describeLocation(location)), linkFor(location));
  const row = (cells: string) => `<tr>${cells}</tr>`;
  const [first] = rows;
  if (first === undefined) return [];
  const fix = first.cure === undefined ? '' : `<br><b>Fix:</b> ${proseHtml(first.cure)}`;
  if (rows.length === 1)
    return [row(`<td>${locationLink(first)}</td><td>${proseHtml(first.message)}${fix}</td>`)];
  return [
    row(`<td colspan="2">${proseHtml(first.problem)}${fix}</td>`),
    ...rows
      .slice(0, most)
      .map((one) => row(`<td>${locationLink(one)}</td><td>${foundHtml(one.found)}</td>`)),
    ...(rows.length > most
      ? [row(`<td colspan="2">… and ${countOf(rows.length - most, 'more location')}.</td>`)]
      : []),
  ];
}

/** A quoted name may contain backticks. */
function foundHtml(found: string): string {
  const [, name] = /^`(.*)`$/s.exec(found) ?? [];
  return name === undefined ? proseHtml(found, 200) : htmlCode(name, MOST_CHARACTERS);
}

/** A name does not wrap, and a wider table would scroll sideways. */
const MOST_CHARACTERS = 80;
const MOST = 100;
