import { type Finding, type FindingLocation, finding } from '../../findings.ts';
import { blameArchive } from './blame-archive.ts';
import { blameColumn } from './blame-column.ts';
import { blameFeatures } from './blame-features.ts';
import { blameFile } from './blame-file.ts';
import { blameFormat } from './blame-format.ts';
import { blameLogicalName } from './blame-logical-name.ts';
import { blameNoRows } from './blame-no-rows.ts';
import { blameValues } from './blame-values.ts';
import type { Cause, FailedConsumer, HandedOver } from './handed-over.ts';

/** What lies behind the failure of a consumer, as far as the evidence tells. */
export interface Blame {
  /** The one cause; absent where nothing handed over explains the failure. */
  readonly finding?: Finding;
  /** Keys of the data flows whose data is at fault; none where the cause is another. */
  readonly flows: readonly string[];
}

/**
 * Finds out whether data handed over is at fault when a step raised an exception: from what the
 * exception says and from what its inputs really hold. It rather says nothing than what is not so.
 *
 * @param location the consumer's deepest frame in the user's files, as shown to the user
 */
export function blame(
  consumer: FailedConsumer,
  handed: readonly HandedOver[],
  location?: FindingLocation,
): Blame {
  const notRun = ['ImportError', 'SyntaxError', 'SystemExit', 'KeyboardInterrupt'];
  if (consumer.exception.bases.some((base) => notRun.includes(base))) return { flows: [] };
  const cause = findCause(consumer, handed);
  if (cause === null) return { flows: [] };
  const [flow] = cause.flows;
  return {
    flows: cause.flows,
    finding: finding(cause.code, {
      step: consumer.name,
      ...(cause.flows.length === 1 && flow !== undefined ? { flow } : {}),
      message: cause.message,
      ...(location === undefined ? {} : { location }),
      ...(cause.hint === undefined ? {} : { hint: cause.hint }),
      evidence: cause.evidence,
    }),
  };
}

/** In the order of how much their evidence proves. */
function findCause(consumer: FailedConsumer, handed: readonly HandedOver[]): Cause | null {
  return (
    blameLogicalName(consumer) ??
    blameFile(consumer, handed) ??
    blameArchive(consumer, handed) ??
    blameColumn(consumer, handed) ??
    blameFormat(consumer, handed) ??
    blameValues(consumer, handed) ??
    blameFeatures(consumer, handed) ??
    blameNoRows(consumer, handed)
  );
}
