import { describe, expect, it } from 'vitest';
import { type Selectable, selectSteps } from '../../src/select/select-steps.ts';

/**
 *     load ─▶ clean ─┬─▶ train ─▶ evaluate ─▶ report
 *                    └─▶ segments ─▶ report
 */
const PIPELINE: Selectable = {
  steps: [
    { name: 'load', dependsOn: [], tags: ['slow', 'io'], script: 'scripts/load.py' },
    { name: 'clean', dependsOn: ['load'], tags: [], script: 'scripts/prepare/clean.py' },
    { name: 'train', dependsOn: ['clean'], tags: ['slow', 'gpu'], script: 'scripts/train.py' },
    { name: 'segments', dependsOn: ['clean'], tags: [], script: 'scripts/prepare/segments.py' },
    { name: 'evaluate', dependsOn: ['train'], tags: [], script: 'scripts/evaluate.py' },
    { name: 'report', dependsOn: ['evaluate', 'segments'], tags: ['io'] },
  ],
};

const select = (...selectors: string[]) =>
  [...selectSteps(selectors, '--select', PIPELINE).keys()].sort();

describe('names what the grammar of dbt names', () => {
  it.each([
    ['train', 'train'],
    ['+train', 'clean load train'],
    ['1+train', 'clean train'],
    ['0+train', 'train'],
    ['train+', 'evaluate report train'],
    ['train+1', 'evaluate train'],
    ['1+train+1', 'clean evaluate train'],
    ['@train', 'clean evaluate load report segments train'],
    ['@segments', 'clean evaluate load report segments train'],
    ['tag:slow', 'load train'],
    ['tag:slow+1', 'clean evaluate load train'],
    ['tag:slow,tag:gpu', 'train'],
    ['+report,clean+', 'clean evaluate report segments train'],
    ['load train', 'load train'],
    ['  load\n train ', 'load train'],
    ['step:train', 'train'],
    ['*e*t*', 'evaluate report segments'],
    ['tr?in', 'train'],
    ['path:scripts/prepare', 'clean segments'],
    ['path:./scripts/*.py', 'evaluate load train'],
    ['path:scripts/**', 'clean evaluate load segments train'],
    ['path:scripts/train.py', 'train'],
  ])('%s', (selector, names) => {
    expect(select(selector).join(' ')).toBe(names);
  });

  it('is a union of several options', () => {
    expect(select('load', 'tag:gpu')).toEqual(['load', 'train']);
  });

  it('says which selector named a step first', () => {
    expect([...selectSteps(['+clean', 'tag:slow'], '--select', PIPELINE)]).toEqual([
      ['clean', '+clean'],
      ['load', '+clean'],
      ['train', 'tag:slow'],
    ]);
  });

  it('means a step by its exact name, whatever characters it has', () => {
    const odd = ['a+b', '+x', 'tag:y', 'two words', 'p,q', '@z', 's*'];
    const steps = odd.map((name) => ({ name, dependsOn: [], tags: [] }));
    for (const name of odd) {
      expect([...selectSteps([name], '--select', { steps }).keys()]).toEqual([name]);
      if (/[\s,]/.test(name)) continue;
      for (const around of [`+${name}`, `${name}+1`, `2+${name}+`, `@${name}`]) {
        expect([...selectSteps([around], '--select', { steps }).keys()]).toEqual([name]);
      }
    }
  });
});

describe('refuses a selector that is wrong or names nothing', () => {
  it.each([
    ['', '--select `` is empty'],
    ['+', '--select `+` names no step'],
    ['++train', '--select `++train` has a `+` too many'],
    ['train++', '--select `train++` has a `+` too many'],
    ['@train+', '--select `@train+` has both `@` and `+`'],
    ['train,', '--select `train,` has an empty part'],
    ['state:modified', '--select `state:modified` has the unknown method `state`'],
    ['tag:', '--select `tag:` has nothing after `tag:`'],
    ['trian', 'there is no step `trian`'],
    ['tag:slwo', 'there is no step with the tag `slwo`'],
    ['path:src', 'there is no step with a script at `src`'],
    ['nothing*', 'there is no step `nothing*`'],
  ])('%j', (selector, message) => {
    expect(() => select(selector)).toThrow(message);
  });

  it('suggests the nearest name, or lists what there is', () => {
    expect(() => select('trian')).toThrow(
      expect.objectContaining({ cure: 'Did you mean `train`?' }),
    );
    expect(() => select('tag:zzzzzzz')).toThrow(
      expect.objectContaining({ cure: expect.stringContaining('`gpu`') }),
    );
  });
});

describe('on random graphs', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'agrees with a slow search (%i)',
    (seed) => {
      const random = randomOf(seed);
      const steps = Array.from({ length: 12 }, (_, index) => ({
        name: `s${index}`,
        dependsOn: Array.from({ length: index }, (_unused, of) => `s${of}`).filter(
          () => random() < 0.2,
        ),
        tags: [],
      }));
      const [up, down] = [Math.floor(random() * 4), Math.floor(random() * 4)];
      const center = `s${Math.floor(random() * 12)}`;
      const distance = (from: string, to: string, level = 0): number => {
        if (from === to) return level;
        const children = steps.filter(({ dependsOn }) => dependsOn.includes(from));
        return Math.min(Infinity, ...children.map(({ name }) => distance(name, to, level + 1)));
      };
      const expected = steps
        .map(({ name }) => name)
        .filter((name) => distance(name, center) <= up || distance(center, name) <= down);
      const found = selectSteps([`${up}+${center}+${down}`], '--select', { steps });
      expect([...found.keys()].sort()).toEqual(expected.sort());
    },
  );
});

function randomOf(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

it('names a script once that several steps have', () => {
  const steps = ['a', 'b'].map((name) => ({
    ...{ name, dependsOn: [], tags: [], script: 'prep.py' },
  }));
  expect(() => selectSteps(['path:other'], '--select', { steps })).toThrow(
    expect.objectContaining({ cure: 'The scripts are `prep.py`.' }),
  );
});
