import type { DataContract, Drift } from '../../report/data-contract.ts';

/**
 * Marks changes that only pass on a change upstream: of the same column, or of the number of rows.
 * @param producersOf the steps whose outputs a step reads
 */
export function withInheritance(
  drift: readonly Drift[],
  producersOf: (step: string) => readonly string[],
): readonly Drift[] {
  const byTopic = new Map<string, Drift[]>();
  for (const one of drift) {
    const topic = topicOf(one);
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), one]);
  }
  return drift.map((one) => {
    const others = byTopic.get(topicOf(one)) ?? [];
    const origin = firstUpstream(one.step, others, producersOf);
    return origin === undefined ? one : { ...one, inheritedFrom: origin.output };
  });
}

function topicOf({ class: kind, column, message }: Drift): string {
  if (column !== undefined) return `${kind} column ${column}`;
  return message.startsWith('rows: ') ? `${kind} rows` : `${kind} ${message}`;
}

/** The change furthest upstream that a step can have got from its inputs. */
function firstUpstream(
  step: string,
  others: readonly Drift[],
  producersOf: (step: string) => readonly string[],
): Drift | undefined {
  const seen = new Set([step]);
  let found: Drift | undefined;
  let pending = [...producersOf(step)];
  while (pending.length > 0) {
    const next = pending.filter((name) => !seen.has(name));
    for (const name of next) seen.add(name);
    found = others.find((other) => next.includes(other.step)) ?? found;
    pending = next.flatMap((name) => producersOf(name));
  }
  return found;
}

/** From what is read now and what was read when it was locked. */
export function producersIn(
  contracts: readonly DataContract[],
  stepOf: (key: string) => string,
): (step: string) => readonly string[] {
  const producers = new Map<string, Set<string>>();
  for (const { outputs } of contracts) {
    for (const [key, { readBy }] of Object.entries(outputs)) {
      for (const reader of readBy) {
        const step = stepOf(reader);
        producers.set(step, (producers.get(step) ?? new Set()).add(stepOf(key)));
      }
    }
  }
  return (step) => [...(producers.get(step) ?? [])];
}
