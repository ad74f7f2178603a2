import { parseJson } from '../parse-json.ts';
import { type Content, readTextPart } from '../read-content.ts';
import { TABLE_LIMITS } from '../table-limits.ts';
import type { TableRows } from './table-rows.ts';

/** The rows of a JSON array of objects, or of JSON lines; `null` for other documents. */
export async function jsonRows(
  content: Content,
  format: 'json' | 'jsonl',
): Promise<TableRows | null> {
  const { text, complete } = await readTextPart(content, TABLE_LIMITS.inflatedBytes);
  if (!complete) return null;
  const objects = (format === 'json' ? arrayOf(text) : linesOf(text)).filter(isObject);
  const columns = [...new Set(objects.flatMap((row) => Object.keys(row)))];
  return { columns, rows: cellsOf(objects, columns) };
}

function arrayOf(text: string): readonly unknown[] {
  const parsed = parseJson(text);
  return parsed.ok && Array.isArray(parsed.value) ? parsed.value : [];
}

function linesOf(text: string): readonly unknown[] {
  return text.split('\n').flatMap((line) => {
    const parsed = parseJson(line);
    return parsed.ok ? [parsed.value] : [];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function* cellsOf(
  objects: readonly Record<string, unknown>[],
  columns: readonly string[],
): AsyncGenerator<readonly unknown[]> {
  for (const row of objects) yield columns.map((name) => row[name]);
}
