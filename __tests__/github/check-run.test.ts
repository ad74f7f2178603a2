import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/github/annotations.ts';
import { type CheckRunResult, startCheckRun } from '../../src/github/check-run.ts';
import { startGitHubApi } from '../support/github-api.ts';

const LIMITS = { requestSeconds: 5, attempts: 3, delaySeconds: 0.01, longestDelaySeconds: 1 };

let event = '';
beforeAll(() => {
  event = path.join(mkdtempSync(path.join(tmpdir(), 'event-')), 'event.json');
  writeFileSync(event, JSON.stringify({ pull_request: { head: { sha: 'c'.repeat(40) } } }));
});
afterAll(() => rmSync(path.dirname(event), { recursive: true }));

function environmentFor(url: string): Record<string, string> {
  return {
    GITHUB_API_URL: url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'octo/pipelines',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_RUN_ID: '4711',
  };
}

function start(url: string, more: { variables?: object; token?: string; limits?: object } = {}) {
  return startCheckRun({
    name: 'pipeline',
    token: more.token ?? 't0ken',
    environment: { ...environmentFor(url), ...more.variables },
    limits: { ...LIMITS, ...more.limits },
  });
}

function resultWith(count: number, parts: Partial<CheckRunResult> = {}): CheckRunResult {
  const annotations = Array.from(
    { length: count },
    (_, index): Annotation => ({
      level: (['error', 'warning', 'notice'] as const)[index % 3] ?? 'error',
      file: `scripts/step_${index}.py`,
      line: index + 1,
      column: 5,
      title: `title ${index}`,
      message: `message ${index}`,
    }),
  );
  return { conclusion: 'failure', title: 'failed', summary: '# failed', annotations, ...parts };
}

describe('a check run', () => {
  it('is in progress on the head of the pull request while the scripts run', async () => {
    await using api = await startGitHubApi();
    const checkRun = start(api.url, { variables: { GITHUB_EVENT_PATH: event } });
    await checkRun.complete(resultWith(0, { conclusion: 'success' }));
    const [created, completed, ...more] = api.requests;
    expect(created).toMatchObject({
      method: 'POST',
      path: '/repos/octo/pipelines/check-runs',
      authorization: 'token t0ken',
      body: {
        name: 'pipeline',
        head_sha: 'c'.repeat(40),
        status: 'in_progress',
        external_id: '4711/',
        details_url: 'https://github.com/octo/pipelines/actions/runs/4711',
      },
    });
    expect(completed).toMatchObject({
      method: 'PATCH',
      path: '/repos/octo/pipelines/check-runs/42',
      body: { status: 'completed', conclusion: 'success', output: { summary: '# failed' } },
    });
    expect(more).toEqual([]);
    expect(api.faults).toEqual([]);
  });

  it.each([
    ['without annotations is used again', 0, 'PATCH /repos/octo/pipelines/check-runs/42'],
    [
      'with annotations is replaced, because these cannot be removed',
      3,
      'POST /repos/octo/pipelines/check-runs',
    ],
  ])('of an earlier attempt %s', async (_, annotations_count, request) => {
    const existing = [
      { id: 41, external_id: '4710/', output: { annotations_count: 0 } },
      { id: 42, external_id: '4711/', output: { annotations_count } },
    ];
    await using api = await startGitHubApi({ existing });
    const checkRun = start(api.url, { variables: { GITHUB_RUN_ATTEMPT: '2' } });
    expect(await checkRun.complete(resultWith(1))).toBeUndefined();
    const [, begun] = api.requests.map(({ method, path: requested }) => `${method} ${requested}`);
    expect(begun).toBe(request);
    expect(api.faults).toEqual([]);
  });

  it('is on the commit of a merge queue', async () => {
    await using api = await startGitHubApi();
    const queue = path.join(path.dirname(event), 'merge-group.json');
    writeFileSync(queue, JSON.stringify({ merge_group: { head_sha: 'e'.repeat(40) } }));
    await start(api.url, { variables: { GITHUB_EVENT_PATH: queue } }).complete(resultWith(0));
    expect(api.requests[0]?.body.head_sha).toBe('e'.repeat(40));
  });

  it('is on the commit of the event if there is no pull request', async () => {
    await using api = await startGitHubApi();
    await start(api.url, { variables: { GITHUB_EVENT_PATH: '/nowhere' } }).complete(resultWith(0));
    expect(api.requests[0]?.body.head_sha).toBe('a'.repeat(40));
  });

  it('gets 120 annotations in three batches', async () => {
    await using api = await startGitHubApi();
    expect(await start(api.url).complete(resultWith(120))).toBeUndefined();
    expect(api.faults).toEqual([]);
    const batches = api.requests.slice(1).map(({ body }) => body.output?.annotations ?? []);
    expect(batches.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(batches.flat()).toHaveLength(120);
    expect(batches[2]?.[19]).toEqual({
      path: 'scripts/step_119.py',
      start_line: 120,
      end_line: 120,
      start_column: 5,
      end_column: 5,
      annotation_level: 'notice',
      title: 'title 119',
      message: 'message 119',
    });
    // Even if a later batch is lost, the check run must be completed.
    expect(api.requests.map(({ body }) => body.conclusion)).toEqual([
      undefined,
      'failure',
      undefined,
      undefined,
    ]);
  });

  it('is truncated to the limits of GitHub', async () => {
    await using api = await startGitHubApi();
    const annotations: Annotation[] = [
      {
        level: 'error',
        file: 'a.py',
        line: 0,
        title: 't'.repeat(999),
        message: '✅'.repeat(40_000),
      },
      { level: 'error', title: 'of no file', message: 'm' },
    ];
    const huge = { title: '✅'.repeat(999), summary: '✅'.repeat(40_000), annotations };
    expect(await start(api.url).complete(resultWith(0, huge))).toBeUndefined();
    expect(api.faults).toEqual([]);
    const output = api.requests[1]?.body.output;
    expect(output?.annotations?.map(({ path: file, start_line }) => [file, start_line])).toEqual([
      ['a.py', 1],
    ]);
    expect(Buffer.byteLength(output?.summary ?? '')).toBeGreaterThan(65_000);
    expect(output?.summary).not.toContain('\ufffd');
  });

  it('has the first thousand of more than a thousand annotations', async () => {
    await using api = await startGitHubApi();
    expect(await start(api.url).complete(resultWith(1000))).toBeUndefined();
    expect(await start(api.url).complete(resultWith(1234))).toContain(
      'The check run has the first 1,000 of 1,234 annotations',
    );
    expect(api.requests).toHaveLength(42);
    expect(api.faults).toEqual([]);
  });
});

describe('when GitHub rejects it', () => {
  it.each([
    ['a header', { 'x-ratelimit-remaining': '0' }],
    ['a wait that is too long', { 'retry-after': '60' }],
  ])('403 for a rate limit, by %s, names no permission', async (_, headers) => {
    await using api = await startGitHubApi({ misbehave: () => ({ status: 403, headers }) });
    const trouble = await start(api.url).complete(resultWith(1));
    expect(trouble).toContain('GitHub limits how often');
    expect(trouble).not.toContain('permissions:');
  });

  it.each([[{}], [{ id: 'four' }], [{ id: 0 }]])('an answer %j is reported', async (body) => {
    await using api = await startGitHubApi({ misbehave: () => ({ status: 201, body }) });
    expect(await start(api.url).complete(resultWith(1))).toContain('has no id of a check run');
    expect(api.requests).toHaveLength(1);
  });

  it.each([403, 404])('%d names the permission to add', async (status) => {
    await using api = await startGitHubApi({ misbehave: () => ({ status }) });
    const trouble = await start(api.url).complete(resultWith(120));
    expect(trouble).toContain('permissions:\n  contents: read\n  checks: write');
    expect(trouble).toContain(`GitHub answered ${status}`);
    expect(api.requests).toHaveLength(1);
  });

  it('500 is tried three times, then reported', async () => {
    await using api = await startGitHubApi({ misbehave: () => ({ status: 500 }) });
    const trouble = await start(api.url).complete(resultWith(1));
    expect(trouble).toMatch(/^The check run was not written: GitHub answered 500, Server Error/);
    expect(api.requests).toHaveLength(3);
  });

  it.each([
    ['429', { status: 429, headers: { 'retry-after': '0' } }],
    ['429 without a word of when', { status: 429 }],
    ['403 for being too fast', { status: 403, headers: { 'retry-after': '0' } }],
    ['502', { status: 502 }],
    ['a closed connection', 'hang-up'],
  ] as const)('%s is retried', async (_, misbehaviour) => {
    await using api = await startGitHubApi({
      misbehave: (__, index) => (index === 0 || index === 2 ? misbehaviour : undefined),
    });
    expect(await start(api.url).complete(resultWith(1))).toBeUndefined();
    expect(api.requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'PATCH', 'PATCH']);
  });

  it('a requested wait that is too long is ignored', async () => {
    const headers = { 'retry-after': '3600' };
    await using api = await startGitHubApi({ misbehave: () => ({ status: 429, headers }) });
    expect(await start(api.url).complete(resultWith(1))).toContain('GitHub answered 429');
    expect(api.requests).toHaveLength(1);
  });

  it('a missing response is waited for once', async () => {
    await using api = await startGitHubApi({ misbehave: () => 'hang' });
    const checkRun = start(api.url, { limits: { requestSeconds: 0.2 } });
    expect(await checkRun.complete(resultWith(1))).toContain('The check run was not written');
    expect(api.requests).toHaveLength(1);
  });

  it('a check run that is not completed is not called unwritten', async () => {
    await using api = await startGitHubApi({
      misbehave: ({ method }) => (method === 'PATCH' ? { status: 500 } : undefined),
    });
    const trouble = await start(api.url).complete(resultWith(1));
    expect(trouble).toMatch(
      /^The check run was created, but not completed\. It stays in progress until the job is run again: GitHub answered 500/,
    );
    expect(api.requests.map(({ method }) => method)).toEqual(['POST', 'PATCH', 'PATCH', 'PATCH']);
  });

  it('a lost batch is reported, and the check run is still completed', async () => {
    await using api = await startGitHubApi({
      misbehave: (_, index) => (index >= 2 ? { status: 500 } : undefined),
    });
    const trouble = await start(api.url).complete(resultWith(120));
    expect(trouble).toMatch(/^The check run does not have all annotations: GitHub answered 500/);
    expect(api.requests[1]?.body).toMatchObject({ status: 'completed', conclusion: 'failure' });
  });

  it('a cancelled run does not wait for responses of GitHub', async () => {
    await using api = await startGitHubApi({ misbehave: () => 'hang' });
    const checkRun = start(api.url, { limits: { requestSeconds: 600 } });
    const trouble = await checkRun.complete(resultWith(1, { conclusion: 'cancelled' }));
    expect(trouble).toContain('GitHub has not answered yet');
  });
});

describe('nothing is sent', () => {
  it('without a token', async () => {
    await using api = await startGitHubApi();
    const environment = environmentFor(api.url);
    const checkRun = startCheckRun({ name: 'p', token: undefined, environment });
    expect(await checkRun.complete(resultWith(1))).toContain('the input github-token is empty');
    expect(api.requests).toEqual([]);
  });

  it('without a repository', async () => {
    await using api = await startGitHubApi();
    const checkRun = start(api.url, { variables: { GITHUB_REPOSITORY: undefined } });
    expect(await checkRun.complete(resultWith(1))).toContain('does not name the repository');
    expect(api.requests).toEqual([]);
  });

  it('without a server', async () => {
    const trouble = await start('http://127.0.0.1:9').complete(resultWith(1));
    expect(trouble).toContain('The check run was not written');
  });
});
