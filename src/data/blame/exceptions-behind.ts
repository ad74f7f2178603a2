import type { Raised } from './handed-over.ts';

/** What the process of a step tells of exceptions. */
export interface ExceptionsSeen {
  /** The one that ended the step, with those behind it, root last. */
  readonly exception?: (Raised & { readonly chain?: readonly Raised[] }) | undefined;
  /** Those that code of the user handled, newest first. */
  readonly handled: readonly (Raised & { readonly link: string })[];
}

/**
 * The exceptions that can be the reason of a failure, the root first. An exception that was handled
 * counts only if no other is known, and if its handler ended the step or it was logged.
 *
 * @param linesOf the lines of a file of the user; empty if it cannot be read
 */
export function exceptionsBehind(
  { exception, handled }: ExceptionsSeen,
  linesOf: (file: string) => readonly string[],
): readonly Raised[] {
  const chain = exception?.chain ?? [];
  const raised = exception === undefined ? [] : [...[...chain].reverse(), exception];
  const isEnd = exception === undefined || exception.bases.includes('SystemExit');
  if (!isEnd || chain.length > 0) return raised;
  const [newest] = handled.filter((one) => one.link === 'logged' || endsInHandler(one, linesOf));
  return newest === undefined ? raised : [newest, ...raised];
}

/** Whether the handler of the line that raised it returns a value, raises or exits. */
function endsInHandler({ frames }: Raised, linesOf: (file: string) => readonly string[]): boolean {
  // A traceback begins in the frame that handles the exception.
  const [handler] = frames;
  if (handler === undefined) return false;
  const lines = linesOf(handler.file);
  const at = lines[handler.line - 1];
  if (at === undefined) return false;
  const start = openingTry(lines, handler.line - 1);
  return start !== undefined && handlersOf(lines, start).some((body) => ENDS.test(body));
}

const ENDS = /^\s*(?:return\b(?!\s*(?:None|0)?\s*$)|raise\b|(?:sys\.|os\._)?exit\(|os\._exit\()/m;

function openingTry(lines: readonly string[], from: number): number | undefined {
  let indent = indentOf(lines[from] ?? '');
  for (let index = from - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '' || indentOf(line) >= indent) continue;
    indent = indentOf(line);
    if (/^\s*try\s*:/.test(line)) return index;
  }
  return undefined;
}

/** The text of the bodies of the `except` clauses of a `try`. */
function handlersOf(lines: readonly string[], start: number): readonly string[] {
  const indent = indentOf(lines[start] ?? '');
  const bodies: string[][] = [];
  for (const line of lines.slice(start + 1)) {
    if (line.trim() === '') continue;
    if (indentOf(line) > indent) {
      bodies.at(-1)?.push(line);
      continue;
    }
    if (indentOf(line) < indent || !/^\s*(?:except|else|finally)\b/.test(line)) break;
    bodies.push(/^\s*except\b/.test(line) ? [] : ['pass']);
  }
  return bodies.map((body) => body.join('\n'));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
