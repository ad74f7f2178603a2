import { documentKeys } from './document-keys.ts';
import type { ProfiledTable } from './formats/table-source.ts';
import { TypeTally } from './infer-type.ts';
import { jsonArrayPrefix } from './json-array-prefix.ts';
import { parseJson } from './parse-json.ts';
import type { ColumnProfile } from './profile.ts';
import { type Content, readTextPart, streamContent } from './read-content.ts';
import type { TableLimits } from './table-limits.ts';

/** A JSON document is a table only if it is an array of objects. */
export async function profileJson(
  content: Content,
  limits: TableLimits,
  mayReadWhole: boolean,
): Promise<ProfiledTable> {
  const limit = mayReadWhole ? limits.wholeBytes : limits.sampleBytes;
  const { text, complete } = await readTextPart(content, limit);
  const parsed = parseJson(complete ? text : jsonArrayPrefix(text));
  if (!parsed.ok) return complete ? invalid(parsed.reason) : {};
  if (!isTable(parsed.value)) {
    return complete && limits.statistics ? { keys: documentKeys(parsed.value) } : {};
  }
  const rows = parsed.value;
  const sample = rows.slice(0, limits.sampleRows);
  return {
    table: {
      columns: profileKeys(sample, limits),
      rows: complete ? rows.length : null,
      sampled: !complete || sample.length < rows.length,
    },
  };
}

/** One JSON value per line; a table only if all values are objects. */
export async function profileJsonLines(
  content: Content,
  limits: TableLimits,
  mayCount: boolean,
): Promise<ProfiledTable> {
  const { text, complete } = await readTextPart(content, limits.sampleBytes);
  const lines = text.split('\n');
  if (!complete) lines.pop();
  const rows: unknown[] = [];
  let filled = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    filled += 1;
    if (rows.length === limits.sampleRows) continue;
    const parsed = parseJson(line);
    if (!parsed.ok) return invalid(parsed.reason, ` in line ${index + 1}`);
    rows.push(parsed.value);
  }
  if (!isTable(rows)) return {};
  return {
    table: {
      columns: profileKeys(rows, limits),
      rows: complete ? filled : mayCount ? await countLines(content) : null,
      sampled: !complete || rows.length < filled,
    },
  };
}

function invalid(reason: string, where = ''): ProfiledTable {
  return { problem: `is not valid JSON${where}: ${reason}`, damaged: true };
}

function isTable(value: unknown): value is Record<string, unknown>[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row))
  );
}

/** Columns in the order of the first occurrence of their keys; a missing key is a missing value. */
function profileKeys(
  rows: readonly Record<string, unknown>[],
  limits: TableLimits,
): ColumnProfile[] {
  const tallies = new Map<string, TypeTally>();
  // Row by row: looking up every column in every row could take minutes.
  for (const [name, value] of rows.flatMap((row) => Object.entries(row))) {
    let tally = tallies.get(name);
    if (tally === undefined && tallies.size < limits.maxColumns) {
      tally = new TypeTally(limits);
      tallies.set(name, tally);
    }
    tally?.addValue(value);
  }
  return [...tallies].map(([name, tally]) => tally.profile(name, rows.length));
}

async function countLines(content: Content): Promise<number | null> {
  if (content.encoding.startsWith('utf-16')) return null;
  let lines = 0;
  let blank = true;
  for await (const chunk of streamContent(content)) {
    for (const byte of chunk) {
      if (byte === 0x0a) {
        if (!blank) lines += 1;
        blank = true;
      } else if (byte > 0x20) blank = false;
    }
  }
  return blank ? lines : lines + 1;
}
