import { skipString } from './skip-string.ts';

/**
 * The first, complete elements of a JSON array that was cut off: a smaller, valid array.
 * For anything but an array, or where not one element is complete: an empty array.
 */
export function jsonArrayPrefix(text: string): string {
  const start = text.search(/\S/);
  if (text[start] !== '[') return '[]';
  let depth = 0;
  let end = -1;
  for (let at = start; at < text.length; at += 1) {
    const token = text[at];
    if (token === '"') at = skipString(text, at) - 1;
    else if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    else if (token === ',' && depth === 1) end = at;
  }
  return end === -1 ? '[]' : `${text.slice(start, end)}]`;
}
