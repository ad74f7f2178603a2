/** `bundle.json` of a replay bundle: what it holds, and the verdict to compare a replay with. */
import { z } from 'zod';

export const BUNDLE_FORMAT = 'cursus-replay-bundle';
export const BUNDLE_VERSION = 1;

/** The members that every bundle has. */
export const MANIFEST = 'bundle.json';
export const PIPELINE = 'pipeline.json';

/** The directories of the members: code, and what the step read. */
export const PROJECT = 'project';
export const INPUTS = 'inputs';

/** The end of the name of every bundle. */
export const BUNDLE_ENDING = '.bundle.zip';

const verdictSchema = z.object({
  status: z.string(),
  error_message: z.string().nullable(),
  error_type: z.string().nullable(),
  /** Of a file in `project/`, relative to it. */
  location: z.object({ file: z.string(), line: z.number().int().nullable() }).nullable(),
});

export const manifestSchema = z.object({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(BUNDLE_VERSION),
  tool: z.object({ name: z.string(), version: z.string() }),
  pipeline: z.string(),
  step: z.string(),
  verdict: verdictSchema,
  /** What started the step; a replay starts it on its own machine. */
  launcher: z.string().optional(),
  python: z.string(),
  /** As in Node: `linux-x64`. */
  platform: z.string(),
  /** Name → version, of the distributions that the code imports and those they need. */
  distributions: z.record(z.string(), z.string()),
  /** Variables that the code reads. Values are never in a bundle. */
  environment: z.array(
    z.object({
      name: z.string(),
      set: z.boolean(),
      /** A variable that the step declares, whose value is a secret. */
      withheld: z.boolean(),
    }),
  ),
  /** Every other member; a directory ends with a slash. */
  members: z.array(
    z.object({ path: z.string(), size: z.number().int().nonnegative(), sha256: z.string() }),
  ),
  left_out: z.array(
    z.object({
      path: z.string(),
      size: z.number().int().nonnegative().nullable(),
      reason: z.string(),
    }),
  ),
  /** Members and keys of the step in which a secret was replaced by `***`. */
  redacted: z.array(z.string()),
});

export type BundleManifest = z.infer<typeof manifestSchema>;
export type BundleVerdict = z.infer<typeof verdictSchema>;
