import type { SourceLocation } from '../text/errors.ts';
import type { KeyPath } from './pipeline-document.ts';
import { readPlainYaml } from './plain-yaml.ts';

type Position = readonly [line: number, column: number];

/** Locates the keys of plain YAML; `undefined` for what only the full reader can locate. */
export function plainPositions(
  text: string,
  file: string,
): (path: KeyPath) => SourceLocation | undefined {
  const keys = new Map<object, Map<string, Position>>();
  const root = readPlainYaml(text, (mapping, key, position) => {
    const known = keys.get(mapping) ?? new Map<string, Position>();
    keys.set(mapping, known.set(key, position));
  })?.value;
  return (path) => {
    let found: unknown = root;
    let nearest: Position | undefined;
    for (const key of path) {
      if (Array.isArray(found)) return undefined;
      const position = keys.get(found as object)?.get(String(key));
      if (position === undefined) break;
      nearest = position;
      found = (found as Record<string, unknown>)[key];
    }
    return nearest && { file, line: nearest[0], column: nearest[1] };
  };
}
