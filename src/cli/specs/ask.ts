import { oneLine } from '../../reporters/plain-text.ts';
import type { Dialogue } from '../terminal.ts';

export interface Question {
  readonly message: string;
  /** What an empty answer stands for. */
  readonly suggestion: string;
  /** Asked again until there is an answer. */
  readonly required: boolean;
}

/** @returns the answer, or `undefined` where the person wants no more of it */
export async function ask(
  { message, suggestion, required }: Question,
  dialogue: Dialogue,
): Promise<string | undefined> {
  // Loaded only where somebody is asked.
  const { isCancel, text } = await import('@clack/prompts');
  const answer = await text({
    message: oneLine(message),
    placeholder: suggestion === '' && !required ? 'left out' : oneLine(suggestion),
    defaultValue: suggestion,
    validate: (value) => {
      const chosen = value?.trim() || suggestion;
      return required && chosen === '' ? 'The script fails without it.' : undefined;
    },
    ...dialogue,
  });
  return isCancel(answer) ? undefined : answer.trim();
}
