import { className } from './exception-facts.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  type HandedOver,
  handedTables,
  unique,
  writtenBy,
} from './handed-over.ts';

/**
 * The consumer fails with an error that is typical for empty data, and an input table has no rows.
 */
export function blameNoRows(consumer: FailedConsumer, handed: readonly HandedOver[]): Cause | null {
  if (!FAILS_ON_NOTHING.test(className(consumer.exception))) return null;
  const tables = handedTables(handed);
  const bare = tables.filter(({ table }) => table.rows === 0);
  // If the same output also contains rows, the script may have read those.
  const flows = unique(bare.map(({ from }) => from)).filter((from) =>
    tables.every((table) => table.from !== from || table.table.rows === 0),
  );
  const blamed = bare.filter(({ from }) => flows.includes(from));
  const [first] = blamed;
  if (first === undefined) return null;
  return {
    code: 'data-flow-incompatible',
    message: `${consumer.script} fails on a table without rows: ${fileName(first)} has only a header`,
    hint: 'Check why the producer drops all rows.',
    evidence: blamed
      .slice(0, 5)
      .map((table) => `${fileName(table)}${writtenBy(table.from)}, has 0 rows`),
    flows: unique(blamed.map(({ from }) => from.flow)),
  };
}

const FAILS_ON_NOTHING =
  /^(ValueError|IndexError|ZeroDivisionError|StatisticsError|StopIteration|LightGBMError|XGBoostError)$/;
