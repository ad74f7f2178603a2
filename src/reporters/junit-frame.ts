/**
 * The location as a frame of a Java stack trace, `at package.path(file:line)`: dorny/test-reporter
 * reads a location from nowhere else. The package is the end of the directory.
 */
import type { SourceLocation } from '../text/errors.ts';

/** No line if the file is in the root of the repository, or no package can name its directory. */
export function stackFrame({ file, line }: SourceLocation): readonly string[] {
  const directories = file.split('/');
  const name = directories.pop();
  if (line === undefined || name === undefined || /[()\r\n]/.test(name)) return [];
  const named = directories.slice(directories.findLastIndex((part) => !isPackage(part)) + 1);
  return named.length === 0 ? [] : [`at ${named.join('.')}(${name}:${line})`];
}

/** A part that starts with a capital, a digit or a dash is read as the name of a class. */
function isPackage(part: string): boolean {
  return part !== '' && part.charAt(0) > 'Z' && !/[.()\r\n]/.test(part);
}
