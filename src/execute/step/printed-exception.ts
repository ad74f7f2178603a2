import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { FindingLocation } from '../../findings/findings.ts';
import { parseTraceback } from '../../python/parse-traceback.ts';
import type { PythonException } from '../../python/protocol.ts';
import { deepestUserFrame, frameLocation, type UserCode } from '../user-code.ts';
import { aftermathOf, exceptionText } from './root-exception.ts';

/** What ended a program in Python, from the traceback that it printed. */
export interface PrintedFault {
  /** `KeyError: 'label'`. */
  readonly said: string;
  readonly location?: FindingLocation;
  readonly evidence: readonly string[];
  /** With the files of the project in its frames, also where it ran links to them. */
  readonly exception: PythonException;
}

/** `undefined`: it printed none, or printed much after it, so that it ended for another reason. */
export function printedFault(stderr: string, code: UserCode): PrintedFault | undefined {
  const printed = parseTraceback(stderr);
  if (printed === undefined) return undefined;
  const after = printed.after.map((line) => line.trimEnd()).filter((line) => line !== '');
  // The further lines of a message are usually indented.
  if (after.filter((line) => /^\S/.test(line)).length > MOST_LINES) return undefined;
  const ofUser = codeOfProgram(code);
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
    exception: {
      ...withSources(exception, code),
      text: '',
      chain: exception.chain.map((one) => ({ ...one, ...withSources(one, code) })),
    },
  };
}

/** Code of the user, as a program of another interpreter names it. */
export function codeOfProgram(code: UserCode): UserCode {
  return {
    isUserFile: (file) => isUserFile(file, code),
    show: (file) => showSource(file, code),
  };
}

function withSources<One extends Pick<PythonException, 'frames'>>(
  raised: One,
  code: UserCode,
): One {
  return {
    ...raised,
    frames: raised.frames.map((frame) =>
      isUserFile(frame.file, code) ? { ...frame, file: sourceOf(frame.file, code) } : frame,
    ),
  };
}

function sourceOf(file: string, code: UserCode): string {
  try {
    const source = realpathSync(file);
    return path.isAbsolute(code.show(source)) ? file : source;
  } catch {
    return file;
  }
}

/** The interpreter of a program can be another one than that of the run. */
function isUserFile(file: string, code: UserCode): boolean {
  return code.isUserFile(file) && !/[\\/]lib(?:64)?[\\/]python\d[\d.]*t?[\\/]/.test(file);
}

/** A script in the working directory of a step is a link to a file of the project. */
function showSource(file: string, code: UserCode): string {
  return code.show(sourceOf(file, code));
}

const MOST_LINES = 10;
const LONGEST_LINE = 300;
