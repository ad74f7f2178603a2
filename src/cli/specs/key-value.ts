import { InvalidArgumentError } from 'commander';
import { quoteName } from '../../text/describe-value.ts';

export type KeyValues = Readonly<Record<string, string>>;

/** An option `key=value` that can be repeated; the value can contain `=`. */
export function keyValue(text: string, before: KeyValues = {}): KeyValues {
  const [key = '', ...rest] = text.split('=');
  if (key.trim() === '' || rest.length === 0) {
    throw new InvalidArgumentError('It must be `key=value`.');
  }
  if (Object.hasOwn(before, key.trim())) {
    throw new InvalidArgumentError(`${quoteName(key.trim())} is given twice.`);
  }
  return { ...before, [key.trim()]: rest.join('=') };
}

/** A job argument: parsed as JSON if possible (`5`, `true`, `null`, `["a"]`), else text. */
export function jobArgument(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
