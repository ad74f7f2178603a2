import { z } from 'zod';

/** `file` is empty if no line of the user is known: it happened in a thread of a library. */
const seenAtSchema = z.object({ what: z.string(), file: z.string(), line: z.number().int() });
const paths = z.array(z.string());

/** What the result of a step depends on, for the cache of results. All paths are absolute. */
export const reuseFactsSchema = z.object({
  /** Nothing was left out. */
  complete: z.boolean(),
  /** Sources that could not be read as Python. */
  unread: paths,
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
  /** It asked which packages are installed. */
  lists_packages: z.boolean(),
  /** Names of the environment variables that were read. */
  environ: z.array(z.string()),
  /** It read all variables, so that a new one counts. */
  environ_all: z.boolean(),
  /** The texts in the sources. */
  texts: z.array(z.string()),
  /** Where the sources read the clock. */
  clock: z.array(seenAtSchema),
  /** Where the sources draw unseeded random numbers. */
  random: z.array(seenAtSchema),
  /**
   * Files outside the inputs that were opened, and loaded modules that are not in Python, with their
   * stamps before they were opened: empty for a file that was not there, `null` if not known.
   */
  read: z.record(z.string(), z.string().nullable()),
  /** Files outside the inputs that it asked for, by what it could learn of them. */
  asked: z.object({ kind: paths, size: paths, mode: paths, all: paths }),
  /** Where it asked for the mode of an input (`mode`) or for its time (`all`). */
  asked_inputs: z.array(seenAtSchema),
  /** Directories outside the inputs that were listed. */
  listed: z.array(seenAtSchema),
  /** Connections to this computer. */
  local: z.array(seenAtSchema),
  /** What runs after it has ended. */
  goes_on: z.array(seenAtSchema),
  /** It started processes, which are not observed. */
  workers: z.boolean(),
});

export type ReuseFacts = z.infer<typeof reuseFactsSchema>;
