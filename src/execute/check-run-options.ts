import { z } from 'zod';
import { bundleBytesSchema } from '../config/bundle-settings.ts';
import { checkValue } from '../config/check-value.ts';
import { maxParallelSchema, retriesSchema, runTimeoutSchema } from '../config/run-settings.ts';
import { pathSchema } from '../config/step-schema.ts';
import { timeoutSchema } from '../config/timeout.ts';
import type { RunOptions } from './run-options.ts';

/**
 * Checks the options of a run. The command line and the action have already checked theirs; callers
 * of the library have not.
 * @throws UserError that names every invalid option
 */
export function checkRunOptions(options: RunOptions): void {
  const { workspaceDir, cwd, baseDir, python, timeoutSeconds, maxParallel, retries } = options;
  const { memoryLimitBytes, runTimeoutSeconds, bundle } = options;
  const paths = { workspaceDir, cwd, baseDir, python, bundle };
  const amounts = { timeoutSeconds, maxParallel, retries, memoryLimitBytes, runTimeoutSeconds };
  checkValue(optionsSchema, { ...paths, ...amounts }, 'runPipeline');
}

const BYTES = 'a whole number of bytes, 1 or more, `auto` or `off`';

const optionsSchema = z.object({
  workspaceDir: pathSchema,
  cwd: pathSchema,
  baseDir: pathSchema,
  python: pathSchema.optional(),
  timeoutSeconds: timeoutSchema,
  maxParallel: maxParallelSchema,
  retries: retriesSchema,
  memoryLimitBytes: z
    .union([z.enum(['auto', 'off']), z.int(BYTES).gt(0, BYTES)], { error: BYTES })
    .optional(),
  runTimeoutSeconds: runTimeoutSchema.optional(),
  bundle: z
    .object(
      { dir: pathSchema, limitBytes: bundleBytesSchema.optional() },
      { error: '`{ dir: "bundles" }`' },
    )
    .optional(),
});
