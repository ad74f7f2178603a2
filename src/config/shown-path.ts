import path from 'node:path';

/** Relative to `cwd` if inside it, else absolute; with forward slashes. */
export function shownPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const isBelow = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return (isBelow ? relative : file).replaceAll(path.sep, '/');
}
