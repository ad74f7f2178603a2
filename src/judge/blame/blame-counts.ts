import { words } from './exception-facts.ts';
import { filesRead } from './files-read.ts';
import { columnNames } from './find-beginning.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  flowsOf,
  type HandedOver,
  handedTables,
  listContents,
  writtenBy,
} from './handed-over.ts';

/** The consumer expects another number of columns than the table that was read has. */
export function blameCounts(consumer: FailedConsumer, handed: readonly HandedOver[]): Cause | null {
  const counts = countsIn(words(consumer.exception));
  if (counts === null || counts.expected === counts.got) return null;
  const tables = filesRead(handedTables(handed), consumer).filter(
    (table) => columnNames(table).length === counts.got,
  );
  const [first] = tables;
  if (first === undefined) return null;
  return {
    code: 'data-flow-incompatible',
    message: `${consumer.script} expects ${counts.expected} columns, but ${fileName(first)} has ${counts.got}`,
    hint: 'Use the same columns in both scripts.',
    evidence: tables
      .slice(0, 5)
      .map(
        (one) => `${fileName(one)}${writtenBy(one.from)}, has: ${listContents(columnNames(one))}`,
      ),
    flows: flowsOf(tables),
  };
}

function countsIn(text: string): { readonly expected: number; readonly got: number } | null {
  for (const [pattern, expected, got] of COUNTS) {
    const match = pattern.exec(text);
    if (match !== null) return { expected: Number(match[expected]), got: Number(match[got]) };
  }
  return null;
}

const COUNTS: readonly (readonly [RegExp, expected: 1 | 2, got: 1 | 2])[] = [
  [
    /\bexpect(?:ed|s)?\s+(?:exactly )?(\d+) (?:columns|fields|features)\b.*?\b(?:got|found|has|have|were|are)\s+(\d+)/is,
    1,
    2,
  ],
  [/\b(?:got|found|has|have)\s+(\d+) (?:columns|fields|features)\b.*?\bexpected\s+(\d+)/is, 2, 1],
  [/^Length mismatch: Expected axis has (\d+) elements, new values have (\d+) elements/, 2, 1],
];
