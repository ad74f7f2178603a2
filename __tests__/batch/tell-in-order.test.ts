import { expect, test } from 'vitest';
import { tellInOrder } from '../../src/batch/tell-in-order.ts';

function teller(names: readonly string[]) {
  const told: string[] = [];
  const tell = tellInOrder<number>(names, {
    begin: (name, index) => told.push(`${index} ${name}`),
    end: (name, result) => told.push(`${name} ${result}`),
  });
  return { told, tell };
}

test('begins with the first at once', () => {
  expect(teller(['a', 'b']).told).toEqual(['0 a']);
});

test('tells in the order of the names, whatever the order of the ends', () => {
  const { told, tell } = teller(['a', 'b', 'c']);
  tell('c', 3);
  tell('b', 2);
  expect(told).toEqual(['0 a']);
  tell('a', 1);
  expect(told).toEqual(['0 a', 'a 1', '1 b', 'b 2', '2 c', 'c 3']);
});

test('begins with the next as soon as all before it are told', () => {
  const { told, tell } = teller(['a', 'b', 'c']);
  tell('a', 1);
  expect(told).toEqual(['0 a', 'a 1', '1 b']);
});

test('tells nothing of nothing', () => {
  expect(teller([]).told).toEqual([]);
});
