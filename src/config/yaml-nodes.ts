import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
} from 'yaml';
import type { KeyPath } from './pipeline-document.ts';

/** The nodes at a key path. */
export interface FoundNodes {
  /** The key, or the item if the path ends in a list. */
  readonly key: Node | undefined;
  readonly value: Node | undefined;
  /** `false`: the path does not exist, and these are the nodes of its nearest ancestor. */
  readonly exact: boolean;
}

/** Follows aliases and merge keys, as the values themselves do. */
export function nodesAt(doc: Document, path: KeyPath): FoundNodes {
  let key: Node | undefined;
  let value = resolve(doc, doc.contents);
  for (const part of path) {
    if (isMap(value)) {
      const pair = findPair(doc, value, String(part));
      if (pair === undefined) {
        return { key, value, exact: false };
      }
      key = pair.key as Node;
      value = resolve(doc, pair.value) ?? key;
    } else if (isSeq(value) && value.items[Number(part)] !== undefined) {
      key = value.items[Number(part)] as Node;
      value = resolve(doc, key);
    } else {
      return { key, value, exact: false };
    }
  }
  return { key, value, exact: true };
}

/** Keys in the order written; merged keys are at the position of their `<<`. */
export function keysOf(doc: Document, map: YAMLMap): string[] {
  return [
    ...new Set(
      map.items.flatMap((pair) =>
        isMergeKey(pair.key)
          ? mergedMaps(doc, pair).flatMap((merged) => keysOf(doc, merged))
          : [textOf(pair.key)],
      ),
    ),
  ];
}

/** The written text of a scalar: `007` for the value 7, and the content of a quoted scalar. */
export function textOf(node: unknown): string {
  if (!isScalar(node)) {
    return String(node);
  }
  return node.type === Scalar.PLAIN && node.source !== undefined ? node.source : String(node.value);
}

/** An unquoted `<<`, which merges the keys of another mapping. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.type === Scalar.PLAIN && key.source === '<<';
}

function findPair(doc: Document, map: YAMLMap, name: string): Pair | undefined {
  return (
    ownPairs(map).get(name) ??
    map.items
      .filter((pair) => isMergeKey(pair.key))
      .flatMap((pair) => mergedMaps(doc, pair))
      .map((merged) => findPair(doc, merged, name))
      .find((pair) => pair !== undefined)
  );
}

const knownPairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** By key, without merged keys. Created once, because thousands of lookups are possible. */
function ownPairs(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = knownPairs.get(map);
  if (known !== undefined) return known;
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const name = textOf(pair.key);
    if (!isMergeKey(pair.key) && !pairs.has(name)) pairs.set(name, pair);
  }
  knownPairs.set(map, pairs);
  return pairs;
}

function mergedMaps(doc: Document, pair: Pair): YAMLMap[] {
  const value = resolve(doc, pair.value);
  const sources = isSeq(value) ? value.items.map((item) => resolve(doc, item)) : [value];
  return sources.filter((source) => isMap(source));
}

function resolve(doc: Document, node: unknown): Node | undefined {
  if (isAlias(node)) {
    return node.resolve(doc) as Node | undefined;
  }
  return node === null || isPair(node) ? undefined : (node as Node | undefined);
}
