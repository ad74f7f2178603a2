import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { launchedMain, placeHarness } from '../../src/execute/step/launched-files.ts';
import { type DrivenHost, driveHost, python } from './drive-host.ts';

/** Runs a fixture as a step that this command starts. */
async function launch(host: DrivenHost, script: string, command: readonly string[], more = {}) {
  const step = path.join(host.directory, 'step');
  await mkdir(step);
  const files = { launch: path.join(step, '.launch') };
  placeHarness(files);
  return host.run(script, {
    ...more,
    launcher: {
      argv: [...command, python, launchedMain(files)],
      directory: files.launch,
      environ: { MARK: 'own' },
    },
  });
}

describe.each([
  { kind: 'the supervisor', arguments: [] },
  { kind: 'the supervisor with threads', arguments: ['--threads'] },
])('a step that a launcher starts, under $kind', ({ arguments: hostArguments }) => {
  test('gets its request and leaves its result in files', async () => {
    await using host = await driveHost({ arguments: hostArguments });
    const ended = await launch(host, 'statistics.py', ['env', '-i']);
    expect(ended).toMatchObject({ exit_code: 0, signal: null, mode: 'spawn' });
    expect(ended.result?.phase).toBe('done');
  });

  test('has no result if the launcher starts nothing', async () => {
    await using host = await driveHost({ arguments: hostArguments });
    expect(await launch(host, 'statistics.py', ['false'])).toMatchObject({
      ...{ exit_code: 1, result: null },
    });
  });

  test('is refused if the launcher is not there', async () => {
    await using host = await driveHost({ arguments: hostArguments });
    await expect(launch(host, 'statistics.py', ['/no/such/launcher'])).rejects.toThrow(
      'refused: cannot start a process: /no/such/launcher: No such file or directory',
    );
  });
});
