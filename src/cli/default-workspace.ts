/** Relative to the current directory. */
export const DEFAULT_WORKSPACE = './test_workspace';
