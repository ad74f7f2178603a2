import { withoutTimes } from './cursus.ts';

/** Collects written text. */
export function collectText() {
  let text = '';
  return {
    write: (part: string) => {
      text += part;
    },
    /** With all times `0.000s`. */
    text: () => withoutTimes(text),
  };
}
