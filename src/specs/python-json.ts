import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, parseDocument } from 'yaml';

/** A JSON object as it was read: the text and the parsed value. */
export interface SavedText {
  readonly text: string;
  readonly dict: Readonly<Record<string, unknown>>;
}

/**
 * Writes an object like `json.dump(…, indent=2)` in the reference: only ASCII, no newline at the
 * end.
 * @param saved the source of the object: unchanged fields keep their exact text, so that `1.0`
 * stays `1.0` and keys keep their order
 */
export function pythonJson(dict: Readonly<Record<string, unknown>>, saved?: SavedText): string {
  if (saved === undefined) return stringify(dict);
  let text = saved.text;
  for (const [key, value] of Object.entries(dict)) {
    if (!isDeepStrictEqual(value, saved.dict[key])) text = setField(text, key, value);
  }
  return text;
}

function setField(text: string, key: string, value: unknown): string {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) throw new Error('A saved spec was not a mapping.');
  const written = stringify(value).replaceAll('\n', '\n  ');
  const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  const range = rangeOf(pair?.value);
  if (range !== undefined) return text.slice(0, range.start) + written + text.slice(range.end);
  const last = rangeOf(contents.items.at(-1)?.value);
  if (last === undefined) return stringify({ [key]: value });
  const added = `,\n  ${JSON.stringify(key)}: ${written}`;
  return text.slice(0, last.end) + added + text.slice(last.end);
}

function rangeOf(node: unknown): { start: number; end: number } | undefined {
  const range = (node as { range?: readonly number[] } | null | undefined)?.range;
  const [start, end] = range ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}

function stringify(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
