import { readFile, stat } from 'node:fs/promises';
import { parseJson } from '../parse-json.ts';

/** The keys of one object in a JSON document. */
export interface JsonObject {
  /** Where it is in the document; empty for the document itself. */
  readonly at: string;
  readonly keys: readonly string[];
}

const MOST_BYTES = 8_388_608;
const MOST_OBJECTS = 1_000;

/**
 * The keys of the document and of the objects one level below it; empty for other documents.
 * Never rejects.
 */
export async function jsonObjects(absolute: string): Promise<readonly JsonObject[]> {
  try {
    const { size } = await stat(absolute);
    if (size > MOST_BYTES) return [];
    const text = await readFile(absolute, 'utf8');
    const parsed = parseJson(text.replace(/^\uFEFF/, ''));
    return parsed.ok ? objectsOf(parsed.value) : [];
  } catch {
    return [];
  }
}

function objectsOf(value: unknown): readonly JsonObject[] {
  const own = isObject(value) ? [{ at: '', keys: Object.keys(value) }] : [];
  const below = (isContainer(value) ? Object.entries(value) : [])
    .filter((entry): entry is [string, Record<string, unknown>] => isObject(entry[1]))
    .slice(0, MOST_OBJECTS)
    .map(([at, object]) => ({ at, keys: Object.keys(object) }));
  return [...own, ...below];
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return isContainer(value) && !Array.isArray(value);
}
