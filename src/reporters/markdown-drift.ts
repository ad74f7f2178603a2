/** The changes of locked outputs, as a table for job summary and check run. */
import type { Drift } from '../report/data-contract.ts';
import { countOf } from '../text/format-count.ts';
import { driftCounts } from './drift-lines.ts';
import { code, prose } from './markdown-escape.ts';
import { folded, locationLink, type Parts, sentence } from './markdown-parts.ts';
import { markdownTable } from './markdown-table.ts';

/** Folded; empty without changes. */
export function driftFold(parts: Parts): string {
  const { contract } = parts.report;
  if (contract === undefined || contract.drift.length === 0 || parts.detail.rows === 0) return '';
  const { drift, file } = contract;
  const rows = drift.slice(0, parts.detail.rows).map((one) => driftRow(one, parts));
  const table = markdownTable(
    [
      { title: 'Change' },
      { title: 'Output' },
      { title: 'What' },
      { title: 'Written' },
      { title: 'Read' },
    ],
    rows,
  );
  const left = drift.length - rows.length;
  const more = left > 0 ? `\n\n… and ${countOf(left, 'more row')}.` : '';
  const accept = `To accept them: ${code('cursus runtime lock --update')}`;
  return folded(`Contract ${file}: ${driftCounts(drift)}`, `${table}${more}\n\n${accept}`);
}

function driftRow(drift: Drift, parts: Parts): readonly string[] {
  const { class: kind, output, file, message, writer, readers, inheritedFrom } = drift;
  const subject = file === undefined ? output : `${output}/${file}`;
  const read = readers.map(({ step, location }) =>
    location === undefined ? prose(step, 80) : locationLink(location, parts),
  );
  return [
    MARKS[kind],
    code(subject, 160),
    sentence(message, parts, 400),
    inheritedFrom === undefined
      ? writer === undefined
        ? ''
        : locationLink(writer, parts)
      : `as in ${code(inheritedFrom, 120)}`,
    [...new Set(read)].slice(0, MOST_READERS).join(', '),
  ];
}

const MOST_READERS = 5;

const MARKS = { breaking: '❌ breaking', additive: '➕ additive', benign: 'benign' } as const;
