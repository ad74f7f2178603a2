import { expect, test } from 'vitest';
import { startCheckRun } from '../../src/github/check-run.ts';
import { type Misbehaviour, startGitHubApi } from '../support/github-api.ts';

const LIMITS = { requestSeconds: 5, attempts: 3, delaySeconds: 0.01, longestDelaySeconds: 5 };

function send(url: string): Promise<string | undefined> {
  const environment = {
    ...{ GITHUB_API_URL: url, GITHUB_REPOSITORY: 'octo/pipelines', GITHUB_SHA: 'a'.repeat(40) },
  };
  return startCheckRun({ name: 'p', token: 't0ken', environment, limits: LIMITS }).complete({
    ...{ conclusion: 'success', title: 'passed', summary: '# passed', annotations: [] },
  });
}

test('the end of the rate limit is waited for, if it is near', async () => {
  const date = new Date('2020-01-01T00:00:00Z');
  const limited = (seconds: number): Misbehaviour => ({
    status: 403,
    headers: {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(date.getTime() / 1000 + seconds),
      date: date.toUTCString(),
    },
  });
  await using far = await startGitHubApi({ misbehave: () => limited(1800) });
  expect(await send(far.url)).toContain('GitHub limits how often');
  expect(far.requests).toHaveLength(1);
  await using near = await startGitHubApi({
    misbehave: (_, index) => (index === 0 ? limited(1) : undefined),
  });
  expect(await send(near.url)).toBeUndefined();
});

test('a loop of redirects is not tried again', async () => {
  let loop = '';
  await using api = await startGitHubApi({
    misbehave: () => ({ status: 307, headers: { location: loop } }),
  });
  loop = `${api.url}/repos/octo/pipelines/check-runs`;
  expect(await send(api.url)).toContain('redirect count exceeded');
  // As often as the specification of fetch allows.
  expect(api.requests).toHaveLength(21);
});
