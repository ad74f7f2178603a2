import type { StartMode } from '../../src/python/requests.ts';

interface Road {
  readonly kind: string;
  readonly mode: StartMode;
  readonly arguments: readonly string[];
}

/** Every start mode of a step; the last one is that of Windows. */
export const startKinds: readonly Road[] = [
  { kind: 'forked', mode: 'fork', arguments: [] },
  { kind: 'in a fresh interpreter', mode: 'spawn', arguments: [] },
  { kind: 'waited for by a thread', mode: 'spawn', arguments: ['--threads'] },
];

/** Those for which processes outside the group of the step are watched. */
export const watchedKinds = startKinds.slice(0, 2);
