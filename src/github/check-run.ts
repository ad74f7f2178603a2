/**
 * A separate check run on the commit: in progress while the scripts run, then completed with all
 * annotations. It is optional: every problem becomes one message and nothing else.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Variables } from '../execute/step-environment.ts';
import { formatNumber } from '../text/format-count.ts';
import type { Annotation } from './annotations.ts';
import { commitUnderTest } from './commit-under-test.ts';
import { cutBytes, cutText } from './cut-text.ts';
import { earlierOfRun, externalId } from './earlier-check-run.ts';
import { openApi } from './open-api.ts';
import {
  answerStatus,
  HURRIED_LIMITS,
  isRateLimit,
  persistentRequest,
  type RequestLimits,
  USUAL_LIMITS,
} from './persistent-request.ts';

export interface CheckRunOptions {
  readonly name: string;
  readonly token: string | undefined;
  readonly environment: Variables;
  readonly limits?: RequestLimits;
}

export interface CheckRunResult {
  readonly conclusion: 'success' | 'failure' | 'cancelled';
  readonly title: string;
  /** Markdown of at most `MOST_SUMMARY_BYTES`. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

export interface CheckRun {
  /** @returns a message about a problem since the start; never rejects */
  readonly complete: (result: CheckRunResult) => Promise<string | undefined>;
}

export const MOST_SUMMARY_BYTES = 65_535;

/** GitHub rejects a request with more. */
const MOST_IN_REQUEST = 50;

/** A token has 1,000 requests an hour for all workflows of the repository. */
const MOST_ANNOTATIONS = 1000;

/** Sends the request in the background; the run does not wait for the response. */
export function startCheckRun({
  name,
  token,
  environment,
  limits = USUAL_LIMITS,
}: CheckRunOptions): CheckRun {
  const created = attempt(async () => {
    const target = targetOf(environment);
    const request = await connect(token, environment, limits);
    const { owner, repo } = target;
    const id = await begin(request, {
      earlier: await earlierOfRun(target, name, { token, environment, limits }),
      ...{ owner, repo },
      body: {
        head_sha: target.head_sha,
        name,
        status: 'in_progress',
        started_at: new Date().toISOString(),
        external_id: externalId(environment),
        details_url: pageOfRun(environment),
        output: { title: 'Running', summary: 'The scripts of the pipeline are running.' },
      },
    });
    return { request, target: { owner, repo, check_run_id: id } };
  });
  return {
    complete: async (result) => {
      const hurried = result.conclusion === 'cancelled' ? HURRIED_LIMITS : undefined;
      const started = await (hurried ? atMost(hurried.requestSeconds, created) : created);
      if (!started.done) {
        return started.trouble;
      }
      const { request, target } = started.value;
      let batches = 0;
      const sent = await attempt(async () => {
        for (const body of completions(result)) {
          await request(
            'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
            { ...target, ...body },
            hurried,
          );
          batches += 1;
        }
      });
      if (sent.done) return leftOut(result.annotations);
      return sent.trouble.replace(UNWRITTEN, batches === 0 ? UNFINISHED : INCOMPLETE);
    },
  };
}

/** Creates the check run, or uses that of an earlier attempt of the run again. */
async function begin(
  request: Request,
  parts: {
    readonly earlier: number | undefined;
    readonly owner: string;
    readonly repo: string;
    readonly body: Record<string, unknown>;
  },
): Promise<number> {
  const { earlier, owner, repo, body } = parts;
  if (earlier === undefined) {
    return (await request('POST /repos/{owner}/{repo}/check-runs', { owner, repo, ...body })).id;
  }
  const { head_sha: _fixed, ...changes } = body;
  const route = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}';
  return (await request(route, { owner, repo, check_run_id: earlier, ...changes })).id;
}

type Outcome<Value> =
  | { readonly done: true; readonly value: Value }
  | { readonly done: false; readonly trouble: string };

async function attempt<Value>(act: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { done: true, value: await act() };
  } catch (error) {
    return { done: false, trouble: explain(error) };
  }
}

function atMost<Value>(seconds: number, outcome: Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  const late = sleep(seconds * 1000, undefined, { ref: false }).then(
    () => ({ done: false, trouble: explain(new Error('GitHub has not answered yet.')) }) as const,
  );
  return Promise.race([outcome, late]);
}

type Request = (
  route: string,
  body: Record<string, unknown>,
  limits?: RequestLimits,
) => Promise<{ readonly id: number }>;

async function connect(
  token: string | undefined,
  environment: Variables,
  usual: RequestLimits,
): Promise<Request> {
  const octokit = await openApi(token, environment);
  return async (route, body, limits = usual) => {
    const answer = await persistentRequest(
      (signal) => octokit.request(route, { ...body, request: { signal } }),
      limits,
    );
    // A proxy can answer with anything, and the id is part of the address of the next request.
    const { id } = (answer.data ?? {}) as { readonly id?: unknown };
    if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1) {
      throw new Error('the answer of GitHub has no id of a check run.');
    }
    return { id };
  };
}

function targetOf(environment: Variables): { owner: string; repo: string; head_sha: string } {
  const [owner, repo] = environment['GITHUB_REPOSITORY']?.split('/') ?? [];
  const sha = commitUnderTest(environment);
  if (!owner || !repo || !sha) {
    throw new Error('the environment does not name the repository and the commit.');
  }
  return { owner, repo, head_sha: sha };
}

function pageOfRun(environment: Variables): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: slug, GITHUB_RUN_ID: id } = environment;
  return server && slug && id ? `${server}/${slug}/actions/runs/${id}` : undefined;
}

/**
 * One request per 50 annotations, which GitHub appends. The first request sets the conclusion: if a
 * later request fails, the check run does not stay in progress forever.
 */
function* completions({
  conclusion,
  title,
  summary,
  annotations,
}: CheckRunResult): Generator<Record<string, unknown>> {
  const output = { title: cutText(title, 255), summary: cutBytes(summary, MOST_SUMMARY_BYTES) };
  const located = locatedOf(annotations).slice(0, MOST_ANNOTATIONS);
  for (let start = 0; start === 0 || start < located.length; start += MOST_IN_REQUEST) {
    const batch = located.slice(start, start + MOST_IN_REQUEST).map(toApi);
    yield {
      ...(start === 0 && {
        status: 'completed',
        conclusion,
        completed_at: new Date().toISOString(),
      }),
      output: { ...output, annotations: batch },
    };
  }
}

function locatedOf(annotations: readonly Annotation[]): readonly Annotation[] {
  return annotations.filter(({ file }) => file !== undefined);
}

function leftOut(annotations: readonly Annotation[]): string | undefined {
  const { length } = locatedOf(annotations);
  if (length <= MOST_ANNOTATIONS) return undefined;
  const [most, all] = [MOST_ANNOTATIONS, length].map(formatNumber);
  return `The check run has the first ${most} of ${all} annotations: GitHub limits how often a token sends requests. ${UNAFFECTED}`;
}

function toApi({ level, file, line, column, title, message }: Annotation): Record<string, unknown> {
  const startLine = Math.max(1, line ?? 1);
  return {
    path: file,
    start_line: startLine,
    end_line: startLine,
    ...(line !== undefined && column !== undefined && { start_column: column, end_column: column }),
    annotation_level: level === 'error' ? 'failure' : level,
    title: cutText(title, 255),
    message: cutBytes(message, 64_000),
  };
}

function explain(error: unknown): string {
  const message = cutText(error instanceof Error ? error.message : String(error), 300);
  const status = answerStatus(error);
  const answer = status === undefined ? '' : `GitHub answered ${status}, `;
  const problem = `${UNWRITTEN}: ${answer}${message}`;
  if (isRateLimit(error)) {
    return `${problem}\nGitHub limits how often a token sends requests. ${UNAFFECTED}`;
  }
  if (status === 403 || status === 404) {
    return [
      problem,
      'The job needs this permission (a pull request from a fork never has it):',
      'permissions:',
      '  contents: read',
      '  checks: write',
      UNAFFECTED,
    ].join('\n');
  }
  return `${problem}\n${UNAFFECTED}`;
}

const UNWRITTEN = 'The check run was not written';

/** Until then a rule that requires the check blocks the pull request. */
const UNFINISHED =
  'The check run was created, but not completed. It stays in progress until the job is run again';

/** The first request after the start completed the check run. */
const INCOMPLETE = 'The check run does not have all annotations';
const UNAFFECTED = 'The verdict is not affected.';
