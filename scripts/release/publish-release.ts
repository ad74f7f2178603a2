/**
 * Publishes the release of a tag: `node scripts/release/publish-release.ts <notes> <asset>…`, with
 * the variables of GitHub Actions and GH_TOKEN. A second run finds what exists and checks it. Needs
 * no packages: the job that may write installs none.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { attachAssets, type Release } from './attach-assets.ts';
import { createApi, type GitHubApi } from './github-api.ts';
import { moveMajorTag } from './move-major-tag.ts';

const [notesFile, ...assets] = process.argv.slice(2);
try {
  await publish(variable('GITHUB_REF_NAME'), variable('GITHUB_SHA'));
} catch (error) {
  console.error(`::error::${(error as Error).message}`);
  process.exitCode = 1;
}

async function publish(tag: string, commit: string): Promise<void> {
  const api = createApi({
    repository: `${variable('GITHUB_API_URL')}/repos/${variable('GITHUB_REPOSITORY')}`,
    token: variable('GH_TOKEN'),
  });
  await checkTag(api, tag, commit);
  const release = (await findRelease(api, tag)) ?? (await createDraft(api, tag));
  await attachAssets(api, release, assets);
  if (release.draft) {
    // An immutable release takes no assets after this.
    await api('PATCH', `/releases/${release.id}`, { draft: false });
    console.log(`${tag}: published`);
  } else {
    console.log(`${tag}: already published`);
  }
  await moveMajorTag(api, tag, commit);
}

/** The tag may have moved since the workflow started. */
async function checkTag(api: GitHubApi, tag: string, commit: string): Promise<void> {
  const { object } = await api<Ref>('GET', `/git/ref/tags/${tag}`);
  const target =
    object.type === 'tag'
      ? (await api<Ref>('GET', `/git/tags/${object.sha}`)).object.sha
      : object.sha;
  if (target !== commit) {
    throw new Error(`The tag ${tag} is at ${target}, but this run verified ${commit}.`);
  }
}

interface Ref {
  readonly object: { readonly type: string; readonly sha: string };
}

/** By the list: a draft is not found by its tag. */
async function findRelease(api: GitHubApi, tag: string): Promise<Release | undefined> {
  const releases = await api<Release[]>('GET', '/releases?per_page=100');
  return releases.find(({ tag_name }) => tag_name === tag);
}

function createDraft(api: GitHubApi, tag: string): Promise<Release> {
  const body = readFileSync(notesFile ?? '', 'utf8');
  return api('POST', '/releases', { tag_name: tag, name: tag, body, draft: true });
}

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The variable ${name} is not set.`);
  return value;
}
