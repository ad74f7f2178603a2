import { createHash } from 'node:crypto';
import { seededRandom } from '../__tests__/support/seeded-random.ts';

/** Random choices that are the same in every run, and do not depend on what was chosen before. */
export function seeded(name: string): Seeded {
  const random = seededRandom(createHash('sha256').update(name).digest().readUInt32LE());
  // The first numbers of near seeds are alike.
  for (let left = 5; left > 0; left -= 1) random();
  const below = (end: number) => Math.floor(random() * end);
  return {
    below,
    chance: (share) => random() < share,
    pick: (items) => items[below(items.length)] as never,
    some: (items, count) => {
      const left = [...items];
      while (left.length > count) left.splice(below(left.length), 1);
      return left;
    },
  };
}

export interface Seeded {
  readonly below: (end: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** In the given order. */
  readonly some: <Item>(items: readonly Item[], count: number) => Item[];
}
