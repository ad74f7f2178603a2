import type { Variables } from '../../execute/step-environment.ts';
import type { RunReport } from '../../report/report.ts';
import { readEvent } from '../commit-under-test.ts';

/** Why this job does not even try to save; `undefined` if it tries. */
export function whyNotSaved(environment: Variables, report: RunReport): string | undefined {
  if (
    report.internalError !== undefined ||
    report.findings.some(({ code }) => code === 'run-interrupted')
  ) {
    return 'the run was cancelled';
  }
  const mode = environment['ACTIONS_CACHE_MODE']?.trim().toLowerCase() ?? '';
  if (mode === 'read' || mode === 'none') return `the cache mode of this job is ${mode}`;
  const event = environment['GITHUB_EVENT_NAME'] ?? '';
  if (READ_ONLY_EVENTS.has(event)) return `the token of ${event} cannot write to the cache`;
  return isFromFork(environment) ? 'the pull request is from a fork' : undefined;
}

/** People without write access can cause these events, so GitHub makes their cache read-only. */
export const READ_ONLY_EVENTS: ReadonlySet<string> = new Set([
  'pull_request_target',
  'issue_comment',
  'workflow_run',
]);

function isFromFork(environment: Variables): boolean {
  const pullRequest = readEvent(environment['GITHUB_EVENT_PATH'])?.pull_request;
  // A fork that was deleted has no name.
  return (
    pullRequest !== undefined &&
    pullRequest.head?.repo?.full_name !== environment['GITHUB_REPOSITORY']
  );
}
