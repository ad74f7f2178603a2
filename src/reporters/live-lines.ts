/**
 * The last lines of a terminal, rewritten in place while lines above them scroll away as usual.
 * No alternate screen and no hidden cursor: whatever ends the process leaves the terminal usable.
 */
export interface LiveLines {
  /** Whole lines, each ended by a newline, printed above the live ones. */
  print(text: string): void;
  /** The live lines from now on; each must be narrower than the terminal, else rewriting breaks. */
  show(lines: readonly string[]): void;
}

export function createLiveLines(write: (text: string) => void): LiveLines {
  let shown: readonly string[] = [];
  return {
    print(text) {
      write(erase(shown.length) + text + rendered(shown));
    },
    show(lines) {
      if (lines.length > 0 || shown.length > 0) {
        write(erase(shown.length) + rendered(lines));
      }
      shown = lines;
    },
  };
}

function rendered(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function erase(count: number): string {
  return `${CURSOR_UP}${ERASE_LINE}`.repeat(count);
}

const CURSOR_UP = '\u001b[1A';
const ERASE_LINE = '\u001b[2K';
