import type { Variables } from '../execute/step-environment.ts';
import { readEvent } from './commit-under-test.ts';

/**
 * Whether a checkout is one of the repository of the workflow, or of the fork of its pull request.
 * Without an origin it counts as such: nothing says otherwise.
 */
export function isOwnOrigin(origin: string | undefined, environment: Variables): boolean {
  const url = origin?.trim() ?? '';
  const { GITHUB_REPOSITORY: own, GITHUB_SERVER_URL: server } = environment;
  if (url === '' || !own) return true;
  const host = hostOf(url);
  if (host !== undefined && host !== hostOf(server || 'https://github.com')) return false;
  const slug = /(?:^|[/:])([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url.replaceAll('\\', '/'))?.[1];
  const fork = readEvent(environment['GITHUB_EVENT_PATH'])?.pull_request?.head?.repo?.full_name;
  return [own, fork].some(
    (known) => typeof known === 'string' && known.toLowerCase() === slug?.toLowerCase(),
  );
}

/** `undefined`: a path. Of `https://host/…`, `ssh://git@host:22/…` and `git@host:…`. */
function hostOf(url: string): string | undefined {
  const [, ofUrl, ofCopy] =
    /^[a-z][a-z+]*:\/\/(?:[^@/]*@)?([^/:]+)|^[^@/\\]+@([^/:\\]+):/i.exec(url) ?? [];
  // GitHub also accepts SSH at `ssh.github.com`, on the port of HTTPS.
  return (ofUrl ?? ofCopy)?.toLowerCase().replace(/^ssh\./, '');
}
