import path from 'node:path';
import { type Finding, type FindingLocation, finding } from '../../findings/findings.ts';
import { blameArchive } from './blame-archive.ts';
import { blameColumn } from './blame-column.ts';
import { blameCounts } from './blame-counts.ts';
import { blameEmptyInput } from './blame-empty-input.ts';
import { blameFeatures } from './blame-features.ts';
import { blameFile } from './blame-file.ts';
import { blameFormat } from './blame-format.ts';
import { blameGaps } from './blame-gaps.ts';
import { blameHeader } from './blame-header.ts';
import { blameKey } from './blame-key.ts';
import { blameLogicalName } from './blame-logical-name.ts';
import { blameMerge } from './blame-merge.ts';
import { blameNoRows } from './blame-no-rows.ts';
import { blamePickle } from './blame-pickle.ts';
import { blameShapes } from './blame-shapes.ts';
import { blameTypes } from './blame-types.ts';
import { blameValues } from './blame-values.ts';
import { blameVariable } from './blame-variable.ts';
import {
  type Cause,
  type FailedConsumer,
  type HandedOver,
  isBelow,
  type Raised,
  withSlashes,
} from './handed-over.ts';
import { type Lineage, NO_LINEAGE } from './lineage.ts';
import { sampledHint } from './sampled-hint.ts';
import { type TracedOrigin, traceOrigin } from './trace-origin.ts';

/** The cause of the failure of a consumer, based on the evidence. */
export interface Blame {
  /** The cause; absent if the input data does not explain the failure. */
  readonly finding?: Finding;
  /** Keys of the faulty data flows; empty if there is another cause. */
  readonly flows: readonly string[];
  /** The data is at fault: that of the flows, or an input that no step wrote. */
  readonly isData: boolean;
  /** What a reader should know first of a failure without such a cause. */
  readonly hint?: string;
}

/** A step that failed, with all exceptions that can be the reason. */
export interface FailedStep extends Omit<FailedConsumer, 'exception'> {
  /** The likeliest reason first. */
  readonly exceptions: readonly Raised[];
  /** How the step ended, in one line. */
  readonly ending?: string;
  /** Keys of a step, as the user declares them. */
  readonly paste: (keys: Readonly<Record<string, unknown>>) => string;
  /** The innermost frame in files of the user, as shown to the user. */
  readonly locate: (exception: Raised) => FindingLocation | undefined;
}

const NOT_BLAMED: Blame = { flows: [], isData: false };

/**
 * Finds out whether input data caused the failure of a step, from its exceptions and the content of
 * its inputs, and where the fault of the data began. Returns nothing rather than a wrong cause.
 */
export async function blame(
  step: FailedStep,
  handed: readonly HandedOver[],
  lineage: Lineage = NO_LINEAGE,
): Promise<Blame> {
  const sampled = sampledHint(step, handed);
  for (const exception of step.exceptions) {
    const consumer = { ...step, exception };
    const found = notRun(exception)
      ? blamePickle(consumer, handed)
      : await findCause(consumer, handed, lineage);
    const blame = found && (await explain(step, exception, found, lineage, sampled));
    if (blame !== null) return blame;
  }
  const isElsewhere = step.exceptions[0] !== undefined && isOfOther(step.exceptions[0], handed);
  return sampled === undefined || isElsewhere ? NOT_BLAMED : { ...NOT_BLAMED, hint: sampled };
}

/** It names a file that is not in an input: real data would not help. */
function isOfOther({ filename }: Raised, handed: readonly HandedOver[]): boolean {
  if (filename === null || !path.isAbsolute(filename)) return false;
  return !handed.some(({ path: given }) => isBelow(withSlashes(filename), withSlashes(given)));
}

function notRun({ bases }: Raised): boolean {
  const kinds = ['ImportError', 'SyntaxError', 'KeyboardInterrupt'];
  return bases.some((base) => kinds.includes(base));
}

/** Strongest evidence first. */
async function findCause(
  consumer: FailedConsumer,
  handed: readonly HandedOver[],
  lineage: Lineage,
): Promise<Cause | null> {
  return (
    blameLogicalName(consumer) ??
    blameVariable(consumer) ??
    blameEmptyInput(consumer) ??
    blameFile(consumer, handed, lineage) ??
    blameArchive(consumer, handed) ??
    blamePickle(consumer, handed) ??
    blameHeader(consumer, handed) ??
    // Of code that was not observed, a loaded document says more than a table of any name.
    (consumer.isUnobserved ? await blameKey(consumer, handed) : null) ??
    blameColumn(consumer, handed) ??
    (await blameKey(consumer, handed)) ??
    blameMerge(consumer, handed) ??
    blameFormat(consumer, handed) ??
    (await blameValues(consumer, handed)) ??
    blameTypes(consumer, handed) ??
    (await blameGaps(consumer, handed)) ??
    blameFeatures(consumer, handed) ??
    blameCounts(consumer, handed) ??
    blameShapes(consumer, handed) ??
    blameNoRows(consumer, handed)
  );
}

async function explain(
  step: FailedStep,
  exception: Raised,
  found: Cause,
  lineage: Lineage,
  sampled: string | undefined,
): Promise<Blame | null> {
  const traced = await traceOrigin(found, lineage);
  if (found.needsTrace && !traced?.isSound) return null;
  const isSetting = found.unlessTraced !== undefined && !traced?.isEvident;
  const cause = isSetting ? found.unlessTraced : narrowed(found, traced);
  const origin = cause.code === 'environ-missing' ? null : traced;
  const [flow] = cause.flows;
  const location = locationOf(step, exception);
  const hint = hintOf(cause, origin, sampled);
  return {
    flows: cause.flows,
    isData: !NOT_DATA.has(cause.code) && !isSetting && !isOfSample(cause),
    finding: finding(cause.code, {
      step: step.name,
      ...(cause.flows.length === 1 && flow !== undefined ? { flow } : {}),
      message: messageOf(step, cause, origin),
      ...(location === undefined ? {} : { location }),
      ...(hint === undefined ? {} : { hint }),
      evidence: [
        ...(isOfSample(cause) ? [cause.message] : []),
        ...cause.evidence,
        ...endingOf(step, exception),
      ],
      ...(origin === null ? {} : { origin: origin.origin }),
    }),
  };
}

/** A root can lie within a library, as does what a worker process sent: then of what came of it. */
function locationOf(
  { exceptions, locate }: FailedStep,
  exception: Raised,
): FindingLocation | undefined {
  for (const one of exceptions.slice(exceptions.indexOf(exception))) {
    const location = locate(one);
    if (location !== undefined) return location;
  }
  return undefined;
}

/** Of several files, the one of which something upstream was sound. */
function narrowed(found: Cause, traced: TracedOrigin | null): Cause {
  return traced?.isEvident && found.only !== undefined ? found.only(traced.read) : found;
}

const NOT_DATA: ReadonlySet<Cause['code']> = new Set([
  'logical-name-missing',
  'environ-missing',
  'job-arg-missing',
  'input-missing',
]);

/** The message of a failure on sample data begins with this. */
function messageOf({ script }: FailedStep, cause: Cause, origin: TracedOrigin | null): string {
  if (isOfSample(cause)) {
    return `${script} fails on sample data, because no path is declared for its input`;
  }
  return origin?.summary === undefined ? cause.message : `${cause.message}; ${origin.summary}`;
}

function isOfSample({ flows, traces = [] }: Cause): boolean {
  const sources = traces.map((trace) => (trace.kind === 'file' ? trace.from : trace.file.from));
  return (
    flows.length === 0 && sources.length > 0 && sources.every(({ source }) => source === 'sample')
  );
}

function hintOf(
  cause: Cause,
  origin: TracedOrigin | null,
  sampled: string | undefined,
): string | undefined {
  const { hint, hintAt } = cause;
  const own = origin === null ? hint : (hintAt?.(origin.where) ?? hint);
  if (sampled === undefined) return own;
  if (isOfSample(cause)) return sampled;
  return own === undefined ? sampled : `${sampled} ${own}`;
}

/** The exception was not the one that ended the step. */
function endingOf({ exceptions, ending }: FailedStep, exception: Raised): readonly string[] {
  return ending === undefined || exceptions.length < 2 || exceptions.at(-1) === exception
    ? []
    : [`then: ${ending}`];
}
