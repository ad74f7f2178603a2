/**
 * The first, complete elements of a JSON array that was cut off: a smaller, valid array.
 * For anything but an array, or where not one element is complete: an empty array.
 */
export function jsonArrayPrefix(text: string): string {
  const start = text.search(/\S/);
  if (text[start] !== '[') return '[]';
  let depth = 0;
  let end = -1;
  for (const { 0: token, index } of text.matchAll(STRUCTURE)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    else if (token === ',' && depth === 1) end = index;
  }
  return end === -1 ? '[]' : `${text.slice(start, end)}]`;
}

/** Strings are matched whole, and an unclosed one to the end, so that what is in them is not seen. */
const STRUCTURE = /"(?:[^"\\]|\\.)*(?:"|$)|[[\]{},]/gs;
