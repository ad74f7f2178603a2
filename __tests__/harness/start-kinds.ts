import type { StartMode } from '../../src/python/requests.ts';

interface Road {
  readonly kind: string;
  readonly mode: StartMode;
  readonly arguments: readonly string[];
}

/** Every way a step can come to be; the last is how it is done on Windows. */
export const startKinds: readonly Road[] = [
  { kind: 'forked', mode: 'fork', arguments: [] },
  { kind: 'in a fresh interpreter', mode: 'spawn', arguments: [] },
  { kind: 'waited for by a thread', mode: 'spawn', arguments: ['--threads'] },
];

/** Those on which processes outside the step's own are watched. */
export const watchedKinds = startKinds.slice(0, 2);
