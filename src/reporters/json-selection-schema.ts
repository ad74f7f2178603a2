import { z } from 'zod';

/** The Python of one step. */
export const ownPythonSchema = z
  .object({ version: z.string(), executable: z.string() })
  .nullable()
  .describe('`null`: that of the run');

/** The part of the JSON report about the steps that the run was limited to. */
export const selectionSchema = z.object({
  wish: z.string().describe('The options: `--select train+`'),
  notices: z
    .array(z.string())
    .describe('The commit that it was compared with, or why nothing could be left out'),
  steps: z
    .array(
      z.object({
        name: z.string(),
        role: z
          .enum(['selected', 'needed', 'left-out'])
          .describe('`needed`: a selected step reads what it writes'),
        reason: z.string(),
      }),
    )
    .describe('Every step, in topological order'),
});
