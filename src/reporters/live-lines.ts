/**
 * The last lines of a terminal, rewritten in place while the lines above scroll as usual. Uses no
 * alternate screen and no hidden cursor, so that the terminal stays usable after a crash.
 */
export interface LiveLines {
  /** Prints whole lines, each ended by a newline, above the live lines. */
  print(text: string): void;
  /** Replaces the live lines. Each must be narrower than the terminal; else rewriting fails. */
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
