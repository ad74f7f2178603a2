/** Uploads of replay bundles, against a server on loopback instead of GitHub. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artifactName } from '../../src/github/upload-bundles.ts';
import { type ArtifactServer, startArtifactServer } from '../support/artifact-server.ts';
import { blockedChainReport } from '../support/report-fixtures.ts';
import { runAction } from '../support/runner.ts';

const ENTRY = path.join(import.meta.dirname, 'programs', 'tell-github.ts');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'upload-'));
  for (const name of ['a', 'b']) {
    writeFileSync(path.join(folder, `${name}.bundle.zip`), `bytes of ${name}`);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function upload(
  server: Pick<ArtifactServer, 'environment'> | undefined,
  inputs: Readonly<Record<string, string>> = { bundle: '.' },
  environment: Readonly<Record<string, string>> = {},
) {
  const report = blockedChainReport();
  const bundles = ['a.bundle.zip', 'b.bundle.zip'];
  const causes = report.causes.map((cause) => ({ ...cause, bundles }));
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify({ ...report, causes, baseDir: folder }));
  return await runAction({
    entry: ENTRY,
    workspace: folder,
    inputs: { 'pipeline-config': 'pipeline.yml', ...inputs },
    environment: {
      ...{ TEST_REPORT: file, GITHUB_JOB: 'test', GITHUB_RUN_ATTEMPT: '2' },
      ...server?.environment,
      ...environment,
    },
  });
}

function warnings({ annotations }: Awaited<ReturnType<typeof upload>>): string[] {
  return annotations
    .filter(({ level, message }) => level === 'warning' && message.includes('bundle'))
    .map(({ message }) => message);
}

describe('the bundles of a run', () => {
  it('are uploaded, each as an artifact', async () => {
    await using server = await startArtifactServer();
    const result = await upload(server, { bundle: '.', matrix: '{"python": "3.12"}' });
    expect(warnings(result)).toEqual([]);
    expect(server.artifacts.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^replay-\w+-a-test-3\.12-attempt-2-[0-9a-f]{8}$/),
      expect.stringMatching(/^replay-\w+-b-test-3\.12-attempt-2-[0-9a-f]{8}$/),
    ]);
    for (const [index, file] of ['a', 'b'].entries()) {
      const { content, finalized } = server.artifacts[index] ?? { content: Buffer.alloc(0) };
      expect(finalized).toBe(true);
      expect(content.toString('latin1')).toContain(`${file}.bundle.zip`);
      expect(content.toString('latin1')).toContain(`bytes of ${file}`);
    }
  });

  it('are not uploaded if the input is not set', async () => {
    await using server = await startArtifactServer();
    const result = await upload(server, {});
    expect(server.requests).toEqual([]);
    expect(result.exitCode).toBe(1);
  });

  it.each([403, 404, 409])('are a warning if GitHub answers %d', async (status) => {
    await using server = await startArtifactServer({ status });
    const result = await upload(server);
    expect(warnings(result)).toEqual([
      expect.stringMatching(
        /^Replay bundle a\.bundle\.zip was not uploaded: .*The bundles after it were not tried\.$/s,
      ),
    ]);
    expect(result.exitCode).toBe(1);
    expect(result.outputs['pipeline-success']).toBe('false');
    expect(result.summary).not.toBe('');
  });

  it('are a warning outside of GitHub, and without the token of the job', async () => {
    const result = await upload(undefined, undefined, { ACTIONS_RUNTIME_TOKEN: '' });
    expect(warnings(result)).toEqual([expect.stringContaining('ACTIONS_RUNTIME_TOKEN')]);
  });

  it('are a warning on a server that has no artifacts of this kind', async () => {
    await using server = await startArtifactServer();
    const result = await upload(server, undefined, {
      GITHUB_SERVER_URL: 'https://git.example.com',
    });
    expect(warnings(result).join()).toContain('GHES');
    expect(server.requests).toEqual([]);
  });
});

it('a service that does not answer does not keep the action from ending', async () => {
  await using server = await startArtifactServer({ status: 'hang' });
  const result = await runAction({
    entry: path.join(import.meta.dirname, 'programs', 'upload-bundle.ts'),
    workspace: folder,
    environment: { ...server.environment, TEST_FILE: path.join(folder, 'a.bundle.zip') },
  });
  expect(result.log).toContain('Replay bundles were not uploaded: no answer within 0.3 s.');
  expect(result.exitCode).toBe(1);
  expect(server.requests).toHaveLength(1);
});

describe('the name of an artifact', () => {
  const context = { environment: { GITHUB_JOB: 'test' }, matrix: undefined };

  it('differs between jobs, matrices, attempts, actions, pipelines and steps', () => {
    const names = [
      artifactName('p', 'a.bundle.zip', context),
      artifactName('q', 'a.bundle.zip', context),
      artifactName('p', 'b.bundle.zip', context),
      artifactName('p', 'other/a.bundle.zip', context),
      artifactName('p', 'a.bundle.zip', { ...context, environment: { GITHUB_JOB: 'other' } }),
      artifactName('p', 'a.bundle.zip', { ...context, matrix: '3.12' }),
      artifactName('p', 'a.bundle.zip', { ...context, matrix: '3/12' }),
      ...[
        { GITHUB_JOB: 'test', GITHUB_RUN_ATTEMPT: '2' },
        { GITHUB_JOB: 'test', GITHUB_ACTION: '__run_2' },
      ].map((environment) => artifactName('p', 'a.bundle.zip', { ...context, environment })),
    ];
    expect(new Set(names).size).toBe(names.length);
  });

  it('has only characters that GitHub accepts, and is short', () => {
    const name = artifactName(`a/b:"c"<${'x'.repeat(300)}`, 's t|e*p?.bundle.zip', {
      environment: { GITHUB_JOB: 'j\r\nk' },
      matrix: 'm\\n',
    });
    expect(name).toMatch(/^replay-a-b-c-x+-s-t-e-p--j-k-m-n-attempt-1-[0-9a-f]{8}$/);
    expect(name.length).toBeLessThan(200);
  });
});
