import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GitHubApi } from './github-api.ts';

/** What the scripts need of a release in the answers of GitHub. */
export interface Release {
  readonly id: number;
  readonly tag_name: string;
  readonly draft: boolean;
  /** A URI template: `…/assets{?name,label}`. */
  readonly upload_url: string;
  readonly assets: readonly Asset[];
}

interface Asset {
  readonly id: number;
  readonly name: string;
  /** `sha256:` and the digest; `null` while it is not known. */
  readonly digest: string | null;
}

/**
 * Attaches files to a draft; of a published release, checks that it has exactly these files.
 * @throws Error if a published release lacks a file or has another one of that name
 */
export async function attachAssets(
  api: GitHubApi,
  release: Release,
  files: readonly string[],
): Promise<void> {
  for (const file of files) {
    const name = path.basename(file);
    const content = readFileSync(file);
    const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
    const existing = release.assets.find((asset) => asset.name === name);
    if (existing?.digest === digest) {
      console.log(`${name}: already attached, same content`);
      continue;
    }
    if (!release.draft) {
      const state = existing === undefined ? 'has no' : 'has a different';
      throw new Error(
        `The published release ${release.tag_name} ${state} ${name}. Release a new version.`,
      );
    }
    // Left by a run that was cancelled during the upload.
    if (existing !== undefined) await api('DELETE', `/releases/assets/${existing.id}`);
    const url = release.upload_url.replace(/\{.*$/, '');
    await api('POST', `${url}?name=${encodeURIComponent(name)}`, content);
    console.log(`${name}: attached`);
  }
}
