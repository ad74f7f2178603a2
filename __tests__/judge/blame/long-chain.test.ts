import { expect, test } from 'vitest';
import { blame } from '../../../src/judge/blame/blame.ts';
import type { Lineage } from '../../../src/judge/blame/lineage.ts';
import { consumer, directoryOf, handedOver, keyError, tableOf } from './handed.ts';

const table = directoryOf(tableOf('rows.csv', ['id', 'amount']));

/** `s0 → s1 → … → train`: all steps pass on the same table. */
function handedBy(step: number) {
  return handedOver(table, { producer: `s${step}`, producerScript: `s${step}.py` });
}

const lineage: Lineage = {
  inputsOf: async (name) => (name === 's0' ? [] : [handedBy(Number(name.slice(1)) - 1)]),
  outputsOf: () => [],
  scriptOf: async () => undefined,
};

async function blamed(steps: number) {
  const exception = keyError('price', 'row["price"]');
  const { finding } = await blame(consumer(exception), [handedBy(steps - 1)], lineage);
  return finding;
}

test('a column that a long chain never had is traced to its first step', async () => {
  const finding = await blamed(900);
  expect(finding?.origin?.step).toBe('s0');
  expect(finding?.message).toContain('the data begins there');
});

test('a chain that is too long to follow has no origin, instead of one in the middle', async () => {
  const finding = await blamed(5000);
  expect(finding?.code).toBe('column-missing');
  expect(finding?.origin).toBeUndefined();
  expect(finding?.message).not.toContain('begins');
});
