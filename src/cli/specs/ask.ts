import type { Key } from 'node:readline';
import { oneLine } from '../../reporters/plain-text.ts';
import type { Dialogue } from '../terminal.ts';

export interface Question {
  readonly message: string;
  /** The value of an empty answer. */
  readonly suggestion: string;
  /** Repeated until there is an answer. */
  readonly required: boolean;
}

/** @returns the answer, or `undefined` if the user cancels */
export async function ask(
  { message, suggestion, required }: Question,
  dialogue: Dialogue,
): Promise<string | undefined> {
  // Loaded only if there are questions.
  const { isCancel, text } = await import('@clack/prompts');
  const answer = await untilInputEnds(dialogue, (signal) =>
    text({
      message: oneLine(message),
      placeholder: suggestion === '' && !required ? 'left out' : oneLine(suggestion),
      defaultValue: suggestion,
      validate: (value) => {
        const chosen = value?.trim() || suggestion;
        return required && chosen === '' ? 'The script fails without it.' : undefined;
      },
      signal,
      ...dialogue,
    }),
  );
  return isCancel(answer) ? undefined : answer.trim();
}

/** The library waits forever after Ctrl-D or the end of the input. */
async function untilInputEnds<T>(
  { input }: Dialogue,
  prompt: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ended = new AbortController();
  const end = () => ended.abort();
  const onKey = (_: unknown, { ctrl, name }: Key) => {
    if (ctrl && name === 'd') end();
  };
  input.on('keypress', onKey).once('end', end);
  try {
    return await prompt(ended.signal);
  } finally {
    input.off('keypress', onKey).off('end', end);
  }
}
