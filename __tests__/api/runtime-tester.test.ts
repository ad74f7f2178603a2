import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { RuntimeTester } from '../../src/api/runtime-tester.ts';
import { ScriptNotFoundError } from '../../src/api/script-errors.ts';
import { script } from '../support/pipeline-rig.ts';
import { createScriptsProject, TRAIN, testerIn } from '../support/tester-project.ts';

describe('scripts by name', () => {
  test('are found in the search directories, and listed', async () => {
    await using rig = await createScriptsProject({ 'dockers/xgboost_atoz/scripts/far.py': TRAIN });
    const tester = testerIn(rig.dir);
    expect(tester.findScriptPath('far.py')).toBe(rig.path('dockers/xgboost_atoz/scripts/far.py'));
    expect(tester.listAvailableScripts()).toEqual(['far', 'prepare', 'train']);
  });

  test('are a specific error if they do not exist', async () => {
    await using rig = await createScriptsProject();
    const tester = testerIn(rig.dir);
    try {
      tester.findScriptPath('trian');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ScriptNotFoundError);
      expect(error).toMatchObject({ message: 'Script not found: trian', near: ['train'] });
      expect((error as ScriptNotFoundError).searched).toContain(rig.path('scripts'));
      expect((error as ScriptNotFoundError).cure).toContain('Did you mean `train`?');
    }
  });

  test('are searched from the directory at construction, even if the process changes its directory later', async () => {
    await using rig = await createScriptsProject();
    const before = process.cwd();
    try {
      process.chdir(rig.dir);
      const tester = new RuntimeTester('ws');
      process.chdir(before);
      expect(tester.workspaceDir).toBe('ws');
      expect(tester.findScriptPath('train')).toBe(rig.path('scripts/train.py'));
    } finally {
      process.chdir(before);
    }
  });
});

describe('the test environment', () => {
  test('contains sample data, and can be cleaned up', async () => {
    await using rig = await createScriptsProject();
    const tester = testerIn(rig.dir);
    const environment = await tester.setupTestEnvironment('prepare');
    expect(environment).toEqual({
      testDir: rig.path('ws/test_prepare'),
      inputPaths: { DATA: rig.path('ws/test_prepare/inputs/DATA') },
      outputPaths: { processed: rig.path('ws/test_prepare/outputs/processed') },
      environVars: { LABEL_FIELD: 'label' },
      jobArgs: { job_type: 'testing' },
    });
    const sample = path.join(environment.inputPaths['DATA'] ?? '', 'part-00000.csv');
    expect(await readFile(sample, 'utf8')).toMatch(/^feature1,feature2,label\n/);
    expect(existsSync(environment.outputPaths['processed'] ?? '')).toBe(true);
    await tester.cleanupTestEnvironment('ws/test_prepare');
    expect(existsSync(environment.testDir)).toBe(false);
    await tester.cleanupTestEnvironment('ws/test_prepare');
  });

  test('cannot be set up for a script that does not exist', async () => {
    await using rig = await createScriptsProject();
    await expect(testerIn(rig.dir).setupTestEnvironment('nowhere')).rejects.toThrow(
      ScriptNotFoundError,
    );
  });

  test('is the only thing that is ever removed', async () => {
    await using rig = await createScriptsProject({ 'mine/file.txt': 'mine' });
    const tester = testerIn(rig.dir);
    for (const target of ['mine', '.', 'scripts/train.py', 'mine/file.txt']) {
      await expect(tester.cleanupTestEnvironment(target)).rejects.toThrow(
        'was not created by a run, so it is not removed',
      );
    }
    expect(await readFile(rig.path('mine/file.txt'), 'utf8')).toBe('mine');
    expect(existsSync(rig.path('scripts/train.py'))).toBe(true);
  });
});

describe('the workspace', () => {
  test('is cleaned up after a test, kept without cleanup, and keeps outputs that are preserved', async () => {
    await using rig = await createScriptsProject();
    await testerIn(rig.dir).testScript('prepare');
    expect(existsSync(rig.path('ws'))).toBe(false);
    await testerIn(rig.dir, { preserveOutputs: true }).testScript('prepare');
    expect((await readdir(rig.path('ws/test_prepare'))).sort()).toEqual(
      expect.arrayContaining(['logs', 'outputs']),
    );
    expect(existsSync(rig.path('ws/test_prepare/inputs'))).toBe(false);
    await testerIn(rig.dir, { cleanupAfterTest: false }).testScript('prepare');
    expect(existsSync(rig.path('ws/test_prepare/inputs/DATA'))).toBe(true);
  });

  test('is shared by parallel calls of one tester and of several', async () => {
    await using rig = await createScriptsProject();
    const [one, two] = [testerIn(rig.dir), testerIn(rig.dir)];
    const results = await Promise.all([
      one.testScript('prepare'),
      one.testScript('nowhere'),
      two.testScript('prepare'),
      two.testDataCompatibility('prepare', 'train'),
      one.setupTestEnvironment('train'),
    ]);
    expect(
      results
        .slice(0, 4)
        .map(String)
        .map((text) => text.slice(0, 1)),
    ).toEqual(['✅', '❌', '✅', '✅']);
  });

  test('is free again after a call that was refused', async () => {
    await using rig = await createScriptsProject({ 'ws/test_prepare/mine.txt': 'mine' });
    const tester = testerIn(rig.dir);
    await expect(tester.testScript('prepare')).rejects.toThrow(
      'already exists and was not created by a run',
    );
    expect(
      (await tester.testDataCompatibility('prepare', 'x').catch((error) => error)).message,
    ).toContain('already exists and was not created by a run');
    expect(await readFile(rig.path('ws/test_prepare/mine.txt'), 'utf8')).toBe('mine');
  });
});

describe('a signal', () => {
  test('ends all running steps, and is reported in the result', async () => {
    await using rig = await createScriptsProject({
      'scripts/slow.py': script('import time\ntime.sleep(600)'),
    });
    const controller = new AbortController();
    const { signal } = controller;
    const tester = testerIn(
      rig.dir,
      {},
      {
        signal,
        onEvent: ({ type }) => type === 'step-started' && controller.abort(),
      },
    );
    const result = await tester.testScript('slow');
    expect(result).toMatchObject({ success: false, status: 'cancelled' });
    expect(existsSync(rig.path('ws'))).toBe(false);
  });
});

describe('the logger', () => {
  test.each([
    ['DEBUG', true, ['debug', 'error', 'info']],
    ['WARNING', true, ['error']],
    ['CRITICAL', true, []],
    ['DEBUG', false, []],
  ] as const)(
    'receives %s and higher levels, if enabled (%s)',
    async (logLevel, enableLogging, heard) => {
      await using rig = await createScriptsProject({
        'scripts/faulty.py': script('raise ValueError("no")'),
      });
      const told: string[] = [];
      const listener = (level: string) => (message: string) =>
        void told.push(`${level} ${message}`);
      const logger = {
        debug: listener('debug'),
        info: listener('info'),
        warn: listener('warn'),
        error: listener('error'),
      };
      const tester = testerIn(rig.dir, { logLevel, enableLogging }, { logger });
      await tester.testScript('faulty');
      expect([...new Set(told.map((line) => line.split(' ')[0]))].sort()).toEqual(heard);
      if (logLevel === 'WARNING') expect(told).toContain('error faulty: failed: ValueError: no');
    },
  );
});

test('the builder of a tester saves specs in its workspace', async () => {
  await using rig = await createScriptsProject();
  const tester = testerIn(rig.dir);
  await tester.builder.updateScriptSpec('prepare', { inputPaths: { DATA: 'data' } });
  expect(tester.builder.listSavedSpecs()).toEqual(['prepare']);
  expect(tester.builder.workspaceDir).toBe(tester.workspaceDir);
});
