import { expect, test } from 'vitest';
import { FORK_UNSAFE } from '../../src/pipeline/fork-unsafe.ts';
import { importSets } from '../../src/pipeline/import-sets.ts';
import { WHOLE } from '../../src/pipeline/output-part.ts';
import type { PlannedStep } from '../../src/pipeline/plan.ts';
import type { ScriptAnalysis } from '../../src/python/protocol.ts';
import { analysisOf, planOf } from '../support/planned.ts';

type Import = ScriptAnalysis['imports'][number];

const PYTHON = ['json', 'os', 'csv'];

function stepImporting(name: string, ...imports: (string | Partial<Import>)[]): PlannedStep {
  const analysis = analysisOf({
    imports: imports.map((one) => {
      const entry = typeof one === 'string' ? { module: one } : one;
      const origin = PYTHON.includes(entry.module ?? '') ? 'python' : 'installed';
      return {
        ...{ module: '', names: [], line: 1, level: 0, conditional: false, origin },
        ...entry,
      } as Import;
    }),
  });
  const [step] = planOf({ steps: { [name]: {} } }).steps;
  if (step === undefined) throw new Error('The plan has no step.');
  return { ...step, script: { kind: 'file', path: `/p/${name}.py`, name, analysis } };
}

/** `pandas < sklearn`: the set on the right is forked from the one on the left. */
function drawn({ sets }: ReturnType<typeof importSets>): string[] {
  const chain = (index: number): string => {
    const { parent, modules } = sets[index] ?? { parent: undefined, modules: [] };
    return `${parent === undefined ? '' : `${chain(parent)} < `}${modules.join(' ')}`;
  };
  return sets.map((_, index) => chain(index));
}

test('modules, and names that may be modules, are imported; classes and relative ones are not', () => {
  const found = importSets('auto', [
    stepImporting(
      'a',
      'json',
      'pandas',
      { module: 'sklearn.ensemble', names: ['RandomForestClassifier'] },
      { module: 'scipy', names: ['stats'] },
      { module: 'helpers', level: 1 },
      { module: 'optional', conditional: true },
      { module: 'own_code', origin: 'project' },
    ),
  ]);
  expect(drawn(found)).toEqual(['pandas sklearn scipy sklearn.ensemble scipy.stats']);
  expect(found.library).toEqual(['json']);
});

test('steps with the same packages share a set, regardless of other imports', () => {
  const found = importSets('auto', [
    stepImporting('a', 'pandas', 'json'),
    stepImporting('b', 'csv', { module: 'pandas', names: ['DataFrame'] }),
    stepImporting('c', 'os'),
  ]);
  expect(drawn(found)).toEqual(['pandas']);
  expect(Object.fromEntries(found.setOf)).toEqual({ a: 0, b: 0, c: 'library' });
});

test('a smaller set is the parent of a larger one, the most expensive first', () => {
  const found = importSets('auto', [
    stepImporting('a', 'pandas'),
    stepImporting('b', 'sklearn'),
    stepImporting('c', 'sklearn', 'pandas', 'tqdm'),
  ]);
  expect(drawn(found)).toEqual([
    'numpy',
    'numpy < pandas',
    'numpy < sklearn',
    'numpy < sklearn < pandas tqdm',
  ]);
});

test('modules that packages import count as imported', () => {
  const found = importSets('auto', [
    stepImporting('a', 'numpy', 'pandas'),
    stepImporting('b', 'pandas'),
    stepImporting('c', 'lightgbm', 'pandas'),
    stepImporting('d', 'sklearn', 'pandas'),
  ]);
  expect(drawn(found)).toEqual([
    'numpy pandas',
    'numpy pandas < sklearn',
    'numpy pandas < sklearn < lightgbm',
  ]);
});

test('common packages of several sets are imported once', () => {
  const found = importSets('auto', [
    stepImporting('a', 'heavy', 'one'),
    stepImporting('b', 'heavy', 'two'),
    stepImporting('c', 'three'),
  ]);
  expect(drawn(found)).toEqual(['three', 'heavy', 'heavy < one', 'heavy < two']);
  expect(found.setOf.get('a')).toBe(2);
});

test('a step that imports a library that does not survive a fork has no set', () => {
  const found = importSets('auto', [
    stepImporting('unsafe', 'polars', 'pandas'),
    stepImporting('lazy', { module: 'torch.nn', conditional: true }),
    stepImporting('safe', 'numpy'),
  ]);
  expect(Object.fromEntries(found.setOf)).toEqual({ safe: 0 });
});

test('modules can be named for all steps, and sharing can be switched off', () => {
  const steps = [stepImporting('a', 'pandas'), stepImporting('b')];
  const named = importSets(['numpy'], steps);
  expect(drawn(named)).toEqual(['numpy']);
  expect(Object.fromEntries(named.setOf)).toEqual({ a: 0, b: 0 });
  expect(Object.fromEntries(importSets([], steps).setOf)).toEqual({ a: 'library', b: 'library' });
  expect(importSets('off', steps)).toEqual({ library: [], sets: [], setOf: new Map() });
});

test('a step that loads the pickle of a model gets its library, because loading imports it', () => {
  const flow = (step: string): PlannedStep['inputs'] => [
    {
      name: 'model',
      source: { kind: 'flow', from: [{ step, output: 'model', part: WHOLE }] },
    },
  ];
  const train = stepImporting('train', 'sklearn', 'pandas', 'tqdm');
  const loads = { ...stepImporting('loads', 'joblib', 'pandas'), inputs: flow('train') };
  const reads = { ...stepImporting('reads', 'pandas'), inputs: flow('train') };
  const { setOf } = importSets('auto', [train, loads, reads]);
  expect(drawn(importSets('auto', [train, loads, reads]))).toEqual([
    'pandas',
    'pandas < joblib sklearn',
    'pandas < joblib sklearn < tqdm',
  ]);
  expect([...setOf.values()]).toEqual([2, 1, 0]);
});

test('modules that packages import late are imported with the packages that need them', () => {
  const { sets } = importSets('auto', [
    stepImporting('a', 'pandas'),
    stepImporting('b', 'pandas', 'sklearn'),
    stepImporting('c', 'tqdm'),
  ]);
  const late = sets.map(({ lateModules }) => lateModules.map((name) => name.split('.')[0]));
  expect(late).toEqual([[], ['pandas', 'pyarrow', 'pyarrow'], Array(4).fill('narwhals')]);
});

test('hundreds of different sets are arranged without comparing all pairs', () => {
  const steps = Array.from({ length: 500 }, (_, index) =>
    stepImporting(`s${index}`, 'pandas', `package_${index}`),
  );
  expect(importSets('auto', steps).sets).toHaveLength(500);
});

test('each excluded library has a reason and its source', () => {
  for (const { reason, source } of Object.values(FORK_UNSAFE)) {
    expect(reason.length).toBeGreaterThan(10);
    expect(source.length).toBeGreaterThan(5);
  }
});
