import { expect, test } from 'vitest';
import { inOrder } from '../../src/batch/in-order.ts';

function reporter(names: readonly string[]) {
  const reported: string[] = [];
  const report = inOrder<number>(names, {
    onBegin: (name, index) => reported.push(`${index} ${name}`),
    onEnd: (name, result) => reported.push(`${name} ${result}`),
  });
  return { reported, report };
}

test('starts the first at once', () => {
  expect(reporter(['a', 'b']).reported).toEqual(['0 a']);
});

test('reports in the order of the names, regardless of the order of the ends', () => {
  const { reported, report } = reporter(['a', 'b', 'c']);
  report('c', 3);
  report('b', 2);
  expect(reported).toEqual(['0 a']);
  report('a', 1);
  expect(reported).toEqual(['0 a', 'a 1', '1 b', 'b 2', '2 c', 'c 3']);
});

test('starts the next as soon as all earlier ones are reported', () => {
  const { reported, report } = reporter(['a', 'b', 'c']);
  report('a', 1);
  expect(reported).toEqual(['0 a', 'a 1', '1 b']);
});

test('reports nothing without names', () => {
  expect(reporter([]).reported).toEqual([]);
});
