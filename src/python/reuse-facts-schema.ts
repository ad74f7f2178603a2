import { z } from 'zod';

const seenAtSchema = z.object({ what: z.string(), file: z.string(), line: z.number().int() });

/** What the result of a step depends on, for the cache of results. All paths are absolute. */
export const reuseFactsSchema = z.object({
  /** Nothing was left out. */
  complete: z.boolean(),
  /** All source files of the user that ran, the script first. */
  sources: z.array(z.string()),
  /** File by top-level name of the modules that are neither of Python nor of the user. */
  modules: z.record(z.string(), z.string()),
  /** Parts of the names of all modules that were loaded or asked for. */
  names: z.array(z.string()),
  /** Directories of the user in which modules are looked for. */
  path: z.array(z.string()),
  /** The same of installed packages. */
  site: z.array(z.string()),
  /** Names of the environment variables that were read. */
  environ: z.array(z.string()),
  /** Code of the user read all variables. */
  environ_all: z.boolean(),
  /** The texts in the sources. */
  texts: z.array(z.string()),
  /** Where the sources read the clock. */
  clock: z.array(seenAtSchema),
  /** Where the sources draw unseeded random numbers. */
  random: z.array(seenAtSchema),
  /** Files with code that were opened, but not imported. */
  read: z.array(z.string()),
  /** Directories outside the inputs that were listed. */
  listed: z.array(seenAtSchema),
  /** It started processes, which are not observed. */
  workers: z.boolean(),
});

export type ReuseFacts = z.infer<typeof reuseFactsSchema>;
