import path from 'node:path';
import type { FindingLocation } from '../findings/findings.ts';
import type { PythonException, PythonFrame } from '../python/protocol.ts';

/**
 * Distinguishes files of the user from files of the interpreter, and shows paths relative to the
 * base directory.
 */
export interface UserCode {
  readonly isUserFile: (file: string) => boolean;
  /** Relative to the base directory if inside it, else absolute; with forward slashes. */
  readonly show: (file: string) => string;
}

export function userCode(options: {
  baseDir: string;
  /** Directories of the interpreter, its packages and our harness. */
  foreign: readonly string[];
}): UserCode {
  const foreign = options.foreign.map((dir) => dir + path.sep);
  return {
    // Compiled modules name sources (`parsers.pyx`) that do not exist.
    isUserFile: (file) =>
      path.isAbsolute(file) &&
      /\.(py|ipynb)$/.test(file) &&
      !foreign.some((prefix) => file.startsWith(prefix)) &&
      !OF_PYTHON.test(file),
    show: (file) => showPath(file, options.baseDir),
  };
}

/** Packages, and of an interpreter that a launcher runs elsewhere also its library and the harness. */
const OF_PYTHON =
  /[\\/](site|dist)-packages[\\/]|[\\/]lib(64)?[\\/]python3\.\d+[\\/]|[\\/]\.launch[\\/]harness[\\/]/;

export function showPath(file: string, baseDir: string): string {
  const relative = path.relative(baseDir, file);
  const outside = relative === '' || relative.startsWith('..') || path.isAbsolute(relative);
  return (outside ? file : relative).split(path.sep).join('/');
}

/** The innermost frame in files of the user: the line where the user can fix the fault. */
export function deepestUserFrame(
  exception: Pick<PythonException, 'frames'>,
  code: UserCode,
): PythonFrame | undefined {
  return exception.frames.findLast((frame) => code.isUserFile(frame.file));
}

export function frameLocation(frame: PythonFrame, code: UserCode): FindingLocation {
  return {
    file: code.show(frame.file),
    line: Math.max(1, frame.line),
    ...(frame.column === null ? {} : { column: frame.column }),
    function: frame.function,
    ...(frame.code === null ? {} : { code: frame.code }),
  };
}
