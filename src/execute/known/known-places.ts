/** Kept results of steps; in the workspace. */
export const RESULTS_DIR = '.results';

/** What earlier runs learned of Python and the scripts; in the workspace. */
export const KNOWN_DIR = `${RESULTS_DIR}/python`;
