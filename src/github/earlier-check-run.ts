/** The check run of an earlier attempt: "Re-run jobs" runs the same run again. */
import { z } from 'zod';
import type { Variables } from '../execute/step-environment.ts';
import { openApi } from './open-api.ts';
import { persistentRequest, type RequestLimits } from './persistent-request.ts';

interface ApiParts {
  readonly token: string | undefined;
  readonly environment: Variables;
  readonly limits: RequestLimits;
}

/**
 * The same for every attempt of a run. The runner does not name the job of a matrix: there, the name
 * of the check run distinguishes them, which ends with `title` or the values of the matrix.
 */
export function externalId({ GITHUB_RUN_ID: run, GITHUB_JOB: job }: Variables): string | undefined {
  return run ? `${run}/${job ?? ''}` : undefined;
}

/**
 * Its id; `undefined` if no check run can be used again. Annotations cannot be removed, so one
 * that has some is replaced by a new one of the same name, which GitHub shows instead.
 */
export async function earlierOfRun(
  { owner, repo, head_sha }: { owner: string; repo: string; head_sha: string },
  name: string,
  { token, environment, limits }: ApiParts,
): Promise<number | undefined> {
  const id = externalId(environment);
  if (id === undefined || !(Number(environment['GITHUB_RUN_ATTEMPT']) > 1)) return undefined;
  try {
    const octokit = await openApi(token, environment);
    const answer = await persistentRequest(
      (signal) =>
        octokit.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
          ...{ owner, repo, ref: head_sha, check_name: name, per_page: 100 },
          request: { signal },
        }),
      limits,
    );
    return answerSchema
      .parse(answer.data)
      .check_runs.find((run) => run.external_id === id && run.output.annotations_count === 0)?.id;
  } catch {
    // A new check run does as well.
    return undefined;
  }
}

const answerSchema = z.object({
  check_runs: z.array(
    z.object({
      id: z.int().positive(),
      external_id: z.string().nullish(),
      output: z.object({ annotations_count: z.int() }),
    }),
  ),
});
