import { withoutTimes } from './cursus.ts';

/** Keeps what is written to it. */
export function toldText() {
  let text = '';
  return {
    write: (part: string) => {
      text += part;
    },
    /** With all times `0.000s`. */
    text: () => withoutTimes(text),
  };
}
