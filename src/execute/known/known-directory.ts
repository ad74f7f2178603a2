import { RESULTS_DIR } from '../../files/results-dir.ts';

/** What earlier runs learned of Python and the scripts; in the workspace. */
export const KNOWN_DIR = `${RESULTS_DIR}/python`;
