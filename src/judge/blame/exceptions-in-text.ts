import { printedStrings } from './exception-facts.ts';
import type { Raised } from './handed-over.ts';

/** The script of a step, and the error value that its `main` returned or its program exited with. */
export interface FailureInText {
  /** As Python prints the value: `{'status': 'error', 'message': "'label'"}`. */
  readonly value: string;
  /** Absolute path of the script. */
  readonly file: string;
  readonly text: string;
}

/**
 * Exceptions of which only the text is known, because the script returned it and Python before 3.12
 * does not report what a script catches.
 */
export function exceptionsInText({ value, file, text }: FailureInText): readonly Raised[] {
  // A long value is cut off within a text.
  const whole = /[})\]'"\d]\s*$/.test(value) ? value : `${value}'`;
  // `training failed: 'label'`
  const after = /: (['"].*['"])$/s.exec(value)?.[1];
  return [...printedStrings(whole, MOST_STRINGS), ...(after === undefined ? [] : [after])]
    .filter((said) => said.length >= SHORTEST)
    .map((said) => {
      const key = /^(['"])(.*)\1$/s.exec(said)?.[2]?.replaceAll(/\\(['"\\])/g, '$1');
      const lines = text.split('\n').map((code, index) => ({ code, line: index + 1 }));
      const asking = lines.filter(({ code }) => key !== undefined && indexes(code, key));
      const [only] = asking;
      const frame = { file, column: null, function: 'main' };
      return {
        type: key === undefined ? 'Exception' : 'KeyError',
        message: said,
        bases: ['Exception'],
        frames:
          only === undefined || asking.length > 1
            ? []
            : [{ ...frame, line: only.line, code: only.code.trim() }],
        ...{ filename: null, name: null, columns: null, held: null, paths: [] },
        key: key ?? null,
      };
    })
    .reverse();
}

const MOST_STRINGS = 20;
/** `'id'` with its quotes. */
const SHORTEST = 4;

function indexes(code: string, key: string): boolean {
  return [`["${key}"`, `['${key}'`].some((part) => code.includes(part));
}
