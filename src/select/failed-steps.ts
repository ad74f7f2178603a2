import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';

const reportSchema = z.object({
  script_results: z.record(
    z.string(),
    z.object({ status: z.string(), blocked_by: z.string().nullable().optional() }),
  ),
});
const severalSchema = z.object({
  pipelines: z.array(z.object({ file: z.string(), report: reportSchema.nullable() })),
});

/**
 * The steps that failed in the JSON results of an earlier run, or did not run because of that, each
 * with the reason.
 * @param file absolute
 * @param pipeline the pipeline file, for results of several
 * @throws UserError if there are no results
 */
export async function failedSteps(
  { file, option }: { readonly file: string; readonly option: string },
  pipeline: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const text = await textOf(file, option);
  const { script_results: steps } = ofPipeline(parsed(text), pipeline) ?? noResults(file, option);
  return new Map(
    Object.entries(steps).flatMap(([name, { status, blocked_by: by }]): [string, string][] => {
      if (['passed', 'cached', 'skipped'].includes(status)) return [];
      const blocked = by ? `was blocked by \`${by}\`` : `was ${status}`;
      return [[name, `${FAILED.has(status) ? status : blocked} in the last run`]];
    }),
  );
}

/** The option for what the last run in the workspace left. */
const LAST_RUN = '--failed';

/** Reading a pipe would block until a process writes to it. */
async function textOf(file: string, option: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined && option === LAST_RUN) {
    throw new UserError(`${option}: no earlier run of this pipeline is known in the workspace.`, {
      cure: 'Run the pipeline once without this option. Runs with `CI` set or `--no-keep-results` are not kept: there, give the file of `--results-file` to `--failed-in`.',
    });
  }
  const what =
    found === undefined
      ? 'does not exist'
      : found.isFile()
        ? 'cannot be read'
        : 'is not a regular file';
  try {
    if (found?.isFile() === true) return await readFile(file, 'utf8');
  } catch {
    // Said below.
  }
  throw new UserError(`${option}: ${quoteName(file)} ${what}.`, {
    cure: 'Give the JSON results of an earlier run: `--results-file` writes them.',
  });
}

const FAILED = new Set(['failed', 'timed-out', 'crashed']);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function ofPipeline(value: unknown, pipeline: string | undefined) {
  const several = severalSchema.safeParse(value);
  if (several.success) {
    return several.data.pipelines.find(({ file }) => file === pipeline)?.report ?? undefined;
  }
  return reportSchema.safeParse(value).data;
}

function noResults(file: string, option: string): never {
  throw new UserError(
    `${option}: ${quoteName(file)} does not contain the results of this pipeline.`,
    { cure: 'Give JSON results that an earlier run wrote.' },
  );
}
