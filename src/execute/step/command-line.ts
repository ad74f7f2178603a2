import path from 'node:path';
import { isFile } from '../../config/script-search.ts';

/** The step has its own working directory: files of the project are given with absolute paths. */
export function commandLine(argv: readonly string[], root: string): readonly string[] {
  return argv.map((one, index) => {
    // A program without a slash is searched in `PATH`.
    if (one === '' || (index === 0 && !/[\\/]/.test(one))) return one;
    const file = path.resolve(root, one);
    return isFile(file) ? file : one;
  });
}
