import { type GitHubApi, GitHubError } from './github-api.ts';
import { compareVersions } from './next-version.ts';

/**
 * Moves `v1` to the commit of `v1.2.3`. Stays if a higher `v1.x.y` exists: an old release that is
 * run again must not take users back.
 */
export async function moveMajorTag(api: GitHubApi, tag: string, commit: string): Promise<void> {
  const [major = ''] = tag.split('.');
  const refs = await api<{ ref: string }[]>('GET', `/git/matching-refs/tags/${major}.`);
  const versions = refs
    .map(({ ref }) => ref.replace('refs/tags/v', ''))
    .filter((version) => /^\d+\.\d+\.\d+$/.test(version));
  const highest = versions.sort(compareVersions).at(-1);
  if (highest !== undefined && compareVersions(highest, tag.slice(1)) > 0) {
    console.log(`${major}: stays, because v${highest} is newer than ${tag}`);
    return;
  }
  try {
    await api('PATCH', `/git/refs/tags/${major}`, { sha: commit, force: true });
  } catch (error) {
    // GitHub answers 422 for a tag that does not exist.
    if (!(error instanceof GitHubError) || ![404, 422].includes(error.status)) throw error;
    await api('POST', '/git/refs', { ref: `refs/tags/${major}`, sha: commit });
  }
  console.log(`${major}: at ${tag}`);
}
