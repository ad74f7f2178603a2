import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';

/** The part of a JSON report that contains the times of the steps. */
const ofOneSchema = z.object({
  script_results: z.record(z.string(), z.object({ execution_time: z.number().nonnegative() })),
});

/** The same part of the report of several pipelines. */
const ofSeveralSchema = z.object({
  pipelines: z.array(z.object({ file: z.string(), report: ofOneSchema.nullable() })),
});

/** The seconds of a step; of several pipelines, in that of the file. */
export type EarlierTimings = (step: string, file?: string) => number | undefined;

/**
 * Times of the steps in an earlier run in seconds, from its JSON report.
 * @param file absolute
 * @returns `undefined` if the file does not exist: the first run has no earlier one
 * @throws UserError if the file is not a report
 */
export async function earlierTimings(file: string): Promise<EarlierTimings | undefined> {
  // Reading a pipe would block until a process writes to it.
  const stats = await stat(file).catch(() => undefined);
  if (stats !== undefined && !stats.isFile() && !stats.isDirectory()) {
    throw noReport(file, 'is not a regular file', undefined);
  }
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw noReport(file, `cannot be read (${cause.code})`, cause);
  });
  if (text === undefined) return undefined;
  const value = parseJson(file, text);
  const several = ofSeveralSchema.safeParse(value);
  if (several.success) {
    const steps = new Map(
      several.data.pipelines.map((one) => [one.file, stepTimes(one.report ?? NO_STEPS)]),
    );
    return (step, of = '') => steps.get(of)?.get(step);
  }
  const parsed = ofOneSchema.safeParse(value);
  if (!parsed.success) throw noReport(file, 'does not contain the results of a run', parsed.error);
  const results = stepTimes(parsed.data);
  return (step) => results.get(step);
}

const NO_STEPS = { script_results: {} };

function stepTimes(report: z.infer<typeof ofOneSchema>): ReadonlyMap<string, number> {
  const results = Object.entries(report.script_results);
  return new Map(results.map(([step, { execution_time: seconds }]) => [step, seconds]));
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw noReport(file, 'is not JSON', cause);
  }
}

function noReport(file: string, what: string, cause: unknown): UserError {
  return new UserError(`The results file ${quoteName(file)} ${what}.`, {
    cure: 'Give a results file that an earlier run wrote.',
    cause,
  });
}
