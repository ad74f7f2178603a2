import { type KeyPath, type PipelineDocument, valueAt } from './pipeline-document.ts';

/**
 * Two documents of the steps form as one: mappings are merged key by key, and the second document
 * replaces every other value. Each key keeps the location of the document that it is from.
 */
export function mergeDocuments(
  base: PipelineDocument,
  over: PipelineDocument,
  without: readonly string[],
): PipelineDocument {
  const own = unaliased(omit(over.value, without));
  const value = mergeValues(base.value, own);
  const isOwn = (path: KeyPath) => path.length > 0 && valueAt(own, path) !== undefined;
  return {
    value,
    locate: (path, at) => {
      for (let length = path.length; length > 0; length -= 1) {
        const part = path.slice(0, length);
        if (isOwn(part) && isFrom(part, own)) return over.locate(asWritten(part, over), at);
        if (valueAt(base.value, part) !== undefined) return base.locate(path, at);
      }
      return over.locate([], at);
    },
    written: (path) => (isOwn(path) ? over.written(asWritten(path, over)) : base.written(path)),
    keys: (path) => {
      const keys = [...base.keys(path), ...over.keys(asWritten(path, over))].map((key) =>
        path.length === 2 ? (ALIASES[key] ?? key) : key,
      );
      return [...new Set(keys)].filter((key) => path.length > 0 || !without.includes(key));
    },
  };
}

const ALIASES: Readonly<Record<string, string>> = {
  inputs: 'input_paths',
  outputs: 'output_paths',
};

function omit(value: unknown, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value as object).filter(([key]) => !keys.includes(key)));
}

/** The aliases of keys of a step, so that they are merged with the keys. */
function unaliased(value: Record<string, unknown>): Record<string, unknown> {
  const { steps } = value;
  if (!isMapping(steps)) return value;
  return {
    ...value,
    steps: Object.fromEntries(
      Object.entries(steps).map(([name, step]) => [
        name,
        isMapping(step)
          ? Object.fromEntries(Object.entries(step).map(([key, one]) => [ALIASES[key] ?? key, one]))
          : step,
      ]),
    ),
  };
}

/** The path with the alias that the file uses. */
function asWritten(path: KeyPath, { value }: PipelineDocument): KeyPath {
  if (path.length < 3 || valueAt(value, path.slice(0, 3)) !== undefined) return path;
  const alias = Object.keys(ALIASES).find((one) => ALIASES[one] === path[2]);
  return alias === undefined ? path : [...path.slice(0, 2), alias, ...path.slice(3)];
}

/** A mapping that both documents have is located in the second one only if nothing is below it. */
function isFrom(path: KeyPath, own: unknown): boolean {
  return path.length !== 1 || !isMapping(valueAt(own, path));
}

/** An input is one value: a path replaces a flow, and a flow another flow. */
function mergeValues(base: unknown, over: unknown, depth = 0): unknown {
  if (over === undefined) return base;
  if (!isMapping(base) || !isMapping(over) || depth > 3) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    merged[key] = mergeValues(base[key], value, depth + 1);
  }
  return merged;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
