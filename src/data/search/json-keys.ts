import { readFile, stat } from 'node:fs/promises';
import { parseJson } from '../parse-json.ts';

/** The keys of one object in a JSON document. */
export interface JsonObject {
  /** Where it is in the document, as `meta.runs[0]`; empty for the document itself. */
  readonly at: string;
  readonly keys: readonly string[];
}

const MOST_BYTES = 8_388_608;
const MOST_OBJECTS = 1_000;
const DEEPEST = 4;

/**
 * The keys of the document and of the objects in it; empty for documents without objects. Never
 * rejects.
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

/** Objects near the top first. */
function objectsOf(document: unknown): readonly JsonObject[] {
  const found: JsonObject[] = [];
  let level: readonly JsonNode[] = [{ at: '', value: document }];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1) {
    for (const { at, value } of level) {
      if (isObject(value)) found.push({ at, keys: Object.keys(value) });
      if (found.length >= MOST_OBJECTS) return found;
    }
    level = level.flatMap(below);
  }
  return found;
}

interface JsonNode {
  readonly at: string;
  readonly value: unknown;
}

function below({ at, value }: JsonNode): readonly JsonNode[] {
  if (Array.isArray(value)) {
    return value
      .slice(0, MOST_OBJECTS)
      .map((item: unknown, index) => ({ at: `${at}[${index}]`, value: item }));
  }
  if (!isObject(value)) return [];
  return Object.entries(value)
    .filter(([, inner]) => isContainer(inner))
    .map(([key, inner]) => ({ at: keyPathBelow(at, key), value: inner }));
}

/** `key` may be an index, as `[0]`. */
export function keyPathBelow(at: string, key: string): string {
  return at === '' || key.startsWith('[') ? `${at}${key}` : `${at}.${key}`;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return isContainer(value) && !Array.isArray(value);
}
