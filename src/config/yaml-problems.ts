import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { SourceLocation } from '../errors.ts';
import { didYouMean } from '../nearest-name.ts';
import type { Problem } from './problems.ts';
import { isMergeKey, textOf } from './yaml-nodes.ts';

type LocateOffset = (offset: number) => SourceLocation;

/**
 * One a place: an unclosed bracket makes the parser complain once for every level it stands in. One
 * for all that is nested too deep: how often the parser says so hangs on the room left to it.
 */
export function syntaxProblems(
  errors: readonly YAMLError[],
  locateOffset: LocateOffset,
): Problem[] {
  const byPlace = new Map<number | 'too deep', YAMLError>();
  for (const error of errors) {
    const place = isTooDeep(error) ? 'too deep' : error.pos[0];
    byPlace.set(place, byPlace.get(place) ?? error);
  }
  return [...byPlace.values()].map((error) => {
    const { message, code, pos } = error;
    const location = locateOffset(pos[0]);
    return isTooDeep(error)
      ? { message: TOO_DEEP, location, cure: CURE_TOO_DEEP }
      : { message: `not valid YAML: ${message}`, location, cure: CURES[code] };
  });
}

function isTooDeep({ message }: YAMLError): boolean {
  return message.includes('call stack');
}

export const TOO_DEEP = 'values are nested too deep';
export const CURE_TOO_DEEP = 'Put such data into a file that the script reads.';

const CURES: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'Indent with spaces; YAML allows no tabs.',
  BAD_INDENT: 'Indent keys of one mapping by the same number of spaces, and close every bracket.',
  BLOCK_AS_IMPLICIT_KEY: 'Indent keys of one mapping alike, and quote a value that holds `: `.',
  MULTILINE_IMPLICIT_KEY: 'A line is no `key: value`, or a bracket or quote is not closed.',
  MISSING_CHAR: 'Close the quote or bracket that was opened before this place.',
  TAG_RESOLVE_FAILED: 'Remove the tag; plain YAML values are enough.',
};

/** Makes every key the text that was written. */
export function keyProblems(doc: Document.Parsed, locateOffset: LocateOffset): Problem[] {
  const problems: Problem[] = [];
  const checkMap = (map: YAMLMap): void => {
    const seen = new Map<string, SourceLocation>();
    for (const { key, value } of map.items) {
      const location = locateOffset((key as Node | null)?.range?.[0] ?? map.range?.[0] ?? 0);
      if (!isScalar(key)) {
        problems.push({ message: 'a key must be text', location, cure: 'Write a plain name.' });
        continue;
      }
      const name = textOf(key);
      const first = seen.get(name);
      if (first !== undefined) {
        problems.push({
          message: `key \`${name}\` is given twice; first in line ${first.line}`,
          location,
          cure: isMergeKey(key)
            ? 'Merge several mappings by a list: `<<: [*a, *b]`.'
            : 'Keep one of them.',
        });
      }
      seen.set(name, first ?? location);
      if (!isMergeKey(key)) {
        key.value = name;
      } else if (!isMergeSource(value)) {
        problems.push({
          message: '`<<` takes mappings only',
          location,
          cure: 'Write `<<: *name`, where `&name` stands before a mapping.',
        });
      }
    }
  };
  visit(doc, { Map: (_, map) => checkMap(map) });
  return problems;
}

function isMergeSource(value: unknown): boolean {
  const sources = isSeq(value) ? value.items : [value];
  return sources.every((source) => isMap(source) || isAlias(source));
}

/** An anchor must stand before the aliases that name it. */
export function aliasProblems(doc: Document.Parsed, locateOffset: LocateOffset): Problem[] {
  const anchors = new Set<string>();
  const problems: Problem[] = [];
  visit(doc, {
    Value: (_, node) => {
      if (node.anchor !== undefined) {
        anchors.add(node.anchor);
      }
    },
    Alias: (_, { source, range }) => {
      if (!anchors.has(source)) {
        problems.push({
          message: `\`*${source}\` names no anchor that stands before it`,
          location: locateOffset(range?.[0] ?? 0),
          cure:
            didYouMean(source, anchors) ??
            `Write \`&${source}\` where the value is first given, or put the text in quotes.`,
        });
      }
    },
  });
  return problems;
}
