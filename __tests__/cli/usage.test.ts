import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cursus, cursusHere, cursusInShell } from '../support/cursus.ts';
import type { PipelineRig } from '../support/pipeline-rig.ts';
import { createScriptsProject } from '../support/tester-project.ts';

let project: PipelineRig;

beforeAll(async () => {
  project = await createScriptsProject({
    'scripts/fails.py':
      'def main(input_paths, output_paths, environ_vars, job_args):\n    raise KeyError("label")\n',
    'pipeline.yml': 'steps:\n  prepare: { script: prepare.py }\n  train: { script: train.py }\n',
    'unknown-key.yml': 'steps:\n  prepare: { scrpt: prepare.py }\n',
  });
});

afterAll(() => project[Symbol.asyncDispose]());

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  cursusHere(args, { cwd: project.dir, env });

describe('exit codes', () => {
  test.each([
    { args: ['test-script', 'prepare'], exitCode: 0 },
    { args: ['test-script', 'fails'], exitCode: 1 },
    { args: ['test-scrip', 'prepare'], exitCode: 2 },
  ])('the process of $args ends with $exitCode', async ({ args, exitCode }) => {
    expect((await cursus(args, { cwd: project.dir })).exitCode).toBe(exitCode);
  });

  test.each([
    { args: ['test-script', 'prepare'], exitCode: 0 },
    { args: ['test-script', 'fails'], exitCode: 1 },
    { args: ['test-script', 'nonexistent_script'], exitCode: 1 },
    { args: ['test-compatibility', 'prepare', 'train'], exitCode: 0 },
    { args: ['test-compatibility', 'prepare', 'fails'], exitCode: 1 },
    { args: ['test-pipeline', 'pipeline.yml'], exitCode: 0 },
  ])('$args ends with $exitCode', async ({ args, exitCode }) => {
    const end = await run(args);
    expect({ exitCode: end.exitCode, stderr: end.stderr }).toEqual({ exitCode, stderr: '' });
  });

  test.each([
    { args: ['test-script'], says: "missing required argument 'script-name'" },
    { args: ['test-scrip', 'prepare'], says: '(Did you mean test-script' },
    { args: ['test-script', 'prepare', '--tiemout', '3'], says: '(Did you mean --timeout?)' },
    { args: ['test-script', 'prepare', '--timeout', '0'], says: 'greater than 0' },
    { args: ['test-script', 'prepare', '--output-format', 'xml'], says: 'Allowed choices are' },
    {
      args: ['test-script', 'prepare', '--max-parallel', '0'],
      says: 'a whole number from 1 to 1024',
    },
    { args: ['test-script', 'prepare', '--max-parallel', '1025'], says: 'from 1 to 1024' },
    {
      args: ['test-script', 'prepare', '--max-parallel', 'many'],
      says: 'It must be a whole number from 1 to 1024, or `auto`.',
    },
    { args: ['test-script', 'prepare', '--retries', '-1'], says: 'a whole number from 0 to 100' },
    { args: ['test-script', 'prepare', '--retries', '1e1'], says: 'from 0 to 100' },
    {
      args: ['test-script', 'prepare', '--timeout', '5m'],
      says: "--timeout <seconds>' argument '5m'",
    },
    { args: ['test-script', 'prepare', '--memory-limit', '0'], says: 'a size such as `2GB`' },
    { args: ['test-pipeline', 'pipeline.yml', '--memory-limit', 'lots'], says: '`auto` or `off`' },
    { args: ['test-pipeline', 'pipeline.yml', '--run-timeout', '5h'], says: 'a number of seconds' },
    { args: ['validate', 'pipeline.yml', '--run-timeout', '-1'], says: 'at most 604800, or `off`' },
    { args: ['test-script', 'prepare', '--workspace-dir', ''], says: 'the path of a directory' },
    { args: ['test-compatibility', 'prepare'], says: "missing required argument 'script-b'" },
    { args: ['test-compatibility', 'prepare', 'prepare'], says: 'The two scripts are the same' },
    { args: ['test-pipeline', 'pipelin.yml'], says: 'Pipeline config file not found: pipelin.yml' },
    { args: ['test-pipeline', 'unknown-key.yml'], says: 'Did you mean `script`?' },
    ...[
      ...[['--refresh'], ['--bundle-limit', '1MB']].map((options) => ({
        options,
        says: '` has no effect without `--',
      })),
      ...[
        ['--select', 'train'],
        ['--exclude', 'train'],
        ['--changed-since', 'HEAD'],
        ['--failed'],
        ['--failed-in', 'results.json'],
      ].map((options) => ({
        options: ['--step', 'prepare', ...options],
        says: `\`--step\` and \`${options[0]}\` cannot be combined`,
      })),
    ].map(({ options, says }) => ({ args: ['test-pipeline', 'pipeline.yml', ...options], says })),
    { args: ['test-scripts'], says: 'No scripts to test.' },
    { args: ['test-scripts', 'prepare', '--all'], says: 'cannot be combined' },
    { args: ['test-scripts', 'prepare', 'scripts/prepare.py'], says: 'Two scripts have the name' },
    { args: ['test-scripts', '--all', '--exclude', 'trian'], says: 'Did you mean `train`?' },
    { args: ['validate'], says: 'No pipeline file was given.' },
    { args: ['validate', 'pipeline.yml', '--critical', 'train'], says: 'Add `--ci`.' },
    { args: ['validate', 'pipeline.yml', '--ci', '--critical', 'trian'], says: '`train`' },
    { args: ['validate', 'pipeline.yml', '--ci', '--critical', 'a,,b'], says: 'commas' },
    { args: ['specs', 'lst'], says: '(Did you mean list?)' },
  ])('$args ends with 2, prints no results and names the mistake', async ({ args, says }) => {
    const { exitCode, stdout, stderr } = await run(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('the value of an option', () => {
  const HOSTILE = '5\n::error::x\u001b[2J\u202e';

  test.each([
    ['an option', ['test-script', 'prepare', '--timeout', HOSTILE]],
    ['an option with its value', ['test-script', 'prepare', `--retries=${HOSTILE}`]],
    ['a choice', ['test-script', 'prepare', '--output-format', HOSTILE]],
    ['an option that is unknown', ['test-script', `--${HOSTILE}`]],
    ['a command', [HOSTILE]],
    ['a pipeline file', ['test-pipeline', HOSTILE]],
    ['a script', ['test-scripts', '--all', '--exclude', HOSTILE]],
    ['a critical step', ['validate', 'pipeline.yml', '--ci', '--critical', HOSTILE]],
  ])('is shown as escapes: %s', async (_, args) => {
    const { exitCode, stdout, stderr } = await run(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('5\\n::error::x\\u001b[2J\\u202e');
    expect(stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    expect(stderr).not.toMatch(/^::/m);
  });

  test('is truncated if it is long', async () => {
    const { exitCode, stderr } = await run(['test-script', 'a', '--timeout', 'x'.repeat(50_000)]);
    expect(exitCode).toBe(2);
    expect(stderr.length).toBeLessThan(1_000);
  });

  test.each([
    ['--memory-limit', '2GB', '--run-timeout', '600'],
    ['--memory-limit', 'off', '--run-timeout', 'off'],
    ['--memory-limit', 'auto', '--run-timeout', '0'],
  ])('may be a limit: %s %s %s %s', async (...options) => {
    const { exitCode, stderr } = await run(['test-script', 'prepare', ...options]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });
});

describe('help', () => {
  test.each([
    ['test-script'],
    ['test-scripts'],
    ['test-compatibility'],
    ['test-pipeline'],
    ['validate'],
    ['init'],
    ['specs', 'list'],
    ['specs', 'show'],
    ['specs', 'create'],
    ['specs', 'edit'],
    ['specs', 'validate'],
  ])('%s %s shows its options and examples', async (...names) => {
    const command = names.filter((name) => typeof name === 'string');
    const { exitCode, stdout, stderr } = await run([...command, '--help']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain(`Usage: cursus runtime ${command.join(' ')}`);
    expect(stdout).toContain(`  $ cursus runtime ${command.join(' ')}`);
  });
});

describe('output', () => {
  const COLOUR = '\u001b[';

  test('is coloured on request', async () => {
    const { stdout } = await run(['test-script', 'fails'], { FORCE_COLOR: '1' });
    expect(stdout).toContain(COLOUR);
  });

  test('is never coloured if NO_COLOR is set', async () => {
    const { stdout } = await run(['test-script', 'fails'], { FORCE_COLOR: '1', NO_COLOR: '1' });
    expect(stdout).not.toContain(COLOUR);
  });

  test('may be closed early by its reader', async () => {
    const { stdout, stderr, exitCode } = await cursusInShell(
      '"$@" | head -1; exit "$PIPESTATUS"',
      ['test-pipeline', 'pipeline.yml'],
      { cwd: project.dir },
    );
    expect(stdout).toMatch(/^pipeline: 2 steps, 1 data flow, .*\n$/);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });
});
