import { availableParallelism } from 'node:os';
import { scriptEnvironment, type Variables } from './step-environment.ts';
import { threadLimits } from './thread-limits.ts';

/**
 * The variables of the caller that every step of a run gets, with its thread limits, which numeric
 * libraries read during import.
 * @param atOnce the number of steps that run at the same time
 */
export function runEnvironment(
  caller: Variables,
  mode: 'inherit' | 'clean',
  atOnce: number,
): Record<string, string> {
  return {
    ...scriptEnvironment(caller, mode),
    ...threadLimits(availableParallelism(), atOnce, caller),
  };
}
