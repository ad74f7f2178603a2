import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, effectiveLimits, type StepLimits } from '../../src/config/limits.ts';
import { loadPipeline, pipelineFromValue } from '../../src/config/load-pipeline.ts';
import { createTempProject } from '../support/temp-project.ts';
import { complaint } from './complaint.ts';

function limitsOf(step: object, defaults: object = {}): StepLimits | undefined {
  const config = pipelineFromValue({ defaults, steps: { a: step } }, { root: '.' });
  return config.steps[0]?.limits;
}

describe('limits of a step', () => {
  test('are absent if none are set', () => {
    expect(limitsOf({})).toBeUndefined();
    expect(limitsOf({ memory: '2GB' })).toBeUndefined();
  });

  test.each<[key: string, value: unknown, limits: StepLimits]>([
    ['memory_limit', '2GB', { memoryBytes: 2e9 }],
    ['memory_limit', 1024, { memoryBytes: 1024 }],
    ['memory_limit', '1.5 GiB', { memoryBytes: 1.5 * 1024 ** 3 }],
    ['memory_limit', 'auto', { memoryBytes: 'auto' }],
    ['memory_limit', 'off', { memoryBytes: 'off' }],
    ['log_limit', '5MB', { logBytes: 5e6 }],
    ['log_limit', 'off', { logBytes: 'off' }],
    ['output_limit', '1TB', { outputBytes: 1e12 }],
    ['output_limit', 'off', { outputBytes: 'off' }],
    ['process_limit', 1, { processes: 1 }],
    ['process_limit', 'off', { processes: 'off' }],
  ])('are read from %s: %j, of the step and of the defaults', (key, value, limits) => {
    expect(limitsOf({ [key]: value })).toEqual(limits);
    expect(limitsOf({}, { [key]: value })).toEqual(limits);
  });

  test('override those of the defaults, one by one', () => {
    expect(
      limitsOf(
        { memory_limit: 'auto', log_limit: '1MB', process_limit: 'off' },
        { memory_limit: 'off', output_limit: '3GB', process_limit: 5 },
      ),
    ).toEqual({ memoryBytes: 'auto', logBytes: 1e6, outputBytes: 3e9, processes: 'off' });
  });

  test('come from the defaults in every form of the file', async () => {
    const defaults = { log_limit: '1MB' };
    await using project = await createTempProject({
      'list.json': JSON.stringify({
        defaults,
        steps: [{ name: 'a' }, { name: 'b', log_limit: 7 }],
      }),
      'dag.json': JSON.stringify({ defaults, dag: { nodes: ['a', 'b'] } }),
      'spec.json': JSON.stringify({ defaults, script_specs: [{ script_name: 'a' }] }),
      'a_runtime_test_spec.json': '{"script_name": "a"}',
    });
    const read = async (file: string) =>
      (await loadPipeline(file, { cwd: project.dir })).steps.map(({ limits }) => limits);
    expect(await read('list.json')).toEqual([{ logBytes: 1e6 }, { logBytes: 7 }]);
    expect(await read('dag.json')).toEqual([{ logBytes: 1e6 }, { logBytes: 1e6 }]);
    expect(await read('spec.json')).toEqual([{ logBytes: 1e6 }]);
  });
});

const SIZE = 'a size such as `2GB`, a number of bytes,';
const WRONG = [
  ...['0', '-1', '1.5', 'lots', '0GB', 'Off', 'on', '2 G B', '"1e9"', '""', '[]', '{}', 'true'],
  ...['false', '~', '.nan', '.inf', '1e300', '-.5'],
];

describe('a wrong limit is reported with its location, its value and the allowed values', () => {
  test.each([
    ['memory_limit', `${SIZE} \`auto\` or \`off\``],
    ['log_limit', `${SIZE} or \`off\``],
    ['output_limit', `${SIZE} or \`off\``],
    ['process_limit', 'a whole number, 1 or more, or `off`'],
  ])('%s', async (key, expected) => {
    for (const value of WRONG) {
      const ofStep = await complaint('p.yml', `steps:\n  a:\n    ${key}: ${value}\n`);
      expect(ofStep.split('\n')[0]).toMatch(/^p\.yml:3:\d+: steps\.a\./);
      expect(ofStep).toContain(`${key}: expected ${expected}, found `);
      expect(ofStep).not.toContain('quotes');
      const ofAll = await complaint('p.yml', `defaults: { ${key}: ${value} }\nsteps: { a: }\n`);
      expect(ofAll).toContain(`defaults.${key}: expected ${expected}, found `);
    }
  });

  test('that is only valid for another key', async () => {
    for (const key of ['log_limit', 'output_limit', 'process_limit', 'memory']) {
      expect(await complaint('p.yml', `steps: { a: { ${key}: auto } }`)).toContain(
        'found the text "auto"',
      );
    }
    expect(await complaint('p.yml', 'steps: { a: { process_limit: 2GB } }')).toContain('"2GB"');
  });

  test('with a misspelt key', async () => {
    expect(await complaint('p.yml', 'steps: { a: { memory-limit: 2GB } }')).toContain(
      'steps.a: unknown key `memory-limit`\n  Did you mean `memory_limit`?',
    );
    expect(await complaint('p.yml', 'steps: { a: { proces_limit: 2 } }')).toContain(
      'Did you mean `process_limit`?',
    );
  });
});

describe('the effective limits', () => {
  const AVAILABLE = 16e9;

  test('are the defaults if none are set', () => {
    expect(effectiveLimits(undefined, {}, AVAILABLE)).toEqual({
      memoryBytes: 14.4e9,
      logBytes: 100e6,
      outputBytes: 10e9,
      processes: 1_000,
    });
    expect(DEFAULT_LIMITS.runTimeoutSeconds).toBe(5.5 * 3600);
  });

  test('do not include limits that are off', () => {
    const off = {
      memoryBytes: 'off',
      logBytes: 'off',
      outputBytes: 'off',
      processes: 'off',
    } as const;
    expect(effectiveLimits(off, { memoryLimitBytes: 5 }, AVAILABLE)).toEqual({});
  });

  test.each([
    [undefined, 5, 5],
    [undefined, 'off', undefined],
    [undefined, 'auto', 14.4e9],
    [7, 5, 7],
    [7, 'off', 7],
    ['auto', 5, 14.4e9],
    ['off', 5, undefined],
  ] as const)('of memory, with %s for the step and %s for the run: %s', (step, run, held) => {
    const said = step === undefined ? {} : { memoryBytes: step };
    expect(effectiveLimits(said, { memoryLimitBytes: run }, AVAILABLE).memoryBytes).toBe(held);
  });

  test('are whole bytes', () => {
    expect(effectiveLimits({}, {}, 1_001).memoryBytes).toBe(900);
  });
});
