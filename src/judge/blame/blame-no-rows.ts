import { className, words } from './exception-facts.ts';
import { filesNamed, filesOpened, filesRead } from './files-read.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  flowsOf,
  type HandedOver,
  type HandedTable,
  tablesOrNothing,
  writtenBy,
} from './handed-over.ts';

/** The consumer fails as code fails on empty data, and the table that it read has no rows. */
export function blameNoRows(consumer: FailedConsumer, handed: readonly HandedOver[]): Cause | null {
  const tables = tablesOrNothing(handed);
  if (!FAILS_ON_NOTHING.test(className(consumer.exception)) && !isOfNothing(consumer)) return null;
  const blamed = bareTables(consumer, tables);
  const [first] = blamed;
  if (first === undefined) return null;
  return {
    code: 'data-flow-incompatible',
    message: `${consumer.script} fails on a table without rows: ${fileName(first)} ${first.profile.bytes === 0 ? 'is empty' : 'has only a header'}`,
    hint: 'Check why the producer drops all rows.',
    hintAt: (where) => `Check why ${where} drops all rows.`,
    evidence: blamed
      .slice(0, 5)
      .map((table) => `${fileName(table)}${writtenBy(table.from)}, has 0 rows`),
    flows: flowsOf(blamed),
    traces: blamed.map((file) => ({ kind: 'rows', file })),
  };
}

/**
 * Tables without rows, if all that was read is such; else the one that the failing code names or
 * opened last; else those that it read, if the exception names none.
 */
function bareTables(
  consumer: FailedConsumer,
  tables: readonly HandedTable[],
): readonly HandedTable[] {
  const isBare = ({ table }: HandedTable) => table.rows === 0;
  const read = filesRead(tables, consumer);
  const bare = read.filter(isBare);
  if (bare.length === read.length) return bare;
  const named = filesNamed(tables, consumer).filter(isBare);
  if (named.length > 0) return named;
  if (isOfNothing(consumer)) return bare;
  const [last] = filesOpened(tables, consumer);
  return last !== undefined && isBare(last) ? [last] : [];
}

/** The exception mentions empty data, or an empty table was indexed. */
function isOfNothing({ exception }: FailedConsumer): boolean {
  return OF_NOTHING.test(words(exception)) || exception.columns?.length === 0;
}

const FAILS_ON_NOTHING =
  /^(ValueError|IndexError|ZeroDivisionError|StatisticsError|StopIteration|LightGBMError|XGBoostError|AssertionError)$/;

const OF_NOTHING =
  /\b0 sample|n_samples=0|zero-size|at least one data point|no rows|\b0 rows|\blength 0\b|\bsize 0\b|empty sequence|No columns to parse/i;
