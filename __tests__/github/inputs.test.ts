import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ActionInputs, loadInputs } from '../../src/github/inputs.ts';
import { describeUserError, UserError } from '../../src/text/errors.ts';

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'inputs-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function load(inputs: Record<string, string>, environment: Record<string, string> = {}) {
  const given = { 'pipeline-config': 'pipeline.yml', ...inputs };
  const variables = Object.entries(given).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  return loadInputs({ ...Object.fromEntries(variables), ...environment }, directory);
}

function complaint(inputs: Record<string, string>): string {
  try {
    load(inputs);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return describeUserError(error as UserError);
  }
  throw new Error('The inputs were accepted.');
}

describe('inputs', () => {
  it('have the defaults of the reference', () => {
    expect(load({})).toEqual({
      source: { kind: 'pipeline', file: 'pipeline.yml' },
      workspaceDir: './test_workspace',
      timeoutSeconds: 300,
      python: undefined,
      maxParallel: undefined,
      failFast: false,
      retries: 0,
      memoryLimitBytes: 'auto',
      runTimeoutSeconds: 19_800,
      preload: undefined,
      onDrift: undefined,
      variants: undefined,
      failOnVariants: false,
      bundle: undefined,
      bundleLimitBytes: 200_000_000,
      timingsFrom: undefined,
      logLevel: 'INFO',
      cache: 'off',
      cleanup: true,
      preserveOutputs: false,
      summary: 'always',
      selection: undefined,
      title: undefined,
      matrix: undefined,
      annotations: true,
      reportFiles: {},
      checkRun: undefined,
      githubToken: undefined,
    } satisfies ActionInputs);
  });

  it('have the default if an expression is empty', () => {
    expect(load({ timeout: '', summary: '  ', cleanup: '' })).toEqual(load({}));
  });

  it.each([
    ['timeout', '0.5', { timeoutSeconds: 0.5 }],
    ['timeout', ' 60 ', { timeoutSeconds: 60 }],
    ['max-parallel', '4', { maxParallel: 4 }],
    ['max-parallel', 'auto', { maxParallel: undefined }],
    ['fail-fast', 'True', { failFast: true }],
    ['fail-fast', 'TRUE', { failFast: true }],
    ['cleanup', 'false', { cleanup: false }],
    ['retries', '2', { retries: 2 }],
    ['memory-limit', '2GB', { memoryLimitBytes: 2e9 }],
    ['memory-limit', ' 1024 ', { memoryLimitBytes: 1024 }],
    ['memory-limit', 'auto', { memoryLimitBytes: 'auto' }],
    ['memory-limit', 'off', { memoryLimitBytes: 'off' }],
    ['memory-limit', '', { memoryLimitBytes: 'auto' }],
    ['run-timeout', '3600', { runTimeoutSeconds: 3600 }],
    ['run-timeout', '0.5', { runTimeoutSeconds: 0.5 }],
    ['run-timeout', 'off', { runTimeoutSeconds: 'off' }],
    ['run-timeout', '0', { runTimeoutSeconds: 'off' }],
    ['run-timeout', '', { runTimeoutSeconds: 19_800 }],
    ['bundle', 'bundles', { bundle: 'bundles' }],
    ['bundle-limit', '1GB', { bundleLimitBytes: 1e9 }],
    ['preload', 'off', { preload: 'off' }],
    ['preload', 'pandas, sklearn\nnumpy', { preload: ['pandas', 'sklearn', 'numpy'] }],
    ['log-level', 'debug', { logLevel: 'DEBUG' }],
    ['summary', 'on-failure', { summary: 'on-failure' }],
    ['check-run', 'pipeline', { checkRun: 'pipeline' }],
    ['github-token', 't', { githubToken: 't' }],
    ['matrix', 'null', { matrix: undefined }],
    ['matrix', '{}', { matrix: undefined }],
    ['matrix', '{\n  "python": "3.12",\n  "os": "ubuntu"\n}', { matrix: '3.12, ubuntu' }],
    ['matrix', '{"at": {"n": 3, "fast": true, "none": null}, "of": [1]}', { matrix: '3, true, 1' }],
    ['matrix', '$' + '{{ toJSON(matrix) }}', { matrix: undefined }],
  ] as const)('read %s: %j', (name, value, expected) => {
    expect(load({ [name]: value })).toMatchObject(expected);
  });

  it('accept scripts separated by commas or lines', () => {
    const inputs = load({ 'pipeline-config': '', scripts: ' a.py,\n\nb , c\r\n' });
    expect(inputs.source).toEqual({ kind: 'scripts', names: ['a.py', 'b', 'c'] });
  });

  it('log more if the workflow was run again with debug logging', () => {
    expect(load({}, { RUNNER_DEBUG: '1' }).logLevel).toBe('DEBUG');
  });
});

describe('an invalid input is reported with the expected value', () => {
  it.each([
    ['timeout', '0', 'a number of seconds greater than 0, at most 604800'],
    ['timeout', '-5', 'a number of seconds'],
    ['timeout', 'soon', 'a number of seconds'],
    ['timeout', '1e3', 'a number of seconds'],
    ['timeout', 'Infinity', 'a number of seconds'],
    ['timeout', '2147484', 'a number of seconds'],
    ['timeout', '5m', 'a number of seconds'],
    ['max-parallel', '0', 'a whole number from 1 to 1024, or `auto`'],
    ['max-parallel', '2.5', 'a whole number from 1 to 1024, or `auto`'],
    ['retries', '-1', 'a whole number from 0 to 100'],
    ['retries', '101', 'a whole number from 0 to 100'],
    ['max-parallel', '1025', 'a whole number from 1 to 1024, or `auto`'],
    ['retries', '1e1', 'a whole number from 0 to 100'],
    ['memory-limit', 'lots', 'a size such as `2GB`, a number of bytes, `auto` or `off`'],
    ['memory-limit', '0', 'a size such as `2GB`'],
    ['memory-limit', '-2GB', 'a size such as `2GB`'],
    ['memory-limit', '90%', 'a size such as `2GB`'],
    ['run-timeout', 'soon', 'a number of seconds, at most 604800, or `off`'],
    ['run-timeout', '-1', 'a number of seconds'],
    ['run-timeout', '5h', 'a number of seconds'],
    ['run-timeout', '604801', 'a number of seconds'],
    ['run-timeout', 'auto', 'a number of seconds'],
    ['fail-fast', 'yes', 'true or false'],
    ['cleanup', '0', 'true or false'],
    ['annotations', 'null', 'true or false'],
    ['summary', 'never', 'one of always, on-failure and off'],
    ['log-level', 'loud', 'one of DEBUG, INFO, WARNING and ERROR'],
    ['check-run', 'x'.repeat(101), 'a name of at most 100 characters'],
  ])('%s: %s', (name, value, expected) => {
    const text = complaint({ [name]: value });
    expect(text).toContain(`${name}: "${value.slice(0, 60)}`);
    expect(text).toContain(`is not ${expected}`);
    expect(text).toContain(`for example: \`${name}: `);
  });

  it('without characters that affect a log', () => {
    const text = complaint({
      timeout: '5\n::error::x\u001b[2J\u202e',
      summary: 'x'.repeat(100_000),
    });
    expect(text).toContain('timeout: "5\\n::error::x\\u001b[2J\\u202e" is not');
    expect(text.length).toBeLessThan(1_000);
  });

  it('together with all other invalid inputs', () => {
    expect(complaint({ timeout: '0', summary: 'never' })).toBe(
      [
        'timeout: "0" is not a number of seconds greater than 0, at most 604800.',
        'summary: "never" is not one of always, on-failure and off.',
        '  Correct it under `with:`, for example: `timeout: 300`, `summary: on-failure`.',
      ].join('\n'),
    );
  });
});

describe('the pipeline or scripts to run', () => {
  it('cannot be both', () => {
    expect(complaint({ scripts: 'a' })).toContain('both set');
  });

  it('must be given', () => {
    const text = complaint({ 'pipeline-config': '' });
    expect(text).toContain('Neither pipeline-config nor scripts is set');
    expect(text).toContain('with: { pipeline-config: pipeline.yml }');
    expect(text).toContain('cursus runtime init');
  });

  it('is suggested from the existing pipeline files', () => {
    for (const name of ['pipeline_config.json', 'pipeline.yaml', 'pipeline.py', 'other.yml']) {
      writeFileSync(path.join(directory, name), '');
    }
    const text = complaint({ 'pipeline-config': '' });
    expect(text).toContain('with: { pipeline-config: pipeline.yaml }');
    expect(text).toContain('pipeline files found: pipeline.yaml, pipeline_config.json.');
  });
});
