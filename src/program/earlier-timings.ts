import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';

/** The part of a JSON report that contains the times of the steps. */
const timingsSchema = z.object({
  script_results: z.record(z.string(), z.object({ execution_time: z.number().nonnegative() })),
});

/**
 * Times of the steps in an earlier run in seconds, from its JSON report.
 * @param file absolute
 * @returns `undefined` if the file does not exist: the first run has no earlier one
 * @throws UserError if the file is not a report
 */
export async function earlierTimings(
  file: string,
): Promise<((step: string) => number | undefined) | undefined> {
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
  const parsed = timingsSchema.safeParse(parseJson(file, text));
  if (!parsed.success) throw noReport(file, 'does not contain the results of a run', parsed.error);
  const results = new Map(Object.entries(parsed.data.script_results));
  return (step) => results.get(step)?.execution_time;
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
