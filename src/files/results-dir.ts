/** Kept results of steps, and what goes with them; in the workspace. */
export const RESULTS_DIR = '.results';
