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
import { quoteName } from '../text/describe-value.ts';
import type { SourceLocation } from '../text/errors.ts';
import { didYouMean } from '../text/nearest-name.ts';
import type { Problem } from './problems.ts';
import { isMergeKey, textOf } from './yaml-nodes.ts';

type LocateOffset = (offset: number) => SourceLocation;

/** One for each offset: for an unclosed bracket the parser reports an error for every level. */
export function syntaxProblems(
  errors: readonly YAMLError[],
  locateOffset: LocateOffset,
): Problem[] {
  const byOffset = new Map<number, YAMLError>();
  for (const error of errors) {
    if (!byOffset.has(error.pos[0])) byOffset.set(error.pos[0], error);
  }
  return [...byOffset.values()].map(({ message, code, pos }) => ({
    message: `not valid YAML: ${message}`,
    location: locateOffset(pos[0]),
    cure: CURES[code] ?? 'Correct it, or put the value in quotes.',
  }));
}

const CURES: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'Indent with spaces. YAML does not allow tabs.',
  BAD_INDENT: 'Indent all keys of a mapping by the same number of spaces, and close every bracket.',
  BLOCK_AS_IMPLICIT_KEY:
    'Indent all keys of a mapping by the same number of spaces, and quote values that contain `: `.',
  MULTILINE_IMPLICIT_KEY: 'A line is not `key: value`, or a bracket or quote is not closed.',
  MISSING_CHAR: 'Close the quote or bracket that was opened before this position.',
  TAG_RESOLVE_FAILED: 'Remove the tag and use a plain YAML value.',
};

/** Converts every key to its written text. */
export function keyProblems(doc: Document.Parsed, locateOffset: LocateOffset): Problem[] {
  const problems: Problem[] = [];
  const checkMap = (map: YAMLMap, ancestors: readonly unknown[]): void => {
    const seen = new Map<string, SourceLocation>();
    for (const { key, value } of map.items) {
      const location = locateOffset((key as Node | null)?.range?.[0] ?? map.range?.[0] ?? 0);
      if (!isScalar(key)) {
        problems.push({ message: 'a key must be text', location, cure: 'Use a plain name.' });
        continue;
      }
      const name = textOf(key);
      const first = seen.get(name);
      if (first !== undefined) {
        problems.push({
          message: `key ${quoteName(name)} is given twice, first on line ${first.line}`,
          location,
          cure: isMergeKey(key)
            ? 'Merge several mappings with a list: `<<: [*a, *b]`.'
            : 'Keep one of them.',
        });
      }
      seen.set(name, first ?? location);
      if (!isMergeKey(key)) {
        key.value = name;
        continue;
      }
      const fault = mergeFault(mergeSources(doc, value), [...ancestors, map]);
      if (fault !== undefined) problems.push({ ...fault, location });
    }
  };
  visit(doc, { Map: (_, map, ancestors) => checkMap(map, ancestors) });
  return problems;
}

function mergeFault(
  sources: readonly unknown[],
  enclosing: readonly unknown[],
): { message: string; cure: string } | undefined {
  if (sources.some((source) => enclosing.includes(source))) {
    return {
      message: '`<<` merges a mapping into itself',
      cure: 'Use a mapping that ends before this one begins.',
    };
  }
  if (sources.every((source) => source === UNKNOWN_ANCHOR || isMap(source))) return undefined;
  return {
    message: '`<<` accepts only mappings',
    cure: 'Write `<<: *name`, where `&name` marks a mapping above.',
  };
}

/** `aliasProblems` reports it. */
const UNKNOWN_ANCHOR = Symbol('unknown anchor');

function mergeSources(doc: Document.Parsed, value: unknown): readonly unknown[] {
  const follow = (node: unknown) => (isAlias(node) ? (node.resolve(doc) ?? UNKNOWN_ANCHOR) : node);
  const source = follow(value);
  return isSeq(source) ? source.items.map(follow) : [source];
}

/** An anchor must be defined before its aliases. */
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
          message: `${quoteName(`*${source}`)} refers to an anchor that is not defined above it`,
          location: locateOffset(range?.[0] ?? 0),
          cure:
            didYouMean(source, anchors) ??
            `Write ${quoteName(`&${source}`)} at the first use of the value, or put the text in quotes.`,
        });
      }
    },
  });
  return problems;
}

/** The last alias of a document: the best known position where repeated data grows too much. */
export function lastAlias(doc: Document.Parsed): number {
  let offset = 0;
  visit(doc, {
    Alias: (_, { range }) => {
      offset = range?.[0] ?? offset;
    },
  });
  return offset;
}
