import { readFileSync } from 'node:fs';
import type { Variables } from '../execute/step-environment.ts';

/**
 * The commit of a check run. On a pull request, `GITHUB_SHA` is a merge commit that no page shows,
 * so its head is used.
 */
export function commitUnderTest(environment: Variables): string | undefined {
  return pullRequestHead(environment['GITHUB_EVENT_PATH']) ?? environment['GITHUB_SHA'];
}

function pullRequestHead(eventFile: string | undefined): string | undefined {
  if (eventFile === undefined || eventFile === '') {
    return undefined;
  }
  try {
    const event: { pull_request?: { head?: { sha?: unknown } } } | null = JSON.parse(
      readFileSync(eventFile, 'utf8'),
    );
    const sha = event?.pull_request?.head?.sha;
    return typeof sha === 'string' ? sha : undefined;
  } catch {
    return undefined;
  }
}
