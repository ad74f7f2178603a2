import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { FindingLocation } from '../../findings/findings.ts';
import { parseTraceback } from '../../python/parse-traceback.ts';
import { deepestUserFrame, frameLocation, type UserCode } from '../user-code.ts';
import { aftermathOf, exceptionText } from './root-exception.ts';

/** What ended a program in Python, from the traceback that it printed. */
export interface PrintedFault {
  /** `KeyError: 'label'`. */
  readonly said: string;
  readonly location?: FindingLocation;
  readonly evidence: readonly string[];
}

/** `undefined`: it printed none, or printed much after it, so that it ended for another reason. */
export function printedFault(stderr: string, code: UserCode): PrintedFault | undefined {
  const printed = parseTraceback(stderr);
  if (printed === undefined) return undefined;
  const after = printed.after.map((line) => line.trimEnd()).filter((line) => line !== '');
  // The further lines of a message are usually indented.
  if (after.filter((line) => /^\S/.test(line)).length > MOST_LINES) return undefined;
  const ofUser: UserCode = {
    isUserFile: (file) => isUserFile(file, code),
    show: (file) => showSource(file, code),
  };
  const { exception } = printed;
  const aftermath = aftermathOf({ exception, handled: [] }, ofUser);
  const frame = deepestUserFrame(exception, ofUser);
  const location =
    aftermath?.location ?? (frame === undefined ? undefined : frameLocation(frame, ofUser));
  return {
    said: aftermath?.message ?? exceptionText(exception),
    ...(location === undefined ? {} : { location }),
    evidence: [
      ...(aftermath?.evidence ?? []),
      ...after.slice(-MOST_LINES).map((line) => line.slice(0, LONGEST_LINE)),
    ],
  };
}

/** The interpreter of a program can be another one than that of the run. */
function isUserFile(file: string, code: UserCode): boolean {
  return code.isUserFile(file) && !/[\\/]lib(?:64)?[\\/]python\d[\d.]*t?[\\/]/.test(file);
}

/** A script in the working directory of a step is a link to a file of the project. */
function showSource(file: string, code: UserCode): string {
  try {
    const shown = code.show(realpathSync(file));
    if (!path.isAbsolute(shown)) return shown;
  } catch {
    // The file is gone.
  }
  return code.show(file);
}

const MOST_LINES = 10;
const LONGEST_LINE = 300;
