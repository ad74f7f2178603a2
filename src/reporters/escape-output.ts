/**
 * The runner executes commands in the log of a step: `::name …::` at the start of a line and
 * `##[name …]` anywhere in a line. Output of scripts, and names that they choose, must not contain
 * commands: both forms are escaped, and commands are switched off around the output by a random
 * token.
 */

export interface SafeOutput {
  /** Accepts text in any pieces; writes each line when it is complete. */
  readonly write: (text: string) => void;
  /** Writes the rest of the last line and switches commands on again. May be called twice. */
  readonly end: () => void;
}

export function createSafeOutput(
  write: (text: string) => void,
  token: string = globalThis.crypto.randomUUID(),
): SafeOutput {
  let rest = '';
  let open = false;
  const emit = (lines: readonly string[]): void => {
    if (lines.length === 0) {
      return;
    }
    const start = open ? '' : `::stop-commands::${token}\n`;
    open = true;
    write(`${start}${lines.map((line) => `${escapeLine(line)}\n`).join('')}`);
  };
  return {
    write: (text) => {
      const lines = splitLines(rest + text);
      rest = lines.pop() ?? '';
      emit(lines);
      if (rest.length > LONGEST_LINE) {
        emit([rest]);
        rest = '';
      }
    },
    end: () => {
      emit(rest === '' ? [] : [rest]);
      rest = '';
      if (open) {
        open = false;
        write(`::${token}::\n`);
      }
    },
  };
}

/** Longer lines are split, so that a script that never ends a line cannot fill the memory. */
const LONGEST_LINE = 64 * 1024;

/** Splits at every character that a reader of the log could treat as a line break. */
function splitLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
}

/** A backslash, as the runner itself inserts into a command that it does not execute. */
function escapeLine(line: string): string {
  return line.replace(COMMAND_AT_START, '$1\\$2').replace(COMMAND_ANYWHERE, '$1\\[');
}

// The runner skips white space, and its comparison ignores invisible characters before and within a
// command.
const INVISIBLE = String.raw`[\s\p{C}\p{Default_Ignorable_Code_Point}]*`;
const COMMAND_AT_START = new RegExp(`^(${INVISIBLE})(:${INVISIBLE}:)`, 'u');
const COMMAND_ANYWHERE =
  /(#[\p{C}\p{Default_Ignorable_Code_Point}]*#[\p{C}\p{Default_Ignorable_Code_Point}]*)\[/gu;
