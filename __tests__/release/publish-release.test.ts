import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ReleaseServer, startReleaseServer } from './release-server.ts';

const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/release/publish-release.ts');
const OLD = 'a'.repeat(40);
const NEW = 'b'.repeat(40);

let server: ReleaseServer;
let dir: string;

beforeEach(async () => {
  server = await startReleaseServer('someone/project');
  dir = mkdtempSync(path.join(tmpdir(), 'release-'));
  write('notes.md', 'What has changed.\n');
  write('package.tgz', 'package');
  write('sbom.cdx.json', '{}');
  server.tags.set('v1.0.0', OLD).set('v1.2.0', NEW);
});

afterEach(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true, force: true });
});

describe('publish-release', () => {
  test('publishes a draft with its files, then creates the major tag', async () => {
    await publish('v1.2.0', NEW);
    expect(server.changes).toEqual([
      'POST /releases',
      'POST /upload/1',
      'POST /upload/1',
      'PATCH /releases/1',
      'PATCH /git/refs/tags/v1',
      'POST /git/refs',
    ]);
    const [release] = server.releases;
    expect(release).toMatchObject({
      tag_name: 'v1.2.0',
      draft: false,
      body: 'What has changed.\n',
    });
    expect(release?.assets.map(({ name }) => name)).toEqual(['package.tgz', 'sbom.cdx.json']);
    expect(server.tags.get('v1')).toBe(NEW);
  });

  test('changes nothing when it runs again', async () => {
    await publish('v1.2.0', NEW);
    const before = structuredClone([server.releases, [...server.tags]]);
    const { stdout } = await publish('v1.2.0', NEW);
    expect(stdout).toContain('v1.2.0: already published');
    expect([server.releases, [...server.tags]]).toEqual(before);
  });

  test('completes the draft of a run that broke off', async () => {
    server.uploadsFail = true;
    await refused('v1.2.0', NEW, 'Cannot upload');
    expect(server.releases).toMatchObject([{ draft: true, assets: [] }]);
    server.uploadsFail = false;
    server.releases[0]?.assets.push({ id: 99, name: 'package.tgz', digest: 'sha256:half' });
    await publish('v1.2.0', NEW);
    expect(server.releases).toHaveLength(1);
    expect(server.releases[0]).toMatchObject({ draft: false });
    expect(server.releases[0]?.assets.map(({ name }) => name).sort()).toEqual([
      ...['package.tgz', 'sbom.cdx.json'],
    ]);
    expect(server.changes).toContain('DELETE /releases/assets/99');
  });

  test('refuses a published release with another file', async () => {
    await publish('v1.2.0', NEW);
    write('package.tgz', 'another package');
    await refused(
      'v1.2.0',
      NEW,
      'The published release v1.2.0 has a different package.tgz. Release a new version.',
    );
  });

  test('refuses a published release that lacks a file', async () => {
    await publish('v1.2.0', NEW);
    server.releases[0]?.assets.pop();
    await refused(
      'v1.2.0',
      NEW,
      'The published release v1.2.0 has no sbom.cdx.json. Release a new version.',
    );
  });

  test('moves the major tag forward, and not back for an old release', async () => {
    server.tags.delete('v1.2.0');
    await publish('v1.0.0', OLD);
    expect(server.tags.get('v1')).toBe(OLD);
    server.tags.set('v1.10.0', NEW);
    await publish('v1.10.0', NEW);
    expect(server.tags.get('v1')).toBe(NEW);
    const { stdout } = await publish('v1.0.0', OLD);
    expect(stdout).toContain('v1: stays, because v1.10.0 is newer than v1.0.0');
    expect(server.tags.get('v1')).toBe(NEW);
  });

  test('refuses a tag that has moved', async () => {
    await refused('v1.2.0', OLD, `The tag v1.2.0 is at ${NEW}, but this run verified ${OLD}.`);
    expect(server.changes).toEqual([]);
  });
});

function publish(tag: string, commit: string) {
  const files = ['notes.md', 'package.tgz', 'sbom.cdx.json'].map((file) => path.join(dir, file));
  return promisify(execFile)(process.execPath, [SCRIPT, ...files], {
    env: {
      ...process.env,
      GITHUB_API_URL: server.url,
      GITHUB_REPOSITORY: 'someone/project',
      GITHUB_REF_NAME: tag,
      GITHUB_SHA: commit,
      GH_TOKEN: 'the-token',
    },
  });
}

async function refused(tag: string, commit: string, message: string): Promise<void> {
  const error = await publish(tag, commit).catch((failure: unknown) => failure);
  expect(error).toMatchObject({ code: 1 });
  expect((error as { stderr: string }).stderr).toContain(message);
}

function write(name: string, content: string): void {
  writeFileSync(path.join(dir, name), content);
}
