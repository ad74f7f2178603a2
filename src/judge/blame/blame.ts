import { type Finding, type FindingLocation, finding } from '../../findings/findings.ts';
import { blameArchive } from './blame-archive.ts';
import { blameColumn } from './blame-column.ts';
import { blameFeatures } from './blame-features.ts';
import { blameFile } from './blame-file.ts';
import { blameFormat } from './blame-format.ts';
import { blameLogicalName } from './blame-logical-name.ts';
import { blameNoRows } from './blame-no-rows.ts';
import { blameValues } from './blame-values.ts';
import type { Cause, FailedConsumer, HandedOver } from './handed-over.ts';

/** The cause of the failure of a consumer, based on the evidence. */
export interface Blame {
  /** The cause; absent if the input data does not explain the failure. */
  readonly finding?: Finding;
  /** Keys of the faulty data flows; empty if there is another cause. */
  readonly flows: readonly string[];
}

/**
 * Finds out whether input data caused the exception of a step, from the exception and the content
 * of its inputs. Returns nothing rather than a wrong cause.
 *
 * @param location the innermost frame of the consumer in files of the user, as shown to the user
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

/** Strongest evidence first. */
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
