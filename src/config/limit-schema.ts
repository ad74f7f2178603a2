import { z } from 'zod';
import { formatNumber } from '../text/format-count.ts';
import { byteSize, byteSizeSchema } from './byte-size.ts';
import { DEFAULT_LIMITS, type Limit, type StepLimits } from './limits.ts';
import { memoryLimitSchema, toMemoryLimit } from './run-settings.ts';

const SIZE = 'a size such as `2GB`, a number of bytes, or `off`';
const COUNT = 'a whole number, 1 or more, or `off`';

/** Keys of a step and of `defaults`. */
export const limitShape = {
  memory_limit: memoryLimitSchema
    .optional()
    .describe(
      'Memory limit for all processes of the step together. A step that exceeds it is killed. `auto` is 90 % of the memory of the machine or its container, `off` is no limit. Default: `memory-limit` of the run, which is `auto` by default. To make steps wait for free memory instead, use `memory`.',
    ),
  log_limit: sizeLimit().describe(
    'Limit for what the step prints to standard output and standard error together. `off` is no limit. Default: 100 MB.',
  ),
  output_limit: sizeLimit().describe(
    'Size limit for all outputs of the step together. `off` is no limit. Default: 10 GB.',
  ),
  process_limit: z
    .union([z.enum(['off']), z.int(COUNT).gt(0, COUNT)], { error: COUNT })
    .optional()
    .describe(
      `Maximum number of processes and threads that the step may have at the same time. \`off\` is no limit. Default: ${formatNumber(DEFAULT_LIMITS.processes)}.`,
    ),
};

function sizeLimit() {
  return byteSizeSchema(SIZE, ['off']).optional();
}

export type LimitValues = {
  readonly [Key in keyof typeof limitShape]?: z.infer<(typeof limitShape)[Key]>;
};

/** The limits of a step override those of `defaults` one by one. `undefined` if neither sets any. */
export function stepLimits(own: LimitValues, shared: LimitValues = {}): StepLimits | undefined {
  const memory = own.memory_limit ?? shared.memory_limit;
  const log = own.log_limit ?? shared.log_limit;
  const output = own.output_limit ?? shared.output_limit;
  const processes = own.process_limit ?? shared.process_limit;
  const limits: StepLimits = {
    ...(memory === undefined ? {} : { memoryBytes: toMemoryLimit(memory) }),
    ...(log === undefined ? {} : { logBytes: bytes(log) }),
    ...(output === undefined ? {} : { outputBytes: bytes(output) }),
    ...(processes === undefined ? {} : { processes }),
  };
  return Object.keys(limits).length === 0 ? undefined : limits;
}

function bytes(size: string | number): Limit {
  return size === 'off' ? size : byteSize(size);
}
