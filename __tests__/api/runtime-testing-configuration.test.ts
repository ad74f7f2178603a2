import { describe, expect, test } from 'vitest';
import { RuntimeTester } from '../../src/api/runtime-tester.ts';
import { RuntimeTestingConfiguration } from '../../src/api/runtime-testing-configuration.ts';
import { describeUserError, UserError } from '../../src/text/errors.ts';

const DEFAULTS = {
  workspace_dir: 'ws',
  timeout_seconds: 300,
  enable_logging: true,
  log_level: 'INFO',
  cleanup_after_test: true,
  preserve_outputs: false,
  test_individual_scripts: true,
  test_data_compatibility: true,
  test_pipeline_flow: true,
};

describe('the configuration', () => {
  test('has the defaults of the reference', () => {
    const config = new RuntimeTestingConfiguration({ workspaceDir: 'ws' });
    expect(config.toDict()).toEqual(DEFAULTS);
    expect(JSON.parse(JSON.stringify(config))).toEqual(DEFAULTS);
  });

  test('can be read from its dictionary, and from one with only the required key', () => {
    const config = RuntimeTestingConfiguration.development('dev', { timeoutSeconds: 7 });
    expect(RuntimeTestingConfiguration.fromDict(config.toDict())).toEqual(config);
    expect(RuntimeTestingConfiguration.fromDict({ workspace_dir: 'ws' }).toDict()).toEqual(
      DEFAULTS,
    );
  });

  test.each([
    ['development', 60, true, 'DEBUG', false, true],
    ['production', 600, true, 'INFO', true, false],
    ['ci', 300, true, 'WARNING', true, false],
    ['fast', 120, false, 'INFO', true, false],
  ] as const)('has the preset %s', (name, timeout, logging, level, cleanup, preserve) => {
    expect(RuntimeTestingConfiguration[name]('x').toDict()).toMatchObject({
      workspace_dir: 'x',
      timeout_seconds: timeout,
      enable_logging: logging,
      log_level: level,
      cleanup_after_test: cleanup,
      preserve_outputs: preserve,
    });
    const changed = RuntimeTestingConfiguration[name]('x', { timeoutSeconds: 9 });
    expect(changed.timeoutSeconds).toBe(9);
  });

  test.each([
    [{}, 'workspaceDir: missing'],
    [{ workspaceDir: '' }, 'workspaceDir: expected a path'],
    [{ workspaceDir: 'a', timeout: 1 }, 'unknown key `timeout`'],
    [{ workspace_dir: 'a' }, 'Did you mean `workspaceDir`?'],
    [{ workspaceDir: 'a', timeoutSeconds: 0 }, 'timeoutSeconds: expected a number of seconds'],
    [{ workspaceDir: 'a', timeoutSeconds: '60' }, 'Write 60, without quotes or a unit.'],
    [{ workspaceDir: 'a', logLevel: 'debug' }, 'Did you mean `DEBUG`?'],
    [{ workspaceDir: 'a', preserveOutputs: 'yes' }, 'preserveOutputs: expected `true` or `false`'],
  ])('refuses %j', (settings, told) => {
    expect(mistake(() => new RuntimeTestingConfiguration(settings as never))).toContain(told);
  });

  test('reports all mistakes in a dictionary at once', () => {
    const told = mistake(() =>
      RuntimeTestingConfiguration.fromDict({
        workspace_dir: 1,
        log_level: 'LOUD',
        timout_seconds: 3,
      }),
    );
    expect(told).toContain('workspace_dir: expected a path, found 1');
    expect(told).toContain('log_level: expected one of `DEBUG`');
    expect(told).toContain('Did you mean `timeout_seconds`?');
  });
});

describe('a tester', () => {
  test('accepts a workspace or a configuration, and returns them as given', () => {
    expect(new RuntimeTester('./test_workspace').config.toDict()).toEqual({
      ...DEFAULTS,
      workspace_dir: './test_workspace',
    });
    const config = RuntimeTestingConfiguration.ci('./ci');
    expect(new RuntimeTester(config).config).toBe(config);
    expect(new RuntimeTester(config).workspaceDir).toBe('./ci');
  });

  test.each([[''], [undefined], [{ workspaceDir: 'plain object' }]])('refuses %j', (given) => {
    expect(() => new RuntimeTester(given as never)).toThrow(UserError);
  });
});

function mistake(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (error instanceof UserError) return describeUserError(error);
    throw error;
  }
  throw new Error('It was accepted.');
}
