/** What the JSON report says of kept results: keys of a step. */
import { z } from 'zod';

export const reuseShape = {
  cached: z
    .object({
      saved_at: z.string(),
      age_seconds: z.number(),
      run: z.string().describe('Identifies the run that the result is from'),
      execution_time: z.number().describe('Wall time of the step in that run'),
      changed: z.array(z.string()).describe('What changed since; empty for a valid result'),
    })
    .nullable()
    .describe('The earlier run that the result is from; `null` if the step was not `cached`'),
  cache_miss: z
    .array(z.string())
    .nullable()
    .describe('Why no result of an earlier run could be used; `null` if none was looked for'),
  uncacheable: z
    .array(z.string())
    .nullable()
    .describe('Why the result of this run cannot be used again; `null` if it can, or was not kept'),
};
