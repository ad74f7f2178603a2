import {
  className,
  escapePattern,
  failingCode,
  printedStrings,
  splitFrames,
  words,
} from './exception-facts.ts';
import type { FailedConsumer } from './handed-over.ts';

/** What a check of the script itself says about the columns of a table. */
export interface OwnColumnCheck {
  readonly missing: readonly string[];
  /** The columns that the message lists as existing. */
  readonly existing: readonly string[];
}

/**
 * `Missing required columns: ['x']`, `Label fields ['y'] not found in data. Available columns: […]`
 * and the like; `null` for other messages.
 */
export function ownColumnCheck(consumer: FailedConsumer): OwnColumnCheck | null {
  const { exception } = consumer;
  const kind = className(exception);
  if (splitFrames(consumer).library.length > 0) return null;
  const isRaised = /^\s*(?:(?:if|else)\b.*:\s*)?(?:raise|assert)\b|\bexit\(/.test(
    failingCode(consumer),
  );
  if (!isRaised && kind !== 'AssertionError' && kind !== 'SystemExit') return null;
  if (kind === 'AssertionError') {
    const asserted = namesAsserted(failingCode(consumer));
    if (asserted.length > 0) return { missing: asserted, existing: [] };
  }
  const text = words(exception);
  const [said = '', listed] = splitAt(text, EXISTING);
  if (!/column|field|feature|label|header|schema/i.test(said) || !MISSING.test(said)) return null;
  // A field, label or feature can be one of settings, arguments or hosts.
  if (listed === undefined && !/columns?\b/i.test(said) && !checksTable(consumer)) return null;
  const missing = namesIn(said);
  return missing.length === 0
    ? null
    : { missing, existing: listed === undefined ? [] : printedStrings(listed, 500) };
}

/** `assert "x" in table.columns`, `assert {"x", "y"} <= set(table.columns)` and the like. */
function namesAsserted(code: string): readonly string[] {
  const [, checked = ''] = /^\s*assert\b(.*)$/.exec(code) ?? [];
  const ofColumns = '[\\w.]+\\.(?:columns|column_names)\\b';
  const single = new RegExp(`(['"])([^'"]+)\\1\\s+in\\s+(?:set\\(|list\\()?${ofColumns}`, 'g');
  const several = new RegExp(
    `^([^,]*[[{(].*[\\]})])\\s*(?:<=?|\\.issubset\\()\\s*(?:set\\()?${ofColumns}`,
  );
  const group = several.exec(checked)?.[1];
  return group === undefined
    ? [...checked.matchAll(single)].flatMap(([, , name]) => name ?? [])
    : printedStrings(group);
}

/** The lines up to the one that failed look at the columns of a table. */
function checksTable(consumer: FailedConsumer): boolean {
  const frame = splitFrames(consumer).user.at(-1);
  const lines = consumer.text.split('\n').slice(0, frame?.line ?? 0);
  if (frame?.code == null || lines.at(-1)?.trim() !== frame.code.trim()) return false;
  const near = lines.slice(-NEAR_LINES).join('\n');
  const tables = (consumer.exception.held ?? []).filter(({ kind }) => kind === 'table');
  return (
    /\.columns\b|\bfieldnames\b|\bheader\b/.test(near) ||
    tables.some(({ name }) => new RegExp(`\\bin ${escapePattern(name)}\\b(?!\\.)`).test(near))
  );
}

const NEAR_LINES = 8;

const EXISTING =
  /\b(?:available|existing|found|present|actual|got|have|has|in)\b(?: columns?| fields?)?\s*(?:are|is)?\s*[:=]?\s*(?=[[{(])/i;

const MISSING =
  /\bmissing\b|\bnot (?:found|present|in|available)\b|\blacks?\b|\blacking\b|\bno (?:such )?(?:column|field)|\brequires?d?\b|\bexpect(?:s|ed)?\b|\bmust (?:have|contain|be)\b|\bneeds?\b|\babsent\b/i;

function splitAt(text: string, pattern: RegExp): readonly [string, string?] {
  const found = pattern.exec(text);
  return found === null
    ? [text]
    : [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}

/** Names in quotes or backticks, else the words after the colon. */
function namesIn(text: string): readonly string[] {
  const quoted = [
    ...printedStrings(text),
    ...[...text.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []),
  ];
  if (quoted.length > 0) return quoted;
  const list = /:\s*([\w.-]+(?:\s*,\s*[\w.-]+)*)\s*$/.exec(text)?.[1];
  if (list !== undefined) return list.split(/\s*,\s*/);
  const word =
    /\b(?:column|field|feature|label)s?\s+(?:named\s+)?([A-Za-z_][\w.-]*)\s+(?:is |are )?(?:missing|not\b|absent)/i.exec(
      text,
    )?.[1];
  const after =
    /\b(?:no|missing|required?)\s+(?:the\s+)?(?:column|field|feature|label)s?\s+(?:named\s+)?([A-Za-z_][\w.-]*)/i.exec(
      text,
    )?.[1];
  const found = word ?? after;
  return found === undefined || STOP.test(found) ? [] : [found];
}

const STOP = /^(?:is|are|in|not|from|of|the|a|missing|found)$/i;
