/** The exit codes of the command line; their one home. */
export const EXIT_CODES = {
  passed: 0,
  /** A step failed, a data flow did not hold, or the run was interrupted. */
  failed: 1,
  /** Wrong usage, or a mistake in the configuration: nothing was run. */
  usage: 2,
  /** A fault of this tool. */
  internal: 70,
} as const;
