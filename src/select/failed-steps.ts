import { readFile } from 'node:fs/promises';
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
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UserError(
      `${option}: there are no results of an earlier run at ${quoteName(file)}.`,
      {
        cure: 'Run once without it.',
        cause,
      },
    );
  });
  const { script_results: steps } = ofPipeline(parsed(text), pipeline) ?? noResults(file, option);
  return new Map(
    Object.entries(steps).flatMap(([name, { status, blocked_by: by }]): [string, string][] => {
      if (['passed', 'cached', 'skipped'].includes(status)) return [];
      const blocked = by ? `was blocked by \`${by}\`` : `was ${status}`;
      return [[name, `${FAILED.has(status) ? status : blocked} in the last run`]];
    }),
  );
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
