import type { StartMode } from '../../src/python/protocol.ts';

interface Road {
  readonly road: string;
  readonly mode: StartMode;
  readonly arguments: readonly string[];
}

/** Every way a step can come to be; the last is how it is done on Windows. */
export const roads: readonly Road[] = [
  { road: 'forked', mode: 'fork', arguments: [] },
  { road: 'in a fresh interpreter', mode: 'spawn', arguments: [] },
  { road: 'waited for by a thread', mode: 'spawn', arguments: ['--threads'] },
];

/** Those on which processes outside the step's own are watched. */
export const watchfulRoads = roads.slice(0, 2);
