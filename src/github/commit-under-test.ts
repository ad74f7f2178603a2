import { readFileSync } from 'node:fs';
import type { Variables } from '../execute/step-environment.ts';

/**
 * The commit of a check run. On a pull request, `GITHUB_SHA` is a merge commit that no page shows,
 * so its head is used. A merge queue shows the commit of the event.
 */
export function commitUnderTest(environment: Variables): string | undefined {
  const event = readEvent(environment['GITHUB_EVENT_PATH']);
  const sha = event?.pull_request?.head?.sha ?? event?.merge_group?.head_sha;
  return typeof sha === 'string' ? sha : environment['GITHUB_SHA'];
}

/** The commits whose files the page of the event shows: with the merge commit of a pull request. */
export function commitsOfEvent(environment: Variables): readonly (string | undefined)[] {
  // For this event, `GITHUB_SHA` is a commit of the branch that the pull request changes.
  const isOfTarget = environment['GITHUB_EVENT_NAME'] === 'pull_request_target';
  return [commitUnderTest(environment), ...(isOfTarget ? [] : [environment['GITHUB_SHA']])];
}

interface GitHubEvent {
  readonly pull_request?: {
    readonly head?: { readonly sha?: unknown; readonly repo?: { readonly full_name?: unknown } };
  };
  readonly merge_group?: { readonly head_sha?: unknown };
}

/** The event of the workflow; `undefined` if it cannot be read. */
export function readEvent(eventFile: string | undefined): GitHubEvent | undefined {
  if (eventFile === undefined || eventFile === '') {
    return undefined;
  }
  try {
    const event: GitHubEvent | null = JSON.parse(readFileSync(eventFile, 'utf8'));
    return event ?? undefined;
  } catch {
    return undefined;
  }
}
