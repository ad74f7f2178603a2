import type { Variables } from '../execute/step-environment.ts';

/** @throws if there is no token */
export async function openApi(token: string | undefined, environment: Variables) {
  if (token === undefined) {
    throw new Error('the input github-token is empty.');
  }
  // This is a third of the bundle, and most runs create no check run.
  const { getOctokit } = await import('@actions/github');
  return getOctokit(token, {
    baseUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
    log: SILENT,
  });
}

const nothing = (): void => undefined;
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
