import { describe, expect, test } from 'vitest';
import { didYouMean, nearestName, nearestNames } from '../../src/text/nearest-name.ts';

describe('nearestName', () => {
  test.each([
    ['timout', ['timeout', 'memory'], 'timeout'],
    ['trian', ['load', 'train'], 'train'],
    ['Input-Paths', ['input_paths', 'output_paths'], 'input_paths'],
    ['preprocess', ['preprocess_data', 'postprocess'], 'preprocess_data'],
    ['frm', ['from'], 'from'],
    ['zz', ['ab', 'cd'], undefined],
    ['model', ['label', 'customer'], undefined],
    ['a', ['b'], undefined],
    ['', ['a'], undefined],
    ['anything', [], undefined],
  ])('finds for %j among %j: %j', (name, candidates, expected) => {
    expect(nearestName(name, candidates)).toBe(expected);
  });

  test('suggests another spelling, never the name itself', () => {
    expect(nearestName('train', ['train', 'Train'])).toBe('Train');
  });

  test('returns the nearest first and no more than requested', () => {
    expect(nearestNames('train', ['strain', 'trains_all', 'trainn', 'brain'], 2)).toEqual([
      'strain',
      'trainn',
    ]);
  });

  test('only asks if a name is similar', () => {
    expect(didYouMean('stpes', ['steps', 'name'])).toBe('Did you mean `steps`?');
    expect(didYouMean('qqqq', ['steps', 'name'])).toBeUndefined();
  });
});
