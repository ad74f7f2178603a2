/** The exit codes of the command line. */
export const EXIT_CODES = {
  passed: 0,
  /** A step failed, a data flow is broken, or the run was interrupted. */
  failed: 1,
  /** Wrong usage or configuration. No step was run. */
  usage: 2,
  /** An error in this tool. */
  internal: 70,
} as const;
