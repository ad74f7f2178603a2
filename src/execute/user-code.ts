import path from 'node:path';
import type { FindingLocation } from '../findings.ts';
import type { PythonException, PythonFrame } from '../python/protocol.ts';

/** Tells the user's files from the interpreter's and shows their paths as the user knows them. */
export interface UserCode {
  readonly isUserFile: (file: string) => boolean;
  /** Relative to the base directory where below it, else absolute; forward slashes. */
  readonly show: (file: string) => string;
}

export function userCode(options: {
  baseDir: string;
  /** Directories of the interpreter, its packages and our harness. */
  foreign: readonly string[];
}): UserCode {
  const foreign = options.foreign.map((dir) => dir + path.sep);
  return {
    // Compiled modules name sources (`parsers.pyx`) that are not there.
    isUserFile: (file) =>
      path.isAbsolute(file) &&
      file.endsWith('.py') &&
      !foreign.some((prefix) => file.startsWith(prefix)) &&
      !/[\\/](site|dist)-packages[\\/]/.test(file),
    show: (file) => showPath(file, options.baseDir),
  };
}

export function showPath(file: string, baseDir: string): string {
  const relative = path.relative(baseDir, file);
  const outside = relative === '' || relative.startsWith('..') || path.isAbsolute(relative);
  return (outside ? file : relative).split(path.sep).join('/');
}

/** The deepest frame in the user's files: where the fault is, as far as the user can mend it. */
export function deepestUserFrame(
  exception: PythonException,
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
