import type { Values } from './interpolate.ts';

/** One stage of a loop. */
export interface Turn {
  /** Appended to the name of the stage; DVC writes `stage@key`. */
  readonly suffix: string;
  readonly local: Values;
}

/** Of `foreach`; `undefined`: the values are neither a list nor a mapping. */
export function turnsOf(values: unknown): Turn[] | undefined {
  if (Array.isArray(values)) {
    return values.map((item, index) => {
      const isPlain = typeof item !== 'object' || item === null;
      return { suffix: suffixOf([isPlain ? item : index]), local: { item, key: index } };
    });
  }
  if (typeof values !== 'object' || values === null) return undefined;
  return Object.entries(values).map(([key, item]) => ({
    suffix: suffixOf([key]),
    local: { item, key },
  }));
}

/** Of `matrix`: every value of one variable with every value of the others. */
export function combinations(matrix: unknown): Turn[] | undefined {
  if (typeof matrix !== 'object' || matrix === null) return undefined;
  let turns: { readonly parts: unknown[]; readonly item: Record<string, unknown> }[] = [
    { parts: [], item: {} },
  ];
  for (const [name, values] of Object.entries(matrix)) {
    if (!Array.isArray(values)) return undefined;
    turns = turns.flatMap(({ parts, item }) =>
      values.map((value, index) => ({
        parts: [...parts, typeof value === 'object' ? `${name}${index}` : value],
        item: { ...item, [name]: value },
      })),
    );
  }
  return turns.map(({ parts, item }) => ({
    suffix: suffixOf(parts),
    local: { item, key: parts.join('-') },
  }));
}

function suffixOf(parts: readonly unknown[]): string {
  return `-${parts.join('-').replaceAll(/[^\p{L}\p{N}_.-]/gu, '_')}`;
}
