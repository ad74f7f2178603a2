import path from 'node:path';

/** Absolute: the programs that run steps outside of any tool. */
export const PYTHON_DIR = path.join(import.meta.dirname, 'python');
