import { totalmem } from 'node:os';
import process from 'node:process';

/** Bytes of memory that the machine has, or the container that we are in. */
export function availableMemory(): number {
  // Without a limit this is 0, or a number that no machine has.
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}
