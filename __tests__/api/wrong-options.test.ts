import { describe, expect, test } from 'vitest';
import { RuntimeTester } from '../../src/api/runtime-tester.ts';
import type { RuntimeTesterOptions } from '../../src/api/runtime-tester-options.ts';
import { UserError } from '../../src/text/errors.ts';
import { createProject, script } from '../support/pipeline-rig.ts';

describe('an option of a RuntimeTester', () => {
  test.each<[option: string, value: unknown, message: string]>([
    ['projectRoot', 5, 'expected a path, found 5'],
    ['projectRoot', '', 'expected a path, found the text ""'],
    ['python', {}, 'expected a path, found a mapping'],
    ['maxParallel', 0, 'expected a whole number from 1 to 1024, found 0'],
    ['maxParallel', 1.5, 'found 1.5'],
    ['maxParallel', 1025, 'found 1025'],
    ['maxParallel', '2', 'found the text "2"'],
    ['maxParallel', Number.NaN, 'found NaN'],
    ['maxParallel', 2n, 'found the BigInt 2'],
    ['memoryLimit', 'lots', 'expected a size such as `2GB`, a number of bytes, `auto` or `off`'],
    ['memoryLimit', 0, 'found 0'],
    ['memoryLimit', Symbol('x'), 'found a symbol'],
    ['runTimeoutSeconds', -1, 'expected a number of seconds, at most 604800, or `off`, found -1'],
    ['runTimeoutSeconds', Number.POSITIVE_INFINITY, 'found Infinity'],
    ['runTimeoutSeconds', { toString: 1 }, 'found a mapping'],
    ['runTimeoutSeconds', '5', 'found the text "5"'],
  ])('%s is named with its value: %o', (option, value, message) => {
    const make = () => new RuntimeTester('w', { [option]: value } as RuntimeTesterOptions);
    expect(make).toThrow(UserError);
    expect(make).toThrow(`RuntimeTester: ${option}: `);
    expect(make).toThrow(message);
  });

  test('can be a logger that contains itself', () => {
    const say = () => {};
    const logger = { debug: say, info: say, warn: say, error: say, parent: {} };
    logger.parent = logger;
    expect(() => new RuntimeTester('w', { logger })).not.toThrow();
  });

  test.each([
    { memoryLimit: '2GB', runTimeoutSeconds: 60 },
    { memoryLimit: 'auto', runTimeoutSeconds: 'off' },
    { memoryLimit: 'off', runTimeoutSeconds: 0 },
    { memoryLimit: 1e9 },
  ] as const)('may be a limit: %o', async (options) => {
    await using project = await createProject({ 'scripts/a.py': script('pass') });
    const tester = new RuntimeTester('w', { projectRoot: project.dir, ...options });
    expect((await tester.testScript('a')).success).toBe(true);
  });
});

test.each([5, null, undefined, {}, Symbol('x'), Object.create(null)])(
  'the script name %o is a mistake of the caller',
  (name) => {
    expect(() => new RuntimeTester('w').findScriptPath(name as string)).toThrow(UserError);
  },
);

describe('an option of runPipeline', () => {
  test.each<[option: string, value: unknown, message: string]>([
    ['timeoutSeconds', 0, 'expected a number of seconds greater than 0, at most 604800, found 0'],
    ['timeoutSeconds', 3e6, 'found 3000000'],
    ['timeoutSeconds', '60', 'found the text "60"'],
    ['maxParallel', 0, 'expected a whole number from 1 to 1024, found 0'],
    ['retries', -1, 'expected a whole number from 0 to 100, found -1'],
    ['retries', 1.5, 'found 1.5'],
    ['workspaceDir', '', 'expected a path, found the text ""'],
    ['cwd', undefined, 'missing; expected a path'],
    [
      'memoryLimitBytes',
      '2GB',
      'a whole number of bytes, 1 or more, `auto` or `off`, found the text',
    ],
    ['memoryLimitBytes', 0, 'found 0'],
    ['runTimeoutSeconds', 'soon', 'expected a number of seconds, at most 604800, or `off`'],
  ])('%s is named with its value, and nothing runs: %o', async (option, value, message) => {
    await using project = await createProject({ 'a.py': script('pass') });
    const run = project.run({ steps: { a: null } }, { [option]: value });
    await expect(run).rejects.toThrow(UserError);
    await expect(run).rejects.toThrow(`runPipeline: ${option}: `);
    await expect(run).rejects.toThrow(message);
  });
});
