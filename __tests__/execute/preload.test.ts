import { expect, test } from 'vitest';
import { choosePreload } from '../../src/execute/choose-preload.ts';
import { threadLimits } from '../../src/execute/thread-limits.ts';
import type { PlannedStep } from '../../src/pipeline/plan.ts';
import { FORK_UNSAFE } from '../../src/python/fork-unsafe.ts';
import type { ScriptAnalysis } from '../../src/python/protocol.ts';
import { analysisOf, planOf } from '../support/planned.ts';

type Import = ScriptAnalysis['imports'][number];

function stepImporting(...imports: Partial<Import>[]): PlannedStep {
  const analysis = analysisOf({
    imports: imports.map((one) => ({
      ...{ module: '', names: [], line: 1, level: 0, conditional: false },
      ...one,
    })),
  });
  const [step] = planOf({ steps: { step: {} } }).steps;
  if (step === undefined) throw new Error('The plan has no step.');
  return { ...step, script: { kind: 'file', path: '/p/step.py', name: 'step', analysis } };
}

test('modules and names that may be modules are preloaded, classes and relative ones are not', () => {
  const step = stepImporting(
    { module: 'pandas' },
    { module: 'sklearn.ensemble', names: ['RandomForestClassifier'] },
    { module: 'scipy', names: ['stats'] },
    { module: 'helpers', level: 1 },
    { module: 'optional', conditional: true },
  );
  const choice = choosePreload('auto', [step], true);
  expect(choice.modules).toEqual(['pandas', 'sklearn', 'scipy', 'sklearn.ensemble', 'scipy.stats']);
  expect(choice.usedBy(step)).toBe(true);
  expect(choice.modeOf(step)).toBe('fork');
});

test('a step that imports a library which does not survive a fork gets a fresh interpreter', () => {
  const unsafe = stepImporting({ module: 'polars' }, { module: 'pandas' });
  const lazy = stepImporting({ module: 'torch.nn', conditional: true });
  const safe = stepImporting({ module: 'numpy' });
  const choice = choosePreload('auto', [unsafe, lazy, safe], true);
  expect(choice.modules).toEqual(['numpy']);
  expect([unsafe, lazy, safe].map(choice.modeOf)).toEqual(['spawn', 'spawn', 'fork']);
});

test('modules can be named, preloading can be off, and needs a platform that forks', () => {
  const step = stepImporting({ module: 'pandas' });
  expect(choosePreload(['numpy'], [step], true)).toMatchObject({ modules: ['numpy'] });
  expect(choosePreload(['numpy'], [step], true).usedBy(step)).toBe(false);
  for (const off of [choosePreload('off', [step], true), choosePreload('auto', [step], false)]) {
    expect(off.modules).toEqual([]);
    expect(off.modeOf(step)).toBe('spawn');
  }
});

test('each library left out says why and where that is from', () => {
  for (const { reason, source } of Object.values(FORK_UNSAFE)) {
    expect(reason.length).toBeGreaterThan(10);
    expect(source.length).toBeGreaterThan(5);
  }
});

test('threads are shared out among the steps that run at once, unless the user said', () => {
  expect(threadLimits(8, 4, { MKL_NUM_THREADS: '6' })).toMatchObject({ OMP_NUM_THREADS: '2' });
  expect(threadLimits(8, 4, { MKL_NUM_THREADS: '6' })).not.toHaveProperty('MKL_NUM_THREADS');
  expect(threadLimits(2, 16, {})).toMatchObject({ OMP_NUM_THREADS: '1' });
  expect(threadLimits(8, 1, {})).toEqual({});
});
