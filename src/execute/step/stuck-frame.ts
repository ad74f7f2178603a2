import type { FindingLocation } from '../../findings/findings.ts';
import { parseStacks } from '../../python/parse-stack.ts';
import { frameLocation, type UserCode } from '../user-code.ts';

/** The innermost line of user code in a dumped stack, in the main thread if possible. */
export function stuckFrame(stack: string | null, code: UserCode): FindingLocation | undefined {
  if (stack === null) return undefined;
  const frame = parseStacks(stack)
    .flat()
    .find(({ file }) => code.isUserFile(file));
  return frame === undefined ? undefined : frameLocation(frame, code);
}
