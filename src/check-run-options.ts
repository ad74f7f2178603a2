import { z } from 'zod';
import { checkValue } from './config/check-value.ts';
import { maxParallelSchema, retriesSchema, runTimeoutSchema } from './config/run-settings.ts';
import { pathSchema } from './config/step-schema.ts';
import type { RunOptions } from './run-options.ts';

/**
 * Checks the options of a run. The command line and the action have checked theirs already; callers
 * of the library have not.
 * @throws UserError that names every option at fault
 */
export function checkRunOptions(options: RunOptions): void {
  const { workspaceDir, cwd, baseDir, python, timeoutSeconds, maxParallel, retries } = options;
  const { memoryLimitBytes, runTimeoutSeconds } = options;
  const paths = { workspaceDir, cwd, baseDir, python };
  const amounts = { timeoutSeconds, maxParallel, retries, memoryLimitBytes, runTimeoutSeconds };
  checkValue(optionsSchema, { ...paths, ...amounts }, 'runPipeline');
}

// Node fires a timer at once if its delay is longer.
const LONGEST_TIMER = 2_147_483;
const SECONDS = `a number of seconds greater than 0, at most ${LONGEST_TIMER}`;
const BYTES = 'a whole number of bytes, 1 or more, `auto` or `off`';

const optionsSchema = z.object({
  workspaceDir: pathSchema,
  cwd: pathSchema,
  baseDir: pathSchema,
  python: pathSchema.optional(),
  timeoutSeconds: z.number(SECONDS).gt(0, SECONDS).max(LONGEST_TIMER, SECONDS),
  maxParallel: maxParallelSchema,
  retries: retriesSchema,
  memoryLimitBytes: z
    .union([z.enum(['auto', 'off']), z.int(BYTES).gt(0, BYTES)], { error: BYTES })
    .optional(),
  runTimeoutSeconds: runTimeoutSchema.optional(),
});
