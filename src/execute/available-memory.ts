import { totalmem } from 'node:os';
import process from 'node:process';

/** Memory of the machine or of the container, in bytes. */
export function availableMemory(): number {
  // Without a limit, this is 0 or an impossibly large number.
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}
