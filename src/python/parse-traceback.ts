import type { PythonException, PythonFrame } from './protocol.ts';

/** An exception as a program printed it. */
export interface PrintedException {
  readonly exception: PythonException;
  /** The lines after its first one: the rest of its message, and what the program printed then. */
  readonly after: readonly string[];
}

/**
 * The last traceback in the standard error of a program, with the exceptions behind it; `undefined`
 * if it has none. `src/harness/step/remote_traceback.py` does the same inside of a step.
 */
export function parseTraceback(text: string): PrintedException | undefined {
  const sections = readSections(text.replaceAll(COLORS, '').split(/\r?\n/));
  const last = sections.at(-1);
  if (last === undefined) return undefined;
  const chain = sections.slice(0, -1).toReversed();
  return {
    exception: {
      ...raised(last),
      text: '',
      chain: chain.map((one) => ({ ...raised(one), link: one.linkToNext })),
    },
    after: last.after,
  };
}

/** Python 3.13 and later print them if `FORCE_COLOR` is set. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a color
const COLORS = /\x1b\[[0-9;]*m/g;
const FRAME = /^ {2}File "(.*)", line (\d+)(?:, in (.*))?$/;
const EXCEPTION = /^([\p{L}_][\p{L}\p{N}_.<>]*)(?:: (.*))?$/u;
const CAUSE = 'The above exception was the direct cause of the following exception:';
const CONTEXT = 'During handling of the above exception, another exception occurred:';

interface Section {
  readonly frames: PythonFrame[];
  /** The first line of the exception; absent until it is read. */
  said?: string;
  readonly after: string[];
  linkToNext: 'cause' | 'context';
}

/** The last exception and those that led to it, in the order in which they were raised. */
function readSections(lines: readonly string[]): readonly Section[] {
  let sections: Section[] = [];
  let isLinked = false;
  for (const line of lines) {
    const section = sections.at(-1);
    const frame = FRAME.exec(line);
    if (frame !== null) {
      if (section === undefined || section.said !== undefined) {
        if (!isLinked) sections = [];
        sections.push({ frames: [], after: [], linkToNext: 'context' });
      }
      isLinked = false;
      sections.at(-1)?.frames.push(frameOf(frame));
      continue;
    }
    if (section === undefined) continue;
    isLinked ||= line === CAUSE || line === CONTEXT;
    addLine(section, line);
  }
  return sections.filter(({ said }) => said !== undefined);
}

function addLine(section: Section, line: string): void {
  if (section.said !== undefined) {
    if (line === CAUSE) section.linkToNext = 'cause';
    section.after.push(line);
  } else if (line.startsWith('  ')) addCode(section.frames, line);
  else if (EXCEPTION.test(line)) section.said = line;
}

function frameOf([, file = '', line, name]: RegExpExecArray): PythonFrame {
  return { file, line: Number(line), column: null, function: name ?? '<module>', code: null };
}

/** The line of code is the first one below its frame; carets come after it. */
function addCode(frames: PythonFrame[], line: string): void {
  const frame = frames.pop();
  if (frame === undefined) return;
  frames.push(frame.code === null ? { ...frame, code: line.trim().slice(0, 500) } : frame);
}

function raised({ frames, said = '' }: Section): Omit<PythonException, 'text' | 'chain'> {
  const [, type = 'Exception', message = ''] = EXCEPTION.exec(said) ?? [];
  const bases = IMPORT_ERRORS.includes(type) ? [type, 'ImportError'] : [type];
  const unknown = { name: null, columns: null, paths: [], held: null };
  return {
    ...{ type, message, bases, frames, ...unknown },
    key: type === 'KeyError' ? (QUOTED.exec(message)?.[2] ?? null) : null,
    filename: NOT_OPENED.exec(said)?.[2] ?? null,
  };
}

/** A text as `repr` writes it, without escapes. */
const QUOTED = /^(['"])([^\\]*)\1$/;
const NOT_OPENED = /^\w+Error: \[Errno \d+\] [^'"]+: (['"])([^\\]*)\1$/;

const IMPORT_ERRORS = ['ModuleNotFoundError', 'zipimport.ZipImportError'];
