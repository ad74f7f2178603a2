import { skipString } from './skip-string.ts';

/**
 * The complete elements of a truncated JSON array, as a valid array. An empty array for any other
 * text, or if no element is complete.
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
